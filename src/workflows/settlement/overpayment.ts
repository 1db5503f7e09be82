import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { quote, type PaymentShare, type Quote } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaSettlementRecord } from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { currencyOf } from "./currency-of"

/** Money that came in though nothing was asked, or nothing any more: which settlement it was for, on which payment. */
interface Overpaid {
  settlement_id: string
  payment_id: string
}

const overpaidBy = ({ result }: Pick<RmaSettlementRecord, "result">) =>
  (result?.overpaid ?? null) as Overpaid | null

/** It goes back on the payment it came by, whole, whatever else the order is owed. */
export const isOverpayment = (
  settlement: Pick<RmaSettlementRecord, "result">
): boolean => overpaidBy(settlement) !== null

const quoteOf = (full: FullCase, amount: Decimal): Quote => {
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
        code: "overpaid",
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

const plan = (
  full: FullCase,
  { id: settlement_id, currency_code }: RmaSettlementRecord,
  { payment_id, amount }: PaymentShare
): NewRecord<RmaSettlementRecord> => {
  const { order_id } = full.rma
  const shown = quoteOf(full, amount)
  return {
    rma_id: full.rma.id,
    order_id,
    kind: "refund",
    // Without an order core's flow refunds nothing: staff do, at the provider.
    status: order_id ? "planned" : "awaiting_manual",
    currency_code,
    amount: shown.total,
    exact_amount: shown.exact,
    // The order owes it since it was captured: no credit line makes it so.
    books_delta: amount,
    quote: shown,
    result: {
      overpaid: { settlement_id, payment_id },
      ...(order_id
        ? { shares: [{ payment_id, amount }] }
        : { manual: [{ tender: payment_id, amount }] }),
    },
  }
}

/** What was not planned to go back yet: a capture is seen as often as it is told. */
const unplanned = (
  { settlements }: FullCase,
  settlementId: string,
  shares: readonly PaymentShare[]
): PaymentShare[] =>
  shares.flatMap(({ payment_id, amount }) => {
    const planned = settlements.filter((one) => {
      const of = overpaidBy(one)
      return of?.settlement_id === settlementId && of.payment_id === payment_id
    })
    const left = MathBN.sub(
      amount,
      MathBN.sum(0, ...planned.map((one) => one.amount))
    )
    return MathBN.gt(left, 0) ? [{ payment_id, amount: left.toFixed() }] : []
  })

/**
 * Plans that what was paid beyond what was asked goes back, once. To be called under the order lease, when it is on the
 * order's books. A case that was closed is open again until it is back.
 */
export const planOverpayment = (
  container: MedusaContainer,
  rmaId: string,
  settlementId: string,
  shares: readonly PaymentShare[]
): Promise<void> =>
  withFreshCase(container, rmaId, async (full) => {
    const settlement = full.settlements.find(({ id }) => id === settlementId)
    const open = unplanned(full, settlementId, shares)
    if (!settlement || !open.length) {
      return
    }
    await transitionCase(container, full, {
      event: "settle",
      actor: { type: "system", id: null },
      internal: true,
      data: { step: "overpaid", settlement_id: settlementId, payments: open },
      settlements: open.map((share) => plan(full, settlement, share)),
    })
  })
