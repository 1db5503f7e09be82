import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import {
  moneyLine,
  quote,
  type PaymentShare,
  type Quote,
} from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaSettlementRecord } from "../../modules/rma/records"
import { CREDIT_TENDER } from "../core/credit-tender"
import { currencyOf } from "./currency-of"

/** Money that a shopper paid for nothing: for which settlement, on which payment, and how it came. */
interface PayBack {
  /** Null: for none, the goods left the order. */
  settlement_id: string | null
  payment_id: string
  /**
   * More than was asked for, or later; or for work that nothing came of, which stands on the books as sold; or store
   * credit for goods of which nothing else was captured.
   */
  why: "overpaid" | "unworked" | "uncaptured"
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
    lines: [moneyLine("carried_over", code, amount)],
    exact: amount,
    total: amount,
  }
}

const planned = (
  full: FullCase,
  currency_code: string,
  amount: Decimal,
  books_delta: Decimal,
  pay_back: PayBack
) => {
  const shown = quoteOf(full, amount, pay_back.why)
  return {
    rma_id: full.rma.id,
    order_id: full.rma.order_id,
    kind: "refund",
    status: "planned" as const,
    currency_code,
    amount: shown.total,
    exact_amount: shown.exact,
    books_delta,
    quote: shown,
    result: { pay_back },
  }
}

/**
 * Store credit, as such, for an order of which nothing else was paid. Core gives only what it owes: what is left on an
 * emptied order, such as the shipping, is written off by a credit line of the settlement's before.
 */
export const payBackCredit = (
  full: FullCase,
  { amount, owed }: { amount: Decimal; owed: Decimal }
): NewRecord<RmaSettlementRecord> =>
  planned(
    full,
    currencyOf(full).currency_code,
    amount,
    MathBN.min(owed, amount).toFixed(),
    {
      settlement_id: null,
      payment_id: CREDIT_TENDER,
      why: "uncaptured",
    }
  )

/** What is still on a payment of an order that every unit left; `owed` of it the books know, the rest as above. */
export const payBackHeld = (
  full: FullCase,
  { payment_id, amount }: PaymentShare,
  owed: Decimal
): NewRecord<RmaSettlementRecord> =>
  planned(full, currencyOf(full).currency_code, amount, owed, {
    settlement_id: null,
    payment_id,
    why: "overpaid",
  })

/** It goes back whole on the payment it came by, whatever else the order is owed. */
export const payBack = (
  full: FullCase,
  { id: settlement_id, currency_code }: RmaSettlementRecord,
  { payment_id, amount }: PaymentShare,
  why: PayBack["why"]
): NewRecord<RmaSettlementRecord> => {
  const { order_id } = full.rma
  const pay_back: PayBack = { settlement_id, payment_id, why }
  return {
    ...planned(
      full,
      currency_code,
      amount,
      // What was overpaid the order owes since it was captured; what was sold it owes by a credit line.
      why === "overpaid" ? amount : "0",
      pay_back
    ),
    // Without an order core's flow refunds nothing: staff do, at the provider.
    status: order_id ? "planned" : "awaiting_manual",
    result: {
      pay_back,
      ...(order_id ? {} : { manual: [{ tender: payment_id, amount }] }),
    },
  }
}
