import type { MedusaContainer } from "@medusajs/framework/types"
import type { CaseStatus } from "../../../src/domain/lifecycle"
import type { FullCase } from "../../../src/modules/rma/queries/read-cases"
import type { RmaItemRecord } from "../../../src/modules/rma/records"
import {
  acceptOfferWorkflow,
  appealRmaWorkflow,
  approveRmaWorkflow,
  cancelRmaWorkflow,
  consentDisposalWorkflow,
  declineOfferWorkflow,
  expireRmaWorkflow,
  offerRmaWorkflow,
  rejectRmaWorkflow,
  reopenRmaWorkflow,
  reportLostWorkflow,
  sendBackWorkflow,
  type SendBackStep,
} from "../../../src/workflows"
import { inspect, receive, ship, SHOPPER, STAFF, SYSTEM } from "./case-ladder"

/** Draws of one step: which move, and how many units of each item. */
export interface Draw {
  pick: number
  units: number[]
}

type Move = (
  container: MedusaContainer,
  full: FullCase,
  draw: Draw
) => Promise<unknown>

const at = (draw: Draw, index: number, most: number): number =>
  Math.min(most, draw.units[index] ?? 0)

const approvePart: Move = (container, { rma, items }, draw) =>
  approveRmaWorkflow(container).run({
    input: {
      id: rma.id,
      actor: STAFF,
      items: items.map((item, index) => {
        const rejected = at(draw, index, item.quantity - 1)
        return {
          id: item.id,
          approved: item.quantity - rejected,
          rejected,
          ...(rejected ? { reason: "Worn" } : {}),
        }
      }),
    },
  })

const keep: Move = (container, { rma }) =>
  approveRmaWorkflow(container).run({
    input: { id: rma.id, actor: STAFF, keep_item: true },
  })

const receivePart: Move = (container, { rma, items }, draw) =>
  receive(
    container,
    rma.id,
    items.map((item, index) => ({
      id: item.id,
      quantity: at(
        draw,
        index,
        item.awaiting_quantity + item.in_transit_quantity
      ),
    }))
  )

const inspectSome: Move = (container, { rma, items }, draw) =>
  inspect(
    container,
    rma.id,
    items.map((item, index) => {
      const coming = item.awaiting_quantity + item.in_transit_quantity
      const here = item.pending_quantity + item.review_quantity - coming
      const refused = at(draw, index, here)
      const missing = at(draw, index + 1, coming)
      return { id: item.id, accepted: here - refused, refused, missing }
    })
  )

type Back = { id: string; status: SendBackStep }

/** The next step of what goes home; given up only what the shopper agreed to. */
const nextWayBack = (
  { id, send_back_status: at, disposal_consented_at }: RmaItemRecord,
  pick: number
): Back[] => {
  switch (at) {
    case "pending":
    case "undeliverable":
      return [{ id, status: disposal_consented_at ? "disposed" : "shipped" }]
    case "shipped":
      return [{ id, status: pick % 4 === 0 ? "undeliverable" : "delivered" }]
    default:
      return []
  }
}

const sendBack: Move = (container, { rma, items }, draw) =>
  sendBackWorkflow(container).run({
    input: {
      id: rma.id,
      actor: STAFF,
      items: items.flatMap((item) => nextWayBack(item, draw.pick)),
    },
  })

const consent: Move = (container, { rma }) =>
  consentDisposalWorkflow(container).run({
    input: { id: rma.id, actor: SHOPPER },
  })

const lost: Move = (container, { rma }, draw) =>
  reportLostWorkflow(container).run({
    input: { id: rma.id, actor: STAFF, accepted: draw.pick % 2 === 0 },
  })

const reject: Move = (container, { rma }) =>
  rejectRmaWorkflow(container).run({
    input: { id: rma.id, actor: STAFF, reason: "Worn" },
  })
const reopen: Move = (container, { rma }) =>
  reopenRmaWorkflow(container).run({
    input: { id: rma.id, actor: STAFF, reason: "Our mistake" },
  })
const appeal: Move = (container, { rma }) =>
  appealRmaWorkflow(container).run({
    input: { id: rma.id, actor: SHOPPER, message: "Look again" },
  })
const cancel: Move = (container, { rma }) =>
  cancelRmaWorkflow(container).run({ input: { id: rma.id, actor: STAFF } })
const expire: Move = (container, { rma }) =>
  expireRmaWorkflow(container).run({ input: { id: rma.id, actor: SYSTEM } })
const send: Move = (container, { rma }) => ship(container, rma.id)
const receiveAll: Move = (container, { rma }) => receive(container, rma.id)
const offer: Move = (container, { rma }, draw) =>
  offerRmaWorkflow(container).run({
    input: {
      id: rma.id,
      actor: STAFF,
      message: "Keep it",
      ...(draw.pick % 2
        ? { kind: "keep_item" as const }
        : { kind: "partial_refund" as const, amount: "5" }),
    },
  })
const accept: Move = (container, { rma }) =>
  acceptOfferWorkflow(container).run({ input: { id: rma.id, actor: SHOPPER } })
const decline: Move = (container, { rma }) =>
  declineOfferWorkflow(container).run({ input: { id: rma.id, actor: SHOPPER } })

/** What may happen to parcels on their way and in the warehouse. */
export const OF_PARCELS: Move[] = [
  send,
  receivePart,
  receivePart,
  inspectSome,
  inspectSome,
  lost,
  expire,
]

/** What people do to a case in each state; likelier things stand twice. */
export const MOVES: Partial<Record<CaseStatus, Move[]>> = {
  submitted: [
    approvePart,
    approvePart,
    receiveAll,
    keep,
    reject,
    cancel,
    offer,
  ],
  offered: [accept, decline],
  approved: [send, receivePart, receivePart, cancel, expire],
  in_transit: [receivePart, receivePart, lost, expire],
  received: [inspectSome, inspectSome, receivePart, lost, sendBack, offer],
  resolving: [sendBack, sendBack, sendBack, consent, appeal],
  rejected: [appeal, reopen],
  canceled: [reopen],
  expired: [reopen],
}
