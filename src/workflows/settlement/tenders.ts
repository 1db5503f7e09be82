import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import {
  aboveCaptured,
  spreadOverTenders,
  type PaymentBalance,
  type PaymentShare,
  type Quote,
  type RefundExceedsCaptured,
} from "../../domain/settlement"
import { RMA_MODULE } from "../../modules/rma"
import type {
  ManualShare,
  RmaSettlementRecord,
} from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { isAboveCaptured } from "./above-captured"
import { payBackOf } from "./pay-back"
import { readBooks, type OrderLease } from "../core"
import { bookManualRefund, payoutKey } from "../core/book-manual-refund"
import {
  CREDIT_TENDER,
  readCreditTender,
  STORE_CREDIT_LINE,
  TENDER_CREDIT,
} from "../core/credit-tender"
import {
  issueStoreCredit,
  type IssueStoreCreditInput,
} from "../core/issue-store-credit"
import { canCredit, creditsGiven } from "../core/store-credit"

/** A payout in place of no payment of the order. */
const NO_TENDER = "none"

/** All of it by hand: what staff decide where the order's payments hold less. */
export const allByHand = ({ amount, result }: RmaSettlementRecord) => ({
  ...result,
  shares: [],
  credit: "0",
  manual: [{ tender: NO_TENDER, amount }],
})

/** How a settlement's amount goes back; together it is the amount. Stands in its `result`. */
export interface Tenders {
  /** Through the payments' providers. */
  shares: PaymentShare[]
  /** As store credit. */
  credit?: Decimal
  /** Credits of the order before ours. */
  credits_before?: string[]
  /** What no provider moves: staff pay it by hand. */
  manual?: ManualShare[]
  /** Payments and tenders of which it is on record that they were asked. */
  sent?: string[]
}

export const tendersOf = ({ result }: RmaSettlementRecord): Tenders | null =>
  result?.shares ? (result as unknown as Tenders) : null

/** Whether some of it goes another way than through a provider. */
export const hasOtherTenders = (settlement: RmaSettlementRecord): boolean => {
  const { credit = "0", manual = [] } = tendersOf(settlement) ?? {}
  return MathBN.gt(credit, 0) || manual.length > 0
}

const isStoreCredit = ({ kind }: Pick<RmaSettlementRecord, "kind">): boolean =>
  kind === "store_credit"

const withCredit = async (
  container: MedusaContainer,
  orderId: string,
  tenders: Tenders,
  credit: Decimal
): Promise<Tenders> => {
  if (MathBN.lte(credit, 0)) {
    return tenders
  }
  if (!(await canCredit(container, orderId))) {
    const manual = [
      ...(tenders.manual ?? []),
      { tender: CREDIT_TENDER, amount: credit },
    ]
    return { ...tenders, manual }
  }
  const before = await creditsGiven(container, orderId)
  return { ...tenders, credit, credits_before: before.map(({ id }) => id) }
}

/** Which of the order's payments no provider gives back. */
const paidByHand = (
  container: MedusaContainer,
  payments: readonly PaymentBalance[]
): ((payment_id: string) => boolean) => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const byHand = new Set(rma.getOptions().manual_payout_providers)
  const providers = new Map(payments.map((one) => [one.id, one.provider_id]))
  return (payment_id) => byHand.has(providers.get(payment_id) ?? "")
}

/** All of it goes back as it came, whatever else the order is owed. */
const spreadPayBack = async (
  container: MedusaContainer,
  orderId: string,
  payment_id: string,
  amount: Decimal
): Promise<Tenders> => {
  if (payment_id === CREDIT_TENDER) {
    return await withCredit(container, orderId, { shares: [] }, amount)
  }
  const { payments } = await readBooks(container, orderId)
  // A late capture is on no payment that core has.
  return !payments.some(({ id }) => id === payment_id) ||
    paidByHand(container, payments)(payment_id)
    ? { shares: [], manual: [{ tender: payment_id, amount }] }
    : { shares: [{ payment_id, amount }] }
}

/** What the shop adds to store credit of its own: nobody paid for it. */
export const bonusOf = ({ lines }: Quote): Decimal =>
  MathBN.sum(
    0,
    ...lines.filter(({ kind }) => kind === "bonus").map(({ shown }) => shown)
  ).toFixed()

/**
 * Decides how a settlement's amount goes back: store credit as such; a refund in proportion to what the order
 * was paid with (DESIGN § 6), by hand where the payment's provider moves no money, or a guest's credit.
 */
