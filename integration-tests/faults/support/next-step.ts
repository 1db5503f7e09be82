import type { Deed } from "../app/journal"
import type { Stored, StoredItem, StoredSettlement } from "./stored"
import { ASKED_LONG_AGO } from "../../support/cases/asked-long-ago"
import type { Offer, Story, Turn } from "./stories"
import type { Sending, Stage } from "./stage"
import type { Order } from "./world"

export interface Walk extends Order {
  story: Story
  /** The request as it was saved, for a story that begins with a draft. */
  draft_id?: string
}

const FINAL = ["resolved", "canceled", "expired"]
const ENDED = ["settled", "canceled"]

/** Money that went out ahead of goods that never came is still to be got back. */
export const isFinal = ({ status, settlements }: Stored): boolean =>
  FINAL.includes(status) &&
  settlements.every((settlement) => ENDED.includes(settlement.status))

const staff = (id: string, action: string, body: object = {}): Sending => ({
  by: "staff",
  path: `/admin/rmas/${id}/${action}`,
  body,
})

const shopper = (id: string, action: string, body: object = {}): Sending => ({
  by: "shopper",
  path: `/store/rmas/${id}/${action}`,
  body,
})

const offered = (id: string, offer: Offer): Sending =>
  staff(id, "offer", { ...offer, message: "Would you take this instead?" })

/** What the shopper asks for. */
export const requestOf = (
  world: Stage,
  { story, order_id, lines }: Pick<Walk, "story" | "order_id" | "lines">
): object => {
  const { request_type = "return", exchange } = story
  const declared = request_type === "withdrawal"
  return {
    order_id,
    request_type,
    items: story.order.items.map(({ sku }) => ({
      item_id: lines[sku],
      quantity: story.quantity ?? 2,
      ...(declared
        ? {}
        : {
            reason: request_type === "defective" ? "defective" : "changed_mind",
            resolution:
              story.resolutions?.[sku] ?? story.resolution ?? "refund",
          }),
      ...(exchange ? { exchange_variant_id: world.variants[exchange] } : {}),
    })),
  }
}

export const submission = (world: Stage, walk: Walk): Sending =>
  walk.draft_id
    ? shopper(walk.draft_id, "submit")
    : {
        by: "shopper",
        path: "/store/rmas",
        idempotency_key: walk.order_id,
        body: requestOf(world, walk),
      }

interface Share {
  payment_id: string
}

/** References of an order's payments at the provider, by payment id. */
export const refsOf = async (
  world: Stage,
  order_id: string
): Promise<Map<string, string>> => {
  const rows = await world.sql<{ id: string; ref: string }>(
    `select p.id, p.data ->> 'ref' as ref from payment p
       join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
       where o.order_id = $1`,
    [order_id]
  )
  return new Map(rows.map(({ id, ref }) => [id, ref]))
}

/** What a person finds out about a doubt: in the provider's log, or on the customer's account. */
const happened = async (
  world: Stage,
  { order_id }: Walk,
  { kind, failure }: StoredSettlement
): Promise<boolean> => {
  if (kind === "store_credit") {
    const credits = await world.sql(
      "select id from store_credit_account_transaction where reference_id = $1",
      [order_id]
    )
    return credits.length > 0
  }
  const { share } = (failure?.known ?? {}) as { share?: Share }
  const ref = (await refsOf(world, order_id)).get(share?.payment_id ?? "")
  return world
    .journal()
    .some((deed: Deed) => deed.what === "refund" && deed.ref === ref)
}

/** What comes with time, which the run does not wait for. */
const inTime = (what: "expire" | "lapse", { order_id }: Walk): Sending => ({
  by: "staff",
  path: `/faults/${what}`,
  body: { order_id },
})

/** The shopper begins to pay in core's store API. */
const openPayment = async (
  world: Stage,
  { payment: asked }: StoredSettlement
): Promise<void> => {
  const collection = asked?.payment_collection_id ?? ""
  const sessions = await world.sql(
    "select id from payment_session where payment_collection_id = $1 and deleted_at is null",
    [collection]
  )
  if (!sessions.length) {
    await world.send({
      by: "shopper",
      path: `/store/payment-collections/${collection}/payment-sessions`,
      body: { provider_id: "pp_system_default" },
    })
  }
}

