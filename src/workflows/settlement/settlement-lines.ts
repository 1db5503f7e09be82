import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { creditLinesFor } from "../../domain/settlement"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { bookedUnder } from "../core"

/** As which the value of what came back is held on the books while the shopper has yet to pay. */
export const HELD = "rma_exchange_held"

/**
 * Booked on the order for it, less what is held. That is asked of the books: a crash may have left it there just
 * before the shopper was asked to pay, and by a newer quote they have nothing to pay.
 */
const booksValueOf = async (
  container: MedusaContainer,
  { id, kind, order_id, payment, books_delta }: RmaSettlementRecord
): Promise<Decimal> => {
  if (payment) {
    return "0"
  }
  const booked = books_delta ?? "0"
  return kind === "exchange" && order_id
    ? MathBN.add(
        booked,
        await bookedUnder(container, order_id, [id], HELD)
      ).toFixed()
    : booked
}

/** The credit lines of a settlement, under its id, and by how much it lowers the order's total together with them. */
export const settlementLines = async (
  container: MedusaContainer,
  settlement: RmaSettlementRecord
) => {
  const booksValue = await booksValueOf(container, settlement)
  const lines = creditLinesFor({ quote: settlement.quote, booksValue }).map(
    (line) => ({ ...line, reference_id: settlement.id })
  )
  const lowered = MathBN.sum(booksValue, ...lines.map(({ amount }) => amount))
  return { lines, lowered: lowered.toFixed() }
}
