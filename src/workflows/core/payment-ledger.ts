import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import { MANUAL_REFUND, tenderOfPayout } from "./book-manual-refund"
import { isMore, minus, sum, toDecimal, type CoreNumber } from "./exact"
import { minorUnit } from "./minor-unit"
import { readById } from "./read"

interface Movement {
  id: string
  amount: CoreNumber
  raw_amount?: CoreNumber
  created_at: string | Date
}

interface OrderRow {
  currency_code: string
  total: CoreNumber
  credit_lines?: { amount: CoreNumber }[] | null
  items?: { return_requested_total?: CoreNumber }[] | null
  transactions?:
    { reference: string; reference_id: string; amount: CoreNumber }[] | null
  payment_collections?:
    | {
        id: string
        refunded_amount: CoreNumber
        payments?:
          | {
              id: string
              provider_id: string
              created_at: string | Date
              captures?: Movement[] | null
              refunds?: (Movement & { note?: string | null })[] | null
            }[]
          | null
      }[]
    | null
}

export interface LedgerRefund {
  id: string
  amount: Decimal
  note: string | null
  /** The order's transaction for it exists: core books it after the provider answered. */
  booked: boolean
  /** Core's sums were made again after the provider answered, with this refund as the newest movement. */
  proven: boolean
}

export interface LedgerPayment {
  id: string
  collection_id: string
  provider_id: string
  captured: Decimal
  refunded: Decimal
  /** What staff gave back by hand in its place. */
  paid_out: Decimal
  refunds: LedgerRefund[]
}

/** An order's money as core has it, exact, major units; payments oldest first. */
export interface PaymentLedger {
  order_id: string
  currency_code: string
  /** With every credit line counted, whatever core's own total does with small ones. */
  total: Decimal
  return_requested_total: Decimal
  /** Captures less refunds, by the order's transactions. */
  transaction_total: Decimal
  payments: LedgerPayment[]
}

const FIELDS = [
  "id",
  "currency_code",
  "total",
  "credit_lines.amount",
  "items.*",
  "items.return_requested_total",
  "transactions.reference",
  "transactions.reference_id",
  "transactions.amount",
  "payment_collections.id",
  "payment_collections.refunded_amount",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.created_at",
  ...["captures", "refunds"].flatMap((kind) =>
    ["id", "amount", "raw_amount", "created_at"].map(
      (field) => `payment_collections.payments.${kind}.${field}`
    )
  ),
  "payment_collections.payments.refunds.note",
]

const at = ({ created_at }: { created_at: string | Date }) =>
  Number(new Date(created_at))

const amountOf = ({ amount, raw_amount }: Movement) =>
  toDecimal(raw_amount ?? amount)

/**
 * Core leaves the credit lines of an order out of its total while they add up to no more than one
 * minor unit, and counts all of them as soon as they add up to more (measured). Balanced books need
 * all of them always.
 */
const totalWithCredit = ({
  currency_code,
  total,
  credit_lines,
}: OrderRow): Decimal => {
  const credit = sum((credit_lines ?? []).map(({ amount }) => amount))
  const size = credit.replace("-", "")
  return isMore(size, minorUnit(currency_code))
    ? toDecimal(total)
    : minus(toDecimal(total), credit)
}

/** @throws `not_found` */
export async function readPaymentLedger(
  container: MedusaContainer,
  order_id: string
): Promise<PaymentLedger> {
  const order = await readById<OrderRow>(container, "order", order_id, FIELDS)
  const transactions = order.transactions ?? []
  const booked = new Set(
    transactions.flatMap((row) =>
      row.reference === "refund" ? [row.reference_id] : []
    )
  )

  const paidOut = (payment_id: string) =>
    sum(
      transactions.flatMap(({ reference, reference_id, amount }) =>
        reference === MANUAL_REFUND &&
        tenderOfPayout(reference_id) === payment_id
          ? [minus("0", toDecimal(amount))]
          : []
      )
    )

  const payments = (order.payment_collections ?? []).flatMap((collection) => {
    const all = (collection.payments ?? []).sort((a, b) => at(a) - at(b))
    const refunds = all.flatMap((payment) => payment.refunds ?? [])
    const movements = [
      ...refunds,
      ...all.flatMap((payment) => payment.captures ?? []),
    ]
    const newest = Math.max(...movements.map(at))
    // Core sums a collection's refunds up after the provider has answered, not before.
    const summed =
      sum(refunds.map(amountOf)) === toDecimal(collection.refunded_amount ?? 0)
    return all.map((payment) => ({
      id: payment.id,
      collection_id: collection.id,
      provider_id: payment.provider_id,
      captured: sum((payment.captures ?? []).map(amountOf)),
      refunded: sum((payment.refunds ?? []).map(amountOf)),
      paid_out: paidOut(payment.id),
      refunds: (payment.refunds ?? []).map((refund) => ({
        id: refund.id,
        amount: amountOf(refund),
        note: refund.note ?? null,
        booked: booked.has(refund.id),
        proven: summed && at(refund) === newest,
      })),
    }))
  })

  return {
    order_id,
    currency_code: order.currency_code,
    total: totalWithCredit(order),
    return_requested_total: sum(
      (order.items ?? []).map((item) => item.return_requested_total)
    ),
    transaction_total: sum(transactions.map(({ amount }) => amount)),
    payments,
  }
}
