import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { EVENT_NAMES, type CaseEvent } from "../../domain/lifecycle"
import { RMA_MODULE } from "../../modules/rma"
import { messageOf } from "../../modules/rma/message-of"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaEventRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { CaseFeed } from "../../workflows"
import { iso } from "../serializers/values"
import { clientOf, eventText, openEvents } from "./event-stream"
import { Nothing } from "./fields"
import { parseQuery } from "./parse"
import { endOfAccess } from "./principal"
import { refuse } from "./refuse"
import { ownCase, principalName } from "./shopper"
import { seatsFor } from "./seats"

const HEARTBEAT_MS = 15_000
/** Bytes that wait for a client; one that reads so little is gone. */
const MOST_WAITING = 64 * 1024
const RETRY_MS = 3000

const takeSeat = seatsFor({
  most: 5,
  code: "too_many_streams",
  message: "At most 5 streams at once.",
  retry_after: 30,
})

/** One feed a store: several live in one process only in tests. */
const feeds = new WeakMap<RmaModuleService, CaseFeed>()

const feedOf = ({ scope }: AuthenticatedMedusaRequest): CaseFeed => {
  const rma = scope.resolve<RmaModuleService>(RMA_MODULE)
  const logger = scope.resolve(ContainerRegistrationKeys.LOGGER)
  const feed =
    feeds.get(rma) ??
    new CaseFeed(rma, (error) =>
      logger.warn(`rma: streams wait for the database: ${messageOf(error)}`)
    )
  feeds.set(rma, feed)
  return feed
}

/** Where the client left off; a stream that begins tells what happens from now on. */
const cursorOf = (req: AuthenticatedMedusaRequest, { events }: FullCase) => {
  const last = req.get("last-event-id")
  const left = events.find(({ id, internal }) => id === last && !internal)
  return (left ?? events.at(-1))?.sequence ?? 0
}

/** Ids and names alone: what it says is read where reading is authorised. */
const told = (event: RmaEventRecord): string =>
  eventText({
    id: event.id,
    event: EVENT_NAMES[event.event as CaseEvent] ?? "rma.changed",
    data: {
      id: event.id,
      rma_id: event.rma_id,
      event: event.event,
      from: event.from_status,
      to: event.to_status,
      created_at: iso(event.created_at),
    },
  })

const stream = (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  full: FullCase,
  leaveSeat: () => void
): void => {
  const client = clientOf(res)
  if (client.aborted) {
    leaveSeat()
    return
  }
  const write = (text: string) => {
    if (res.writableLength > MOST_WAITING) {
      res.destroy()
    } else if (!client.aborted) {
      res.write(text)
    }
  }
  const end = () => res.end()
  const leaveFeed = feedOf(req).follow({
    rma_id: full.rma.id,
    after: cursorOf(req, full),
    tell: async (events) => {
      // Orders change hands, and tokens die with it: asked again each time there is something to tell.
      const mine = await ownCase(req).catch(() => null)
      if (!mine) {
        end()
        return
      }
      write(events.map(told).join(""))
    },
    end,
  })
  const heartbeat = setInterval(() => write(": \n\n"), HEARTBEAT_MS).unref()
  const expiry = setTimeout(end, endOfAccess(req) - Date.now()).unref()
  client.addEventListener("abort", () => {
    leaveFeed()
    leaveSeat()
    clearInterval(heartbeat)
    clearTimeout(expiry)
  })
  openEvents(res)
  write(`retry: ${RETRY_MS}\n\n`)
}

/**
 * Follows a case: server-sent events, one for each line of its timeline that shoppers see, until the client leaves,
 * its token ends, or the process is told to stop. `Last-Event-ID` resumes.
 */
export const caseStream = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  try {
    parseQuery(Nothing, req)
    const full = await ownCase(req)
    stream(req, res, full, takeSeat(principalName(req)))
  } catch (error) {
    refuse(req, res, error)
  }
}