export const spreadTenders = async (
  container: MedusaContainer,
  orderId: string,
  settlement: Pick<RmaSettlementRecord, "kind" | "result">,
  quote: Quote
): Promise<Tenders | RefundExceedsCaptured> => {
  const { total, currency_digits } = quote
  const back = payBackOf(settlement)
  if (back) {
    return await spreadPayBack(container, orderId, back.payment_id, total)
  }
  const [{ payments }, credit] = await Promise.all([
    readBooks(container, orderId),
    readCreditTender(container, orderId),
  ])
  if (isStoreCredit(settlement)) {
    const paidFor = MathBN.sub(total, bonusOf(quote)).toFixed()
    return (
      aboveCaptured(paidFor, payments, credit, currency_digits) ??
      (await withCredit(container, orderId, { shares: [] }, total))
    )
  }
  const spread = spreadOverTenders(total, payments, credit, currency_digits)
  if ("code" in spread) {
    return spread
  }
  const isByHand = paidByHand(container, payments)
  const manual = spread.payments
    .filter(({ payment_id }) => isByHand(payment_id))
    .map(({ payment_id, amount }) => ({ tender: payment_id, amount }))
  const shares = spread.payments.filter(
    ({ payment_id }) => !isByHand(payment_id)
  )
  return await withCredit(
    container,
    orderId,
    { shares, ...(manual.length ? { manual } : {}) },
    spread.credit
  )
}

/** How far a settlement came; what is still to be done by hand waits. */
export interface TendersEnd {
  to: "settled" | "failed" | "needs_attention" | "awaiting_manual"
  detail: Record<string, unknown>
}

const doubtCleared = ({
  result,
}: RmaSettlementRecord): Pick<IssueStoreCreditInput, "known"> => {
  const known = result?.known
  return known === "happened" || known === "not_happened" ? { known } : {}
}

/** The shares are sent, and count with all that was given back on the order. */
const lessShares = (
  lowered: Decimal,
  shares: readonly PaymentShare[]
): Decimal =>
  MathBN.sub(
    lowered,
    MathBN.sum(0, ...shares.map(({ amount }) => amount))
  ).toFixed()

interface Sending {
  order_id: string
  lease: OrderLease
  /** By how much the settlement has lowered the order's total, what its shares gave back of that included. */
  lowered: Decimal
  /** Writes down that this tender is given back next. */
  onSend: (tender: string) => Promise<void>
}

/**
 * What is left once the providers have paid: store credit, then what staff pay by hand, booked when they named
 * its reference. Done again it finds what is done already.
 */
export const settleOtherTenders = async (
  container: MedusaContainer,
  settlement: RmaSettlementRecord,
  { order_id, lease, lowered, onSend }: Sending
): Promise<TendersEnd> => {
  const tenders = tendersOf(settlement)
  const {
    shares = [],
    credit = "0",
    credits_before = [],
    manual = [],
  } = tenders ?? {}
  let detail: Record<string, unknown> = {}
  if (MathBN.gt(credit, 0)) {
    const { outcome, ...found } = await issueStoreCredit(container, {
      order_id,
      key: settlement.id,
      reference: isStoreCredit(settlement) ? STORE_CREDIT_LINE : TENDER_CREDIT,
      amount: credit,
      before: credits_before,
      lease,
      // What is paid back for nothing that came is owed already.
      ...(payBackOf(settlement)
        ? {}
        : { lowered: lessShares(lowered, shares) }),
      onSend: () => onSend(CREDIT_TENDER),
      ...doubtCleared(settlement),
    })
    if (outcome !== "settled") {
      return { to: outcome, detail: found }
    }
    detail = {
      credit_transaction: "transaction_id" in found && found.transaction_id,
    }
  }
  if (manual.length && settlement.reference === null) {
    return { to: "awaiting_manual", detail }
  }
  for (const { tender, amount } of manual) {
    await bookManualRefund(container, {
      order_id,
      key: payoutKey(settlement.id, tender),
      amount,
    })
  }
  return { to: "settled", detail }
}

/** How much of a settlement staff pay by hand, major units. */
export const payableByHand = (settlement: RmaSettlementRecord): Decimal =>
  isAboveCaptured(settlement)
    ? settlement.amount
    : MathBN.sum(
        0,
        ...(tendersOf(settlement)?.manual ?? []).map(({ amount }) => amount)
      ).toFixed()
