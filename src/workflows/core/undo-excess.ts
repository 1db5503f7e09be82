import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaymentShare } from "../../domain/settlement/types"
import { bookCreditLines } from "./book-credit-lines"
import { isMore, minus, sum } from "./exact"
import { owedFor, type PaymentLedger } from "./payment-ledger"

export interface SentRefund {
  /** The books before and after the shares were sent. */
  before: PaymentLedger
  now: PaymentLedger
  key: string
  shares: PaymentShare[]
}

/**
 * Takes back the credit line that core adds when it thinks a refund was more than it owed. It does so
 * although it owed exactly this much, because its own total leaves small credit lines out: a rounding
 * of half a cent would be on the books twice. Always less than one minor unit.
 */
export async function undoExcess(
  container: MedusaContainer,
  { before, now, key, shares }: SentRefund
): Promise<void> {
  const left = minus(owedFor(before), sum(shares.map(({ amount }) => amount)))
  const expected = isMore(left, "0") ? left : "0"
  const owed = owedFor(now)
  if (isMore(owed, expected)) {
    await bookCreditLines(container, {
      order_id: before.order_id,
      lines: [
        {
          reference: "rma_rounding_excess",
          reference_id: key,
          amount: minus(expected, owed),
        },
      ],
      note: "rounding booked twice by core",
    })
  }
}
