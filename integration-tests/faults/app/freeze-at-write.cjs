/**
 * Preloaded into the store's processes: counts what each request writes to Postgres (answered in `x-writes`),
 * and holds a request at the write that its `x-freeze-at` names by number, or by how it begins, before the
 * statement is sent: for ever, or until the file of its `x-freeze-until` is there. So many requests stand each at a
 * write of its own when the test kills the process: between any two steps there is a write.
 *
 * A request's writes are the same ones every time: its subscribers run beside it, and what the clock or another
 * request makes it write is not counted.
 */
const { AsyncLocalStorage } = require("node:async_hooks")
const { appendFileSync, existsSync } = require("node:fs")
const { Server } = require("node:http")
const { join } = require("node:path")
const {
  default: LocalEventBus,
} = require("@medusajs/event-bus-local/dist/services/event-bus-local")
const { Client } = require("pg")

const folder = process.env.FAULTS_DIR
const WRITES =
  /^\s*(insert|update|delete|commit|with\b[\s\S]*\b(insert|update|delete)\b)/i

/** A lease that is renewed every few seconds; a cached standing that some other order made stale. */
const BY_CHANCE =
  /^\s*(update "rma_order_lease" set "until"|insert into "rma_loyalty_standing")/i

const isCounted = (text) =>
  typeof text === "string" && WRITES.test(text) && !BY_CHANCE.test(text)

const requests = new AsyncLocalStorage()

const { emit } = Server.prototype
Server.prototype.emit = function (event, ...rest) {
  if (event !== "request") {
    return emit.call(this, event, ...rest)
  }
  const [{ headers }, res] = rest
  const request = {
    writes: 0,
    ref: headers["x-fault-ref"],
    at: headers["x-freeze-at"],
    gate: headers["x-freeze-until"],
  }
  const { writeHead } = res
  res.writeHead = function (...input) {
    this.setHeader("x-writes", String(request.writes))
    return writeHead.apply(this, input)
  }
  return requests.run(request, () => emit.call(this, event, ...rest))
}

const { subscribe } = LocalEventBus.prototype
LocalEventBus.prototype.subscribe = function (event, subscriber, context) {
  const beside = (data) => requests.exit(() => subscriber(data))
  beside.subscriberId = subscriber.subscriberId
  return subscribe.call(this, event, beside, context)
}

/** Without a gate it never opens. */
const opened = (gate) =>
  new Promise((resolve) => {
    if (gate) {
      const timer = setInterval(() => {
        if (existsSync(join(folder, gate))) {
          clearInterval(timer)
          resolve()
        }
      }, 20)
    }
  })

const isMeant = ({ at, writes }, text) =>
  at !== undefined && (at === String(writes) || text.startsWith(at))

const { query } = Client.prototype
Client.prototype.query = function (config, ...rest) {
  const text = typeof config === "string" ? config : config?.text
  const request = requests.getStore()
  if (request && isCounted(text)) {
    request.writes += 1
    if (isMeant(request, text)) {
      request.at = undefined
      const deed = {
        what: "fault",
        ref: request.ref,
        write: request.writes,
        note: text.slice(0, 120),
      }
      appendFileSync(join(folder, "journal.jsonl"), `${JSON.stringify(deed)}\n`)
      const held = opened(request.gate).then(() =>
        query.call(this, config, ...rest)
      )
      return typeof rest.at(-1) === "function" ? config : held
    }
  }
  return query.call(this, config, ...rest)
}
