import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { createOrderCreditLinesWorkflow } from "@medusajs/medusa/core-flows"
import type { Decimal } from "../../domain/decimal"
import { messageOf } from "../../modules/rma/message-of"
import { assertNoActiveChange } from "./active-changes"
import { bookCreditLines } from "./book-credit-lines"
import {
  isMore,
  minus,
  sum,
  toCovering,
  toDecimal,
  type CoreNumber,
} from "./exact"
import { lendFor, lendUncaptured, returnLent } from "./lend-uncaptured"
import { minorUnit } from "./minor-unit"
import {
  owedFor,
  readPaymentLedger,
  type PaymentLedger,
} from "./payment-ledger"
import { readById } from "./read"
import type { RefundDoubt } from "./refund-outcome"
import { creditAccount, creditsGiven } from "./store-credit"
import { tidyCreditLines } from "./tidy-credit-lines"
import type { OrderLease } from "./with-order-lease"

export interface IssueStoreCreditInput {
  order_id: string
  /** Names this credit for ever, such as the settlement's id; stands on the order's credit line. */
  key: string
  /** `rma_store_credit`, or `rma_tender_credit` for what the order was paid with. */
  reference: string
  /** Major units, above 0, whole minor units. */
  amount: Decimal
  /** Credits of this order before the first attempt: the account does not say which settlement one is for. */
  before: readonly string[]
  /**
   * By how much what is credited has lowered the order's total: goods that came back, credit lines. Where part of the
   * order was never captured so much may be lent for it; absent: nothing is.
   */
  lowered?: Decimal
  /** What a person found out of an earlier attempt that was in doubt. */
  known?: "happened" | "not_happened"
  lease?: OrderLease
  /** Writes down, durably, that it is given next; nothing is given when it throws. */
  onSend?: () => Promise<void>
}

export type CreditOutcome =
  | { outcome: "settled"; transaction_id: string | null }
  | { outcome: "failed"; reason: string; message?: string }
  | {
      outcome: "needs_attention"
      reason: RefundDoubt
      known: Record<string, unknown>
    }

interface Trace {
  /** The order's credit line is booked. */
  line: boolean
  /** The account's credit; null: there is none. */
  transaction: string | null
}

interface CreditRow {
  reference: string
  reference_id: string
}

/** What of it happened so far, as the order and the account have it. */
const traceOf = async (
  container: MedusaContainer,
  { order_id, key, reference, amount, before }: IssueStoreCreditInput
): Promise<Trace> => {
  const [order, credits] = await Promise.all([
    readById<{ credit_lines?: CreditRow[] | null }>(
      container,
      "order",
      order_id,
      ["id", "credit_lines.reference", "credit_lines.reference_id"]
    ),
    creditsGiven(container, order_id),
  ])
  const credit = credits.find(
    (one) => !before.includes(one.id) && one.amount === toDecimal(amount)
  )
  return {
    line: (order.credit_lines ?? []).some(
      (one) => one.reference === reference && one.reference_id === key
    ),
    transaction: credit?.id ?? null,
  }
}

/** What is lent for it, beside what a refund under the same key lends. */
const lentUnder = (key: string): string => `${key}:credit`

/** The customer has it: nothing is lent for it any more. */
const settled = async (
  container: MedusaContainer,
  { order_id, key }: IssueStoreCreditInput,
  { transaction }: Trace
): Promise<CreditOutcome> => {
  await returnLent(container, order_id, lentUnder(key))
  return { outcome: "settled", transaction_id: transaction }
}

const doubt = (trace: Trace, message?: string): CreditOutcome => ({
  outcome: "needs_attention",
  reason: "outcome_unknown",
  known: { ...trace, ...(message ? { message } : {}) },
})

/** The half that is missing, once a person said which. The credit line alone is no store credit of the plugin's. */
const complete = async (
  container: MedusaContainer,
  input: IssueStoreCreditInput,
  trace: Trace
): Promise<CreditOutcome> => {
  const { order_id, key, reference, amount } = input
  if (!trace.line) {
    await bookCreditLines(container, {
      order_id,
      lines: [{ reference, reference_id: key, amount: minus("0", amount) }],
      note: "store credit that was given before",
    })
  }
  if (!trace.transaction && input.known !== "happened") {
    await creditAccount(container, order_id, amount)
  }
  return await settled(container, input, await traceOf(container, input))
}