/** The shopper pays, and comes back to tell the case; or never does, or staff do not wait for it. */
const payment = async (
  world: Stage,
  walk: Walk,
  id: string,
  settlement: StoredSettlement
): Promise<Sending> => {
  await openPayment(world, settlement)
  const { instead } = walk.story
  if (instead) {
    return staff(id, "settle", { instead })
  }
  return walk.story.unpaid
    ? inTime("lapse", walk)
    : shopper(id, "payment", { settlement_id: settlement.id })
}

/** The settlement that somebody has to do something about, and what. */
const attend = async (
  world: Stage,
  walk: Walk,
  { id, settlements }: Stored
): Promise<Sending | null> => {
  for (const settlement of settlements) {
    switch (settlement.status) {
      case "needs_attention":
        // Who asked may be gone: a person is believed only once its provider cannot be at it any more.
        await world.sql(ASKED_LONG_AGO)
        return staff(id, "clear-doubt", {
          settlement_id: settlement.id,
          happened: await happened(world, walk, settlement),
          reason: "looked up where it would stand",
        })
      case "failed":
        return staff(id, "settle")
      case "awaiting_customer":
        return await payment(world, walk, id, settlement)
      case "awaiting_manual":
        return staff(id, "pay-out", {
          settlement_id: settlement.id,
          reference: "Cheque 12",
        })
    }
    if (settlement.kind === "recovery" && settlement.status === "planned") {
      return staff(id, "close-recovery", {
        closing: "invoiced",
        reason: "Invoice 7",
      })
    }
  }
  return null
}

const ON_THE_WAY: Record<string, string> = {
  pending: "shipped",
  shipped: "delivered",
}

const goesHome = (
  { settlements }: Stored,
  { id, refused_quantity, sent_back_quantity }: StoredItem
): boolean =>
  refused_quantity > sent_back_quantity ||
  settlements.some(
    ({ kind, status, units }) =>
      ["repair", "paid_service"].includes(kind) &&
      status === "executing" &&
      units?.[id]
  )

const sendHome = (stored: Stored): Sending | null => {
  for (const item of stored.items) {
    const status = ON_THE_WAY[item.send_back_status ?? ""]
    if (status && goesHome(stored, item)) {
      return staff(stored.id, "send-back", { items: [{ id: item.id, status }] })
    }
  }
  return null
}

const turn = (
  { id, items }: Stored,
  { by, action, body = {} }: Turn
): Sending => {
  const [item] = items
  const said = typeof body === "function" ? item && body(item, items) : body
  return (by === "staff" ? staff : shopper)(id, action, said)
}

/** What is done next about a case, by whom it falls to; null: nothing, the jobs go on with it. */
export const nextStep = async (
  world: Stage,
  walk: Walk,
  stored: Stored | null
): Promise<Sending | null> => {
  if (!stored) {
    return submission(world, walk)
  }
  const urgent = await attend(world, walk, stored)
  if (urgent) {
    return urgent
  }
  const { id, items } = stored
  const {
    decide = "approve",
    approved = "receive",
    judge,
    request_type,
    turns = [],
  } = walk.story
  const due = turns.find(
    ({ at, event }) => at === stored.status && !stored.events.includes(event)
  )
  if (due) {
    return turn(stored, due)
  }
  switch (stored.status) {
    case "submitted":
      if (request_type === "withdrawal") {
        return null
      }
      return typeof decide === "string"
        ? staff(id, decide)
        : offered(id, decide)
    case "offered":
      return shopper(id, "accept-offer")
    case "approved":
      return approved === "expire"
        ? inTime("expire", walk)
        : staff(id, approved)
    // A carrier saw it: only what is here can be canceled no more.
    case "in_transit":
      return staff(id, "receive")
    case "received": {
      const [item] = items
      if (judge && typeof judge !== "function") {
        return offered(id, judge)
      }
      return staff(id, "inspect", judge && item ? judge(item) : {})
    }
    case "resolving":
      return sendHome(stored)
    default:
      return null
  }
}
