import type { MedusaContainer } from "@medusajs/framework/types"
import {
  inspectable,
  inspectUnits,
  keepUnits,
  loseUnits,
  type UnitQuantities,
} from "../../domain/lifecycle"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { CaseOffer } from "../../modules/rma/records"
import { withOrderLease } from "../core"
import { assertNoAdvance } from "../settlement/advance"
import { planOffer } from "../settlement/plan-offer"
import { settleAutomatically } from "../settlement/settle-rma"
import { assertOffer, withCurrency } from "./assert-offer"
import { assertUnitsFree } from "./assert-units-free"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, quantityInvalid, type CaseCommand } from "./command"
import { mergeItems } from "./merge-items"
import { declineAll } from "./reject-rma"
import {
  nextStatus,
  transitionCase,
  type TransitionPlan,
} from "./transition-case"

export interface OfferInput extends CaseCommand {
  kind: CaseOffer["kind"]
  /** Gross, major units: of `partial_refund`, `store_credit` and `service_quote`, and of a `discount_code` without `percent`. */
  amount?: string
  /** Of a `discount_code`, above 0 and at most 100. */
  percent?: string
  /** Of a quote in a case about no order: a currency of the store, lower case. */
  currency_code?: string
  message: string
  expires_at?: string
}

/**
 * Staff offer something instead of what was asked for: money, a discount, to keep the goods, or, once they are
 * here, work on them at a price (S4.15, S3.5).
 * @throws RmaError `illegal_transition`, `invalid_data`, `order_required`, `quantity_invalid`,
 *   `resolution_not_available`, `store_credit_needs_account`, `lost_race`
 */
export const offerRmaWorkflow = createCaseWorkflow(
  "offer-rma",
  async (container, input: OfferInput) => {
    const full = await loadFor(container, input)
    assertNoAdvance(full)
    nextStatus(full, { event: "offer", actor: input.actor })
    const offer: CaseOffer = {
      kind: input.kind,
      amount: input.amount ?? null,
      percent: input.percent ?? null,
      ...(input.currency_code ? { currency_code: input.currency_code } : {}),
      message: input.message,
      expires_at: input.expires_at ?? null,
    }
    await assertOffer(container, full, offer)
    await transitionCase(container, full, {
      event: "offer",
      actor: input.actor,
      data: { ...offer },
      set: {
        origin_status: full.rma.status,
        offer,
        currency_code: withCurrency(full, offer).rma.currency_code,
      },
    })
    return { ids: [full.rma.id] }
  }
)

/** Goods that are here already are taken, unfit for resale; what never came stays with the shopper. */
const takenUnits = (full: FullCase): UnitQuantities[] =>
  full.items.map((item) => {
    const here = loseUnits(item, false)
    const taken = inspectUnits(here, {
      accepted: inspectable(here),
      refused: 0,
      missing: 0,
      resellable: 0,
    })
    if (!taken.ok) {
      throw quantityInvalid(item)
    }
    return taken.units
  })

const keptUnits = (full: FullCase): UnitQuantities[] =>
  full.items.map((item) => {
    const kept = keepUnits(item, item.awaiting_quantity, 0)
    if (!kept.ok) {
      throw quantityInvalid(item)
    }
    return kept.units
  })

/** Goods that are here go to the workshop, or home beside the discount; what never came stays with the shopper. */
const judgedUnits = (full: FullCase, accepted: boolean): UnitQuantities[] =>
  full.items.map((item) => {
    const here = loseUnits(item, false)
    const count = inspectable(here)
    const judged = inspectUnits(here, {
      accepted: accepted ? count : 0,
      refused: accepted ? 0 : count,
      missing: 0,
      resellable: accepted ? count : 0,
    })
    if (!judged.ok) {
      throw quantityInvalid(item)
    }
    return judged.units
  })

const unitsUnder = (full: FullCase, { kind }: CaseOffer): UnitQuantities[] => {
  if (full.rma.origin_status === "received") {
    return kind === "service_quote" || kind === "discount_code"
      ? judgedUnits(full, kind === "service_quote")
      : takenUnits(full)
  }
  return kind === "keep_item" ? keptUnits(full) : full.items.map(declineAll)
}

/** What an offer leaves with us that is not taken goes home. */
const sentHome = (full: FullCase, units: readonly UnitQuantities[]) =>
  Object.fromEntries(
    full.items.flatMap((item, index) =>
      (units[index]?.refused_quantity ?? 0) > item.refused_quantity
        ? [
            [
              item.id,
              { send_back_status: "pending", send_back_payer: "merchant" },
            ] as const,
          ]
        : []
    )
  )

const takeOffer = async (
  container: MedusaContainer,
  input: CaseCommand,
  plan: TransitionPlan
) => {
  const full = await loadFor(container, input)
  const { offer } = full.rma
  if (!offer || (offer.expires_at && new Date(offer.expires_at) < new Date())) {
    throw new RmaError("offer_expired", {
      message: "This offer is no longer open.",
    })
  }
  const units = unitsUnder(full, offer)
  if (full.rma.order_id && units.some((one) => one.kept_quantity > 0)) {
    // The goods stay with the shopper, so they must not be back already.
    await assertUnitsFree(container, full, full.rma.order_id)
  }
  const planned = await planOffer(container, full, offer, units)
  await transitionCase(container, full, {
    ...plan,
    ...planned,
    items: mergeItems(sentHome(full, units), planned.items),
    data: {
      kind: offer.kind,
      amount: offer.amount,
      percent: offer.percent ?? null,
    },
    units,
    set: { decided_at: new Date() },
  })
}

/** The shopper takes the offer: what it gives is planned and paid. */
export const acceptOfferWorkflow = createCaseWorkflow(
  "accept-rma-offer",
  async (container, input: CaseCommand) => {
    const seen = await loadFor(container, input)
    const plan: TransitionPlan = { event: "accept_offer", actor: input.actor }
    nextStatus(seen, plan)
    const { order_id } = seen.rma
    if (order_id) {
      await withOrderLease(container, order_id, () =>
        takeOffer(container, input, plan)
      )
    } else {
      await takeOffer(container, input, plan)
    }
    await settleAutomatically(container, input.id)
    return { ids: [input.id] }
  }
)

const backToOrigin = (
  name: string,
  event: "decline_offer" | "retract_offer" | "expire_offer"
) =>
  createCaseWorkflow(
    name,
    async (container, input: CaseCommand & { reason?: string }) => {
      const full = await loadFor(container, input)
      await transitionCase(container, full, {
        event,
        actor: input.actor,
        reason: input.reason,
        set: { origin_status: null },
      })
      return { ids: [full.rma.id] }
    }
  )

export const declineOfferWorkflow = backToOrigin(
  "decline-rma-offer",
  "decline_offer"
)
export const retractOfferWorkflow = backToOrigin(
  "retract-rma-offer",
  "retract_offer"
)
export const expireOfferWorkflow = backToOrigin(
  "expire-rma-offer",
  "expire_offer"
)
