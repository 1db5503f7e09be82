import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaymentShare } from "../../domain/settlement/types"
import { bookMissingRefunds } from "./book-missing-refunds"
import { readPaymentLedger } from "./payment-ledger"
import { stateOfShare, type BookedRefund } from "./refund-share"

/**
 * What core's books prove of a refund under this key, what core lacked being booked first; null while a share
 * is open or in doubt. To be called under the order lease; sends nothing.
 * @throws `not_found`
 */
export const findRefund = async (
  container: MedusaContainer,
  order_id: string,
  key: string,
  shares: readonly PaymentShare[]
): Promise<BookedRefund[] | null> => {
  const ledger = await bookMissingRefunds(
    container,
    await readPaymentLedger(container, order_id)
  )
  const refunds = shares.flatMap((share) => {
    const state = stateOfShare(ledger, key, share)
    return state.is === "done" ? [state.refund] : []
  })
  return refunds.length === shares.length ? refunds : null
}
