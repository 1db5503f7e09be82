import type { MedusaContainer } from "@medusajs/framework/types"
import {
  minus,
  sum,
  toDecimal,
  type CoreNumber,
} from "../../src/workflows/core/exact"
import { must } from "../support/ladder/must"
import { read, readOne } from "../support/ladder/read"

interface Movement {
  id: string
  raw_amount: CoreNumber
  created_at: string | Date
}

interface QueriedOrder {
  currency_code: string
  total: CoreNumber
  items: { return_requested_total: CoreNumber }[]
  transactions: {
    reference: string
    reference_id: string
    amount: CoreNumber
  }[]
  payment_collections: {
    id: string
    payments: {
      id: string
      provider_id: string
      created_at: string | Date
      captures: Movement[]
      refunds: (Movement & { note: string | null })[]
    }[]
  }[]
}

const amounts = (rows: { raw_amount: CoreNumber }[]) =>
  sum(rows.map(({ raw_amount }) => raw_amount))

const at = ({ created_at }: { created_at: string | Date }) =>
  Number(new Date(created_at))

/**
 * An order's money as core reads it, of an order whose credit lines add up to more than a minor unit, and whose
 * refunds were all booked and none by hand.
 */
export async function ledgerThroughQuery(
  container: MedusaContainer,
  order_id: string
) {
  const order = await readOne<QueriedOrder>(container, "order", order_id, [
    "id",
    "currency_code",
    "total",
    "items.*",
    "items.return_requested_total",
    "transactions.*",
    "payment_collections.*",
    "payment_collections.payments.*",
    "payment_collections.payments.captures.*",
    "payment_collections.payments.refunds.*",
  ])
  const payments = order.payment_collections.flatMap(({ id, payments: all }) =>
    [...all]
      .sort((a, b) => at(a) - at(b))
      .map((payment) => ({
        id: payment.id,
        collection_id: id,
        provider_id: payment.provider_id,
        captured: amounts(payment.captures),
        refunded: amounts(payment.refunds),
        paid_out: "0",
        refunds: payment.refunds.map((refund) => ({
          id: refund.id,
          amount: toDecimal(refund.raw_amount),
          note: refund.note,
          booked: true,
          proven: true,
        })),
      }))
  )
  return {
    order_id,
    currency_code: order.currency_code,
    total: toDecimal(order.total),
    return_requested_total: sum(
      order.items.map((item) => item.return_requested_total)
    ),
    transaction_total: sum(order.transactions.map(({ amount }) => amount)),
    payments,
  }
}

/** By how much an order's total fell with a version, as core reads both. */
export async function fellThroughQuery(
  container: MedusaContainer,
  id: string,
  version: number
) {
  const [before, after] = await Promise.all(
    [version - 1, version].map(async (one) => {
      const [order] = await read<{ total: CoreNumber }>(
        container,
        "order",
        ["id", "total"],
        { id, version: one }
      )
      return toDecimal(must(order, "version").total)
    })
  )
  return minus(must(before, "before"), must(after, "after"))
}
