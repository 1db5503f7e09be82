import type { Decimal } from "../../domain/decimal"
import { quote, type PaymentShare, type Quote } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaSettlementRecord } from "../../modules/rma/records"
import { currencyOf } from "./currency-of"

/** Money that a shopper paid for nothing: for which settlement, on which payment, and how it came. */
interface PayBack {
  settlement_id: string
  payment_id: string
  /** More than was asked for, or later; or for work that nothing came of, which stands on the books as sold. */
  why: "overpaid" | "unworked"
}

export const payBackOf = ({
  result,
}: Pick<RmaSettlementRecord, "result">): PayBack | null =>
  (result?.pay_back ?? null) as PayBack | null

const quoteOf = (full: FullCase, amount: Decimal, code: string): Quote => {
  const empty = quote({
    ...currencyOf(full),
    items: [],
    fees: [],
    outbound_shipping: null,
    return_shipping: null,
    so_far: { due: "0", paid: "0" },
  })
  return {
    ...empty,
    lines: [
      {
        kind: "carried_over",
        code,
        id: null,
        item_id: null,
        title: null,
        quantity: null,
        gross: amount,
        net: amount,
        tax: "0",
        tax_rate: null,
        shown: amount,
      },
    ],
    exact: amount,
    total: amount,
  }
}

/** It goes back whole on the payment it came by, whatever else the order is owed. */
export const payBack = (
  full: FullCase,
  { id: settlement_id, currency_code }: RmaSettlementRecord,
  { payment_id, amount }: PaymentShare,
  why: PayBack["why"]
): NewRecord<RmaSettlementRecord> => {
  const { order_id } = full.rma
  const shown = quoteOf(full, amount, why)
  const pay_back: PayBack = { settlement_id, payment_id, why }
  return {
    rma_id: full.rma.id,
    order_id,
    kind: "refund",
    // Without an order core's flow refunds nothing: staff do, at the provider.
    status: order_id ? "planned" : "awaiting_manual",
    currency_code,
    amount: shown.total,
    exact_amount: shown.exact,
    // What was overpaid the order owes since it was captured; what was sold it owes by a credit line.
    books_delta: why === "overpaid" ? amount : "0",
    quote: shown,
    result: {
      pay_back,
      ...(order_id
        ? { shares: [{ payment_id, amount }] }
        : { manual: [{ tender: payment_id, amount }] }),
    },
  }
}
