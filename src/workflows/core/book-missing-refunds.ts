import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MathBN } from "@medusajs/framework/utils"
import { readPaymentLedger, type PaymentLedger } from "./payment-ledger"

/**
 * Adds the order transactions that refunds of the order lack, where the provider has provably paid:
 * core's next refund on the payment would add them with its own amount. What is not proven is left
 * alone, for a person to look at.
 */
export async function bookMissingRefunds(
  container: MedusaContainer,
  ledger: PaymentLedger
): Promise<PaymentLedger> {
  const missing = ledger.payments
    .flatMap(({ refunds }) => refunds)
    .filter(({ booked, proven }) => !booked && proven)
  if (!missing.length) {
    return ledger
  }
  await container.resolve(Modules.ORDER).addOrderTransactions(
    missing.map(({ id, amount }) => ({
      order_id: ledger.order_id,
      amount: MathBN.mult(amount, -1).toFixed(),
      currency_code: ledger.currency_code,
      reference: "refund",
      reference_id: id,
    }))
  )
  return readPaymentLedger(container, ledger.order_id)
}
