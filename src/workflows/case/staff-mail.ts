import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { EVENT_NAMES } from "../../domain/lifecycle"
import { RMA_MODULE } from "../../modules/rma"
import { formatNumber } from "../../modules/rma/number"
import type { RmaMessageRecord, RmaRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { loadCase } from "./load-case"

/** Names of the events a shopper writes with; staff write with some of them too. */
export const WRITING_EVENTS = [
  EVENT_NAMES.message,
  EVENT_NAMES.provide_details,
  EVENT_NAMES.appeal,
]

/** How many messages are tried, each once, while the provider fails and nobody reads. */
const TRIES = 20

/** What the mail says that tells staff of a message they have not read. */
export interface StaffMail {
  values: Record<
    "number" | "author" | "message" | "files" | "link",
    string | null
  >
  idempotency_key: string
}

const keyOf = ({ id }: Pick<RmaMessageRecord, "id">): string => `staff:${id}`

/**
 * The first message of which staff have not been told; null when they have been told of one, and have not read it yet.
 * A key that failed is not used again: core sends again under it, but keeps it as failed, and so would send for ever.
 */
const firstUntold = async (
  container: MedusaContainer,
  unread: readonly RmaMessageRecord[]
): Promise<RmaMessageRecord | null> => {
  const { data: tried } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "notification",
      fields: ["idempotency_key", "status"],
      filters: { idempotency_key: unread.map(keyOf) },
    })
  if (tried.some(({ status }) => status !== "failure")) {
    return null
  }
  const failed = new Set(tried.map((one) => one.idempotency_key))
  return unread.find((message) => !failed.has(keyOf(message))) ?? null
}

const authorOf = ({ contact, email }: RmaRecord): string | null => {
  const address = email ?? contact?.email
  const name = contact?.name
  return name && address ? `${name} (${address})` : (name ?? address ?? null)
}

/** The case in the admin. */
const linkTo = (admin_url: string, id: string): string => {
  const url = new URL(admin_url)
  url.pathname = `${url.pathname.replace(/\/$/, "")}/rmas/${encodeURIComponent(id)}`
  return url.toString()
}

/**
 * The mail to staff after a shopper wrote; null when there is nothing to tell: staff wrote it, or have read it, or
 * were told before of what still waits for them. Two events at once ask for the same key, and one of them gets it.
 */
export const staffMail = async (
  container: MedusaContainer,
  { id, event_id }: { id: string; event_id?: string }
): Promise<StaffMail | null> => {
  const service = container.resolve<RmaModuleService>(RMA_MODULE)
  const { rma, events } = await loadCase(container, id)
  const event = events.find((row) => row.id === event_id)
  if (event?.actor_type !== "shopper" && event?.actor_type !== "guest") {
    return null
  }
  const unread = await service.listUnreadMessages(id, "staff", TRIES)
  const message = unread.length ? await firstUntold(container, unread) : null
  if (!message) {
    return null
  }
  const { admin_url } = service.getOptions().notifications
  return {
    values: {
      number: formatNumber(rma.display_id),
      author: authorOf(rma),
      message: message.text || null,
      files: message.file_ids.length ? String(message.file_ids.length) : null,
      link: admin_url === undefined ? null : linkTo(admin_url, id),
    },
    idempotency_key: keyOf(message),
  }
}
