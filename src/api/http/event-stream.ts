import { once } from "node:events"
import type { MedusaResponse } from "@medusajs/framework/http"

/** Aborted as soon as nobody reads the answer any more. */
export const clientOf = (res: MedusaResponse): AbortSignal => {
  const gone = new AbortController()
  if (res.closed) {
    gone.abort()
  }
  res.once("close", () => gone.abort())
  return gone.signal
}

/** Begins an answer of server-sent events. `no-transform`: compression would hold them back. */
export const openEvents = (res: MedusaResponse): void => {
  res.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  })
}

export interface ServerEvent {
  event: string
  data: object
  /** What a client that comes back names in `Last-Event-ID`. */
  id?: string
}

export const eventText = ({ event, data, id }: ServerEvent): string =>
  `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/**
 * Opened with the first event, so that a refusal before it is an ordinary answer; waits for a client that reads
 * slowly.
 */
export const eventWriter = (res: MedusaResponse, signal: AbortSignal) => ({
  write: async (event: string, data: object): Promise<void> => {
    if (!res.headersSent) {
      openEvents(res)
    }
    if (!signal.aborted && !res.write(eventText({ event, data }))) {
      await Promise.race([once(res, "drain"), once(signal, "abort")])
    }
  },
})
