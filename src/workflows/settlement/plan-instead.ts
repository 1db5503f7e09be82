import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaItemRecord } from "../../modules/rma/records"
import { termsOf } from "../case/deadlines"
import { findStock } from "../core"
import { assertCredit } from "./assert-credit"
import {
  goesHome,
  type InsteadOfWork,
  type ResolutionChange,
} from "./leave-work"
import { quoteOffer } from "./offer-quote"
import { variantFor } from "./plan-goods"
import { agreed } from "./plan-offer"
import type { PlannedSettlement } from "./plan-refund"

/** After a repair that failed, under the legal guarantee (Directive (EU) 2019/771 Art. 13(1), (4)). */
const BY_LAW: readonly InsteadOfWork[] = [
  "replacement",
  "refund",
  "price_reduction",
]

/**
 * What the policy gives this item beside the repair, whether or not the store could carry it out when it was
 * asked for, and what the law gives in any case. Goods that nobody wants repaired may always go home.
 */
const openTo = async (
  container: MedusaContainer,
  full: FullCase,
  item: RmaItemRecord
): Promise<Set<string>> => {
  const { facts, decision, legal_basis } = full.rma
  const judged = (decision?.items ?? []).filter(
    ({ item_id }, index) =>
      item_id === item.item_id &&
      (facts?.items[index]?.reason ?? null) === item.reason
  )
  const given = judged.length
    ? judged.flatMap(({ resolutions, unavailable = [] }) => [
        ...resolutions,
        ...unavailable.map(({ resolution }) => resolution),
      ])
    : ((await termsOf(container, full))?.type.resolutions ?? [])
  return new Set([
    ...given,
    ...(given.includes("commercial_offer") ? ["price_reduction"] : []),
    ...(legal_basis === "legal_guarantee" ? BY_LAW : []),
    "send_back",
  ])
}

const assertStock = async (
  container: MedusaContainer,
  orderId: string,
  item: RmaItemRecord,
  quantity: number
) => {
  const variant_id = variantFor(item)
  const [places] = variant_id
    ? await findStock(container, orderId, [{ variant_id, quantity }])
    : [null]
  if (!places) {
    throw new RmaError("out_of_stock", {
      message: `There is no stock to replace item ${item.id} (${item.title}).`,
    })
  }
}

/**
 * Whether the policy or the law gives this in place of the repair, and the store can carry it out now.
 * @throws RmaError `resolution_not_available`, `order_required`, `store_credit_needs_account`, `out_of_stock`,
 *   `invalid_data`
 */
export const assertOpen = async (
  container: MedusaContainer,
  full: FullCase,
  item: RmaItemRecord,
  change: ResolutionChange,
  count: number
): Promise<void> => {
  const { resolution, amount } = change
  if ((resolution === "price_reduction") !== (amount !== undefined)) {
    throw new RmaError("invalid_data", {
      message: "A price reduction takes an amount, and nothing else does.",
    })
  }
  if (!(await openTo(container, full, item)).has(resolution)) {
    throw new RmaError("resolution_not_available", {
      message: `The terms of this case give no "${resolution}".`,
    })
  }
  const { order_id } = full.rma
  if (resolution === "send_back") {
    return
  }
  if (!order_id) {
    throw new RmaError("order_required", {
      message: "Without an order there is nothing to pay back or replace.",
    })
  }
  if (resolution === "store_credit") {
    await assertCredit(container, order_id)
  }
  if (resolution === "replacement") {
    await assertStock(container, order_id, item, count)
  }
}

/**
 * Price reductions for goods that go home as they came, each of its own; what later comes back of them gives so
 * much less.
 * @throws RmaError `invalid_data` for more than is left of the units' value
 */
export const planReductions = async (
  container: MedusaContainer,
  full: FullCase,
  changes: readonly { change: ResolutionChange; count: number }[]
): Promise<NonNullable<PlannedSettlement["settlements"]>> =>
  await Promise.all(
    changes
      .filter(({ change }) => goesHome(change) && change.amount !== undefined)
      .map(async ({ change, count }) => {
        const items = full.items
          .filter(({ id }) => id === change.id)
          .map((item) => ({ ...item, quantity: count }))
        return agreed(
          full,
          "offer",
          await quoteOffer(container, { ...full, items }, change.amount ?? "0")
        )
      })
  )
