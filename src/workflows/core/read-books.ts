import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import type { PaymentBalance } from "../../domain/settlement/types"
import { countActiveChanges } from "./active-changes"
import { minus, sum } from "./exact"
import { readPaymentLedger } from "./payment-ledger"

/** An order's books as core has them: exact, major units of the order's currency. */
export interface Books {
  currency_code: string
  /**
   * Falls when goods are received and with positive credit lines. All of these are counted, which
   * core's own total only does once they add up to more than one minor unit.
   */
  total: Decimal
  /** Captures less refunds, by the order's transactions. */
  paid: Decimal
  /** Value of the units that are announced to come back; part of `pending_difference` already. */
  return_requested_total: Decimal
  /**
   * `total - return_requested_total - paid`, exact: below zero core owes the shopper. Core's own
   * figure shows nothing up to one minor unit.
   */
  pending_difference: Decimal
  /** Payments in the order's collections; what staff paid out by hand counts as refunded. */
  payments: PaymentBalance[]
  active_changes: number
}

/** @throws `not_found` */
export async function readBooks(
  container: MedusaContainer,
  order_id: string
): Promise<Books> {
  const [ledger, active_changes] = await Promise.all([
    readPaymentLedger(container, order_id),
    countActiveChanges(container, order_id),
  ])
  const { currency_code, total, return_requested_total, transaction_total } =
    ledger
  return {
    currency_code,
    total,
    paid: transaction_total,
    return_requested_total,
    pending_difference: minus(
      minus(total, return_requested_total),
      transaction_total
    ),
    payments: ledger.payments.map(
      ({ id, provider_id, captured, refunded, paid_out }) => ({
        id,
        provider_id,
        captured,
        refunded: sum([refunded, paid_out]),
      })
    ),
    active_changes,
  }
}