/**
 * Core refuses a credit above what it thinks it owes, to its last decimal, and leaves small credit lines out
 * of that: a rounding of half a cent, or the noise of a division, is lent to it and taken back after.
 */
const roundingFor = async (
  container: MedusaContainer,
  { order_id, amount }: IssueStoreCreditInput,
  currency_code: string
): Promise<Decimal> => {
  const { summary } = await readById<{
    summary?: { pending_difference?: CoreNumber } | null
  }>(container, "order", order_id, ["id", "summary"])
  const short = toCovering(
    MathBN.sum(amount, summary?.pending_difference ?? "0")
  )
  return isMore(short, "0") && !isMore(short, minorUnit(currency_code))
    ? short
    : "0"
}

/** What the order owes for the credit, with what is lent because part of it was never captured. */
const owedWithLent = async (
  container: MedusaContainer,
  { amount, lowered }: IssueStoreCreditInput,
  ledger: PaymentLedger
): Promise<{ owed: Decimal; lent: Decimal; enough: boolean }> => {
  const owed = owedFor(ledger)
  const isEnough = (lent: Decimal) =>
    isMore(minorUnit(ledger.currency_code), minus(amount, sum([owed, lent])))
  const lent =
    lowered === undefined || isEnough("0")
      ? "0"
      : await lendFor(container, ledger, amount, lowered)
  return { owed, lent, enough: isEnough(lent) }
}

const ROUNDING = "rma_rounding_lent"

const run = async (
  container: MedusaContainer,
  input: IssueStoreCreditInput,
  rounding: Decimal
): Promise<void> => {
  const { order_id, key, reference, amount } = input
  const line = (name: string, value: Decimal) => ({
    reference: name,
    reference_id: key,
    amount: MathBN.convert(value),
  })
  await createOrderCreditLinesWorkflow(container).run({
    input: {
      id: order_id,
      credit_lines: [
        line(reference, minus("0", amount)),
        ...(rounding === "0" ? [] : [line(ROUNDING, rounding)]),
      ],
    },
  })
  if (rounding !== "0") {
    await bookCreditLines(container, {
      order_id,
      lines: [
        {
          reference: `${ROUNDING}_back`,
          reference_id: key,
          amount: minus("0", rounding),
        },
      ],
      note: "rounding lent for store credit",
    }).catch((error: unknown) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`rma: rounding of ${key} is still booked: ${messageOf(error)}`)
    })
  }
}

/**
 * Gives store credit for what core owes on the order, exactly once (DESIGN § 6, I3): core's credit line, which
 * the official loyalty plugin turns into a credit of the customer's account. To be called under the order
 * lease, after the credit lines that make core owe at least this much, for a customer with an account. Where part of
 * the order was never captured, what is missing of it is lent until the credit is given.
 *
 * It is done when both the credit line and the account's credit are there. One without the other is
 * `needs_attention`, and is completed only after a person said what happened.
 *
 * @throws `order_busy` (retryable, nothing was done); `not_found`
 */
export async function issueStoreCredit(
  container: MedusaContainer,
  input: IssueStoreCreditInput
): Promise<CreditOutcome> {
  const { order_id, amount } = input
  await assertNoActiveChange(container, order_id)
  const trace = await traceOf(container, input)
  if (trace.line && trace.transaction) {
    return await settled(container, input, trace)
  }
  if (trace.line || trace.transaction || input.known === "happened") {
    return input.known ? await complete(container, input, trace) : doubt(trace)
  }
  const ledger = await readPaymentLedger(container, order_id)
  const { owed, lent, enough } = await owedWithLent(container, input, ledger)
  if (!enough) {
    return {
      outcome: "needs_attention",
      reason: "order_owes_less",
      known: { asked: amount, owed },
    }
  }
  if (lent !== "0") {
    await lendUncaptured(container, order_id, lentUnder(input.key), lent)
  }
  const rounding = await roundingFor(container, input, ledger.currency_code)
  try {
    input.lease?.assertHeld()
    await input.onSend?.()
  } catch {
    return { outcome: "failed", reason: "order_busy" }
  }
  try {
    await run(container, input, rounding)
  } catch (error) {
    const { key } = input
    await tidyCreditLines(container, { order_id, key, asked: true })
    const left = await traceOf(container, input)
    return left.line || left.transaction
      ? doubt(left, messageOf(error))
      : { outcome: "failed", reason: "core_failed", message: messageOf(error) }
  }
  const after = await traceOf(container, input)
  return after.line && after.transaction
    ? await settled(container, input, after)
    : doubt(after)
}
