import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import { MANUAL_REFUND, tenderOfPayout } from "./book-manual-refund"
import { RmaError } from "../../modules/rma/errors"
import { minus, sum, toDecimal, type CoreNumber } from "./exact"
import { readOrderTotal } from "./order-total"
import { rowsOf } from "./rows-of"

interface Movement {
  id: string
  amount: CoreNumber
  created_at: string
}

interface PaymentRow {
  id: string
  provider_id: string
  captures: Movement[]
  refunds: (Movement & { note: string | null })[]
}

interface MoneyRow {
  currency_code: string
  transactions: {
    reference: string | null
    reference_id: string | null
    amount: CoreNumber
  }[]
  payment_collections: {
    id: string
    refunded_amount: CoreNumber
    payments: PaymentRow[]
  }[]
}

/** What was booked on an order, and the payments in its collections with all that moved on them. */
const MONEY = `
select o.currency_code, coalesce(booked.transactions, '[]') as transactions,
  coalesce(paid.collections, '[]') as payment_collections
from "order" o
left join lateral (
  select json_agg(json_build_object(
    'reference', reference, 'reference_id', reference_id, 'amount', raw_amount
  )) as transactions
  from order_transaction where order_id = o.id and deleted_at is null
) booked on true
left join lateral (
  select json_agg(json_build_object(
    'id', c.id, 'refunded_amount', c.raw_refunded_amount,
    'payments', coalesce((
      select json_agg(json_build_object(
        'id', p.id, 'provider_id', p.provider_id,
        'captures', coalesce((
          select json_agg(json_build_object('id', id, 'amount', raw_amount, 'created_at', created_at))
          from capture where payment_id = p.id and deleted_at is null
        ), '[]'),
        'refunds', coalesce((
          select json_agg(json_build_object(
            'id', id, 'amount', raw_amount, 'created_at', created_at, 'note', note
          ) order by created_at, id)
          from refund where payment_id = p.id and deleted_at is null
        ), '[]')
      ) order by p.created_at, p.id)
      from payment p where p.payment_collection_id = c.id and p.deleted_at is null
    ), '[]')
  ) order by c.created_at, c.id) as collections
  from order_payment_collection j
  join payment_collection c on c.id = j.payment_collection_id and c.deleted_at is null
  where j.order_id = o.id and j.deleted_at is null
) paid on true
where o.id = :order_id and o.deleted_at is null`

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

/** What core owes for goods that came back, not for what other cases of the order announce. */
export const owedFor = (ledger: PaymentLedger): Decimal =>
  minus(ledger.transaction_total, ledger.total)

const at = ({ created_at }: Movement) => Number(new Date(created_at))

/** @throws `not_found` */
export async function readPaymentLedger(
  container: MedusaContainer,
  order_id: string
): Promise<PaymentLedger> {
  const [totals, [money]] = await Promise.all([
    readOrderTotal(container, order_id),
    rowsOf<MoneyRow>(container, MONEY, { order_id }),
  ])
  if (!money) {
    throw new RmaError("not_found", {
      message: `there is no order ${order_id}`,
    })
  }
  const { transactions } = money
  const booked = new Set(
    transactions.flatMap((row) =>
      row.reference === "refund" ? [row.reference_id] : []
    )
  )

  const paidOut = (payment_id: string) =>
    sum(
      transactions.flatMap(({ reference, reference_id, amount }) =>
        reference === MANUAL_REFUND &&
        reference_id !== null &&
        tenderOfPayout(reference_id) === payment_id
          ? [minus("0", toDecimal(amount))]
          : []
      )
    )

  const payments = money.payment_collections.flatMap((collection) => {
    const all = collection.payments
    const refunds = all.flatMap((payment) => payment.refunds)
    const movements = [
      ...refunds,
      ...all.flatMap((payment) => payment.captures),
    ]
    const newest = Math.max(...movements.map(at))
    // Core sums a collection's refunds up after the provider has answered, not before.
    const summed =
      sum(refunds.map(({ amount }) => amount)) ===
      toDecimal(collection.refunded_amount ?? 0)
    return all.map((payment) => ({
      id: payment.id,
      collection_id: collection.id,
      provider_id: payment.provider_id,
      captured: sum(payment.captures.map(({ amount }) => amount)),
      refunded: sum(payment.refunds.map(({ amount }) => amount)),
      paid_out: paidOut(payment.id),
      refunds: payment.refunds.map((refund) => ({
        id: refund.id,
        amount: toDecimal(refund.amount),
        note: refund.note,
        booked: booked.has(refund.id),
        proven: summed && at(refund) === newest,
      })),
    }))
  })

  return {
    order_id,
    currency_code: money.currency_code,
    ...totals,
    transaction_total: sum(transactions.map(({ amount }) => amount)),
    payments,
  }
}
