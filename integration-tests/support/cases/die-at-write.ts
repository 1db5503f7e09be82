import { AsyncLocalStorage } from "node:async_hooks"
import { Client } from "pg"

/** One life of a process: how many of its writes are kept, and whether it is over. */
interface Life {
  /** Writes count from the first statement like this on. */
  from: RegExp | null
  kept: number
  dead: boolean
  /** Connections on which it has a transaction under way. */
  open: Set<Client>
  /** Tells that it is over: what it still waits for, nobody answers any more. */
  over: () => void
}

type Query = (this: Client, config: unknown, ...rest: unknown[]) => unknown

const lives = new AsyncLocalStorage<Life>()
const BEGINS = /^\s*(begin|start transaction)/i
const COMMITS = /^\s*commit/i
const ENDS = /^\s*rollback\s*;?\s*$/i
const WRITES = /^\s*(insert|update|delete|with[^]* (insert|update|delete) )/i

/** Transactions under way, and whether they have written anything. */
const transactions = new WeakMap<Client, { wrote: boolean }>()

/** Whether this statement is one after which Postgres keeps something it did not keep before. */
const isKept = (client: Client, text: string): boolean => {
  const transaction = transactions.get(client)
  if (BEGINS.test(text)) {
    transactions.set(client, { wrote: false })
  } else if (COMMITS.test(text) || ENDS.test(text)) {
    transactions.delete(client)
    return COMMITS.test(text) && transaction?.wrote === true
  } else if (WRITES.test(text)) {
    if (!transaction) {
      return true
    }
    transaction.wrote = true
  }
  return false
}

const textOf = (config: unknown): string =>
  typeof config === "string"
    ? config
    : ((config as { text?: string } | null)?.text ?? "")

const refuse = (callback: unknown): unknown => {
  const error = new Error("the process died")
  if (typeof callback === "function") {
    process.nextTick(callback, error)
    return undefined
  }
  return Promise.reject(error)
}

let armed = false

/** Every statement of every module goes through here. */
const arm = () => {
  if (armed) {
    return
  }
  armed = true
  const prototype = Client.prototype as unknown as { query: Query }
  const { query } = prototype

  const die = (life: Life) => {
    life.dead = true
    // As Postgres does when the connection is gone; core leaves some of them open for ever.
    for (const client of life.open) {
      query.call(client, "rollback", () => undefined)
    }
    life.over()
  }

  prototype.query = function (config, ...rest) {
    const life = lives.getStore()
    const text = textOf(config)
    const keeps = isKept(this, text)
    if (!life) {
      return query.call(this, config, ...rest)
    }
    if (life.from?.test(text)) {
      life.from = null
    }
    if (!life.dead && !life.from && keeps && life.kept-- === 0) {
      die(life)
    }
    if (life.dead) {
      return ENDS.test(text)
        ? query.call(this, config, ...rest)
        : refuse(rest.at(-1))
    }
    if (BEGINS.test(text)) {
      life.open.add(this)
    } else if (COMMITS.test(text) || ENDS.test(text)) {
      life.open.delete(this)
    }
    return query.call(this, config, ...rest)
  }
}

/**
 * Does something as a process that is killed after `kept` of its writes: what Postgres has by then stays, a transaction
 * under way is rolled back, and nothing that was begun can read, write or tidy up any more.
 * @param from a statement: writes before it are not counted
 * @returns whether it died; false: it came to its end before
 */
export const dieAfter = async (
  kept: number,
  work: () => Promise<unknown>,
  from: RegExp | null = null
): Promise<boolean> => {
  arm()
  return await new Promise<boolean>((resolve, reject) => {
    const over = () => resolve(life.dead)
    const life: Life = { from, kept, dead: false, open: new Set(), over }
    const failed = (error: Error) => (life.dead ? over() : reject(error))
    lives.run(life, () => void work().then(over, failed))
  })
}
