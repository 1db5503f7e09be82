import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import type { PaymentShare } from "../../domain/settlement"
import { isMore, minus, sum, toDecimal } from "./exact"
import {
  amountOf,
  readCollection,
  type CollectedPayment,
  type PaymentCollection,
} from "./payment-collection"
import { isOurRefund } from "./refund-share"

/** What staff gave back already; ours is told by its note. */
const refundedByStaff = ({ id, refunds }: CollectedPayment): Decimal =>
  sum(
    (refunds ?? []).filter(({ note }) => !isOurRefund(note, id)).map(amountOf)
  )

/**
 * What was captured on a collection, by payment, oldest first: what covers `taken`, and what is beyond and was not
 * given back by somebody else.
 */
export const splitCaptures = (
  { payments }: PaymentCollection,
  taken: Decimal
): { covering: PaymentShare[]; beyond: PaymentShare[] } => {
  const split = {
    covering: [] as PaymentShare[],
    beyond: [] as PaymentShare[],
  }
  let open = taken
  const oldest = [...(payments ?? [])].sort((a, b) => a.id.localeCompare(b.id))
  for (const payment of oldest) {
    const { id: payment_id, captures } = payment
    const captured = sum((captures ?? []).map(amountOf))
    const covers = toDecimal(MathBN.min(captured, open))
    const over = minus(minus(captured, covers), refundedByStaff(payment))
    open = minus(open, covers)
    if (isMore(covers, "0")) {
      split.covering.push({ payment_id, amount: covers })
    }
    if (isMore(over, "0")) {
      split.beyond.push({ payment_id, amount: over })
    }
  }
  return split
}

/** By which payments `taken` came in. */
export const paidOn = async (
  container: MedusaContainer,
  payment_collection_id: string,
  taken: Decimal
): Promise<PaymentShare[]> =>
  splitCaptures(await readCollection(container, payment_collection_id), taken)
    .covering
