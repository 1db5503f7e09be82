import type { MedusaContainer } from "@medusajs/framework/types"
import type { UnitQuantities } from "../../domain/lifecycle"
import { differenceOf } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { isAdvance, isRecovery } from "./advance"
import { kindOf, type MoneyKind } from "./kind-of"
import { payBackOf } from "./pay-back"
import type { PlannedSettlement } from "./plan-refund"
import { quoteCase } from "./quote-case"

type Settlement = RmaSettlementRecord

/** What the shopper gave back of what went out; what was written off is not among it. */
const returnedOf = ({ settlements }: FullCase, kind: MoneyKind): Settlement[] =>
  settlements.filter(
    (one) =>
      isRecovery(one) &&
      (one.result?.of ?? "refund") === kind &&
      // Goods that stayed out are asked for by themselves.
      one.goods === null &&
      one.status === "settled" &&
      one.result?.closed !== "written_off"
  )

/** Accepted units of the items of this kind, by case item. */
const acceptedUnits = (
  { items }: FullCase,
  units: readonly UnitQuantities[],
  kind: MoneyKind
): Record<string, number> =>
  Object.fromEntries(
    items.flatMap((item, index): [string, number][] => {
      const accepted = units[index]?.accepted_quantity ?? 0
      return accepted > 0 && kindOf(item) === kind ? [[item.id, accepted]] : []
    })
  )

/**
 * Where money or store credit went out before the goods came: only the difference between that and what was accepted, and what
 * must come back as a recovery. The goods are still to be booked, so that a rest is planned even where it
 * comes to 0.
 */
export const planDifference = async (
  container: MedusaContainer,
  full: FullCase,
  units: readonly UnitQuantities[],
  dropped: readonly Settlement[],
  kind: MoneyKind = "refund"
): Promise<PlannedSettlement> => {
  const accepted = acceptedUnits(full, units, kind)
  const some = Object.keys(accepted).length > 0
  const paid = full.settlements.filter(
    (one) =>
      one.kind === kind &&
      one.status !== "canceled" &&
      // What was paid for nothing says nothing of the goods.
      payBackOf(one) === null
  )
  const owed = some
    ? await quoteCase(container, full, accepted, {
        without: [...paid, ...dropped],
      })
    : null
  const [like] = paid.filter(isAdvance).map((one) => one.quote)
  if (!like) {
    return {}
  }
  const { refund, recovery } = differenceOf(
    owed?.quote ?? null,
    like,
    paid,
    returnedOf(full, kind)
  )
  const row = (quote: typeof refund) => ({
    rma_id: full.rma.id,
    order_id: full.rma.order_id,
    status: "planned" as const,
    currency_code: quote.currency_code,
    amount: quote.total,
    exact_amount: quote.exact,
    quote,
  })
  return {
    settlements: [
      ...(some
        ? [
            {
              ...row(refund),
              kind,
              units: accepted,
              result: { rest: true },
            },
          ]
        : []),
      ...(recovery.total === "0"
        ? []
        : [{ ...row(recovery), kind: "recovery", result: { of: kind } }]),
    ],
    items: Object.fromEntries(
      full.items
        .filter((item) => kindOf(item) === kind)
        .map((item) => [
          item.id,
          {
            planned_quantity: Math.max(
              item.planned_quantity,
              accepted[item.id] ?? 0
            ),
          },
        ])
    ),
  }
}
