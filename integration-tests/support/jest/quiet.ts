import { setImmediate as turn, setTimeout as wait } from "node:timers/promises"
import { service as LocalEventBus } from "@medusajs/medusa/event-bus-local"

type Bus = InstanceType<typeof LocalEventBus>
type Subscribe = (this: Bus, ...input: Parameters<Bus["subscribe"]>) => Bus

const PATIENCE_MS = 120_000

/** Subscribers that were called and have not ended, by the event they were called for. */
const underWay = new Map<symbol, string>()

const prototype: { subscribe: Subscribe } = LocalEventBus.prototype
const { subscribe } = prototype

prototype.subscribe = function (event, subscriber, context) {
  const counted: typeof subscriber = async (data) => {
    const run = Symbol()
    underWay.set(run, String(event))
    try {
      await subscriber(data)
    } finally {
      underWay.delete(run)
    }
  }
  return subscribe.call(this, event, counted, context)
}

/**
 * Waits until every subscriber has done what it does about all that was emitted so far, events of its own
 * included. What has not happened then does not happen any more; what a test has to see, it sees.
 */
export const quiet = async (): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    // The bus calls subscribers a few microtasks after `emit`.
    await turn()
    if (underWay.size === 0) {
      return
    }
    if (Date.now() > deadline) {
      throw new Error(`still busy: ${[...underWay.values()].join(", ")}`)
    }
    await wait(10)
  }
}

// A subscriber may not write into the database that the next test finds.
afterEach(quiet, PATIENCE_MS + 10_000)
