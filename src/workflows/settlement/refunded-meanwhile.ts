import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { judgeElsewhere, type ElsewhereDoubt, type ToGive } from "../core"
import { isRecovery, isRest } from "./advance"
import { isCarriedOut } from "./carried-out"
import { isOffer } from "./is-offer"
import { payBackOf } from "./pay-back"
import { sentOf, sharesOf } from "./refund-shares"

/** What a settlement gives, as the order's books see it. */
export const toGive = (
  { rma }: Pick<FullCase, "rma">,
  settlement: RmaSettlementRecord,
  orderId: string
): ToGive => ({
  order_id: orderId,
  key: settlement.id,
  // What was agreed on later was not given before.
  since: isOffer(settlement)
    ? settlement.created_at
    : (rma.submitted_at ?? rma.created_at),
  books_delta: settlement.books_delta ?? "0",
  shares: (sharesOf(settlement) ?? []).filter(({ payment_id }) =>
    sentOf(settlement).includes(payment_id)
  ),
})

/** How much of what staff gave in the stock admin was for something else, as a person said; major units. */
export const givenBeside = ({
  result,
}: Pick<RmaSettlementRecord, "result">): Decimal =>
  typeof result?.given_beside === "string" ? result.given_beside : "0"

export interface MeanwhileDoubt {
  reason: ElsewhereDoubt["reason"]
  /** Figures in major units, `asked` beside what core knows. */
  known: ElsewhereDoubt["known"] & { asked?: Decimal }
}

/**
 * Whether staff gave in the stock admin, since the request, what a settlement is about to give; null: no, or a person
 * said that it was for something else.
 * @throws RmaError `not_found`
 */
export const meanwhileDoubt = async (
  container: MedusaContainer,
  full: Pick<FullCase, "rma">,
  settlement: RmaSettlementRecord,
  orderId: string
): Promise<MeanwhileDoubt | null> => {
  const doubt = await judgeElsewhere(
    container,
    toGive(full, settlement, orderId),
    givenBeside(settlement)
  )
  if (doubt?.reason === "unbooked_refund" || !doubt) {
    return doubt
  }
  const { reason, known } = doubt
  // Goods are given for what came back.
  const asked = settlement.goods?.length
    ? (settlement.books_delta ?? "0")
    : settlement.amount
  return { reason, known: { asked, ...known } }
}

/**
 * The same before anything of a settlement goes out. What is owed beside an advance, or paid back for nothing, was worked
 * out with what moved before; what began to move is carried through.
 */
export const doubtBeforeSending = async (
  container: MedusaContainer,
  full: Pick<FullCase, "rma">,
  settlement: RmaSettlementRecord,
  orderId: string
): Promise<MeanwhileDoubt | null> =>
  isRest(settlement) ||
  isRecovery(settlement) ||
  payBackOf(settlement) !== null ||
  isCarriedOut(settlement) ||
  settlement.result?.cleared
    ? null
    : await meanwhileDoubt(container, full, settlement, orderId)
