import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { creditLinesFor, type PaymentShare } from "../../domain/settlement"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError, RmaError } from "../../modules/rma/errors"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import {
  bookCreditLines,
  bookedUnder,
  isRepriced,
  refundOnPayments,
  type OrderLease,
} from "../core"
import { CREDIT_TENDER } from "../core/credit-tender"
import { actorOn } from "./actor-on"
import { isAdvance, isRecovery, isRest } from "./advance"
import { isOffer } from "./is-offer"
import { payBackOf } from "./pay-back"
import { quoteAgain } from "./quote-again"
import {
  settleOtherTenders,
  tidyOtherTenders,
  spreadTenders,
  tendersOf,
  type TendersEnd,
} from "./tenders"
import { messageOf } from "../../modules/rma/message-of"

/** One settlement to be carried out, and under whose order lease. */
export interface Execution {
  orderId: string
  settlementId: string
  actor: Actor
  lease: OrderLease
}

const settlementOf = (
  full: FullCase,
  id: string
): RmaSettlementRecord | undefined =>
  full.settlements.find((one) => one.id === id)

const isRestOfNothing = (settlement: RmaSettlementRecord | undefined) =>
  settlement !== undefined && isRest(settlement) && settlement.amount === "0"

const isPaidByHand = (settlement: RmaSettlementRecord | undefined): boolean =>
  Boolean(settlement?.reference) &&
  Boolean(settlement && tendersOf(settlement)?.manual?.length)

/** What providers move has moved; the rest waits for staff, who say under which reference they paid. */
const awaitManual = async (
  container: MedusaContainer,
  full: FullCase,
  { settlementId, actor }: Pick<Execution, "settlementId" | "actor">,
  detail: Record<string, unknown>
): Promise<void> => {
  const settlement = settlementOf(full, settlementId)
  await transitionCase(container, full, {
    event: "settle",
    actor: actorOn(full, actor),
    // The goods of an exchange are on their way, though staff have yet to pay what is left.
    internal: !settlement?.goods?.length,
    data: {
      step: "awaiting_manual",
      settlement_id: settlementId,
      amount: settlement?.amount,
      ...(settlement?.goods?.length ? { goods: settlement.goods } : {}),
    },
    settlement_updates: [
      {
        id: settlementId,
        from: "executing",
        to: "awaiting_manual",
        set: { result: { ...settlement?.result, ...detail }, failure: null },
      },
    ],
  })
}

/** Writes how it ended; `failed` may be tried again, `needs_attention` only by a person. */
export const conclude = async (
  container: MedusaContainer,
  full: FullCase,
  { settlementId, actor, orderId }: Omit<Execution, "lease">,
  end: {
    /** What is found out later was in doubt before. */
    from?: "needs_attention"
  } & TendersEnd
) => {
  const settlement = settlementOf(full, settlementId)
  const settled = end.to === "settled"
  if (end.to === "awaiting_manual") {
    await awaitManual(container, full, { settlementId, actor }, end.detail)
    return
  }
  await transitionCase(container, full, {
    event: settled ? "settle" : "fail",
    actor: settled ? actorOn(full, actor) : { type: "system", id: null },
    // An advance is told when it goes out; that nothing is left of it is for staff. What was paid by hand was
    // told when staff said so.
    internal:
      !settled || isRestOfNothing(settlement) || isPaidByHand(settlement),
    data: {
      settlement_id: settlementId,
      amount: settlement?.amount,
      ...(settlement?.goods?.length ? { goods: settlement.goods } : {}),
      ...(settled ? {} : { what: "settle", status: end.to, ...end.detail }),
    },
    settlement_updates: [
      {
        id: settlementId,
        from: end.from ?? "executing",
        to: end.to,
        set: settled
          ? {
              result: { ...settlement?.result, ...end.detail },
              failure: null,
              settled_at: new Date(),
            }
          : { failure: end.detail },
      },
    ],
    ...(settled && settlement
      ? {
          paid_on_order: {
            order_id: orderId,
            due_exact: settlement.exact_amount,
            paid: settlement.amount,
          },
        }
      : {}),
  })
}

/** How the amount is spread over the payments, once that is decided. */
export const sharesOf = ({
  result,
}: RmaSettlementRecord): PaymentShare[] | null =>
  (result?.shares as PaymentShare[] | undefined) ?? null

/** Payments whose provider was asked, by any attempt. */
export const sentOf = ({ result }: RmaSettlementRecord): string[] =>
  (result?.sent as string[] | undefined) ?? []

/** What a person said of the last attempt: it decides what is done about a half that is found. */
const clearedDoubt = ({ failure }: RmaSettlementRecord) =>
  failure?.reason === "happened" || failure?.reason === "not_happened"
    ? { known: failure.reason }
    : {}

/** As which the value of what came back is held on the books while the shopper has yet to pay. */
export const HELD = "rma_exchange_held"

/**
 * Booked on the order for it, less what is held. That is asked of the books: a crash may have left it there just
 * before the shopper was asked to pay, and by a newer quote they have nothing to pay.
 */
const booksValueOf = async (
  container: MedusaContainer,
  { id, kind, order_id, payment, books_delta }: RmaSettlementRecord
): Promise<Decimal> => {
  if (payment) {
    return "0"
  }
  const booked = books_delta ?? "0"
  return kind === "exchange" && order_id
    ? MathBN.add(
        booked,
        await bookedUnder(container, order_id, [id], HELD)
      ).toFixed()
    : booked
}

/** The credit lines of a settlement, under its id, and by how much it lowers the order's total together with them. */
export const settlementLines = async (
  container: MedusaContainer,
  settlement: RmaSettlementRecord
) => {
  const booksValue = await booksValueOf(container, settlement)
  const lines = creditLinesFor({ quote: settlement.quote, booksValue }).map(
    (line) => ({ ...line, reference_id: settlement.id })
  )
  const lowered = MathBN.sum(booksValue, ...lines.map(({ amount }) => amount))
  return { lines, lowered: lowered.toFixed() }
}

/**
 * What staff took off the price of a line since the request is owed to the shopper by the order already: the value of
 * the request would give it twice. What was sent in part is carried through.
 */
const isPriceDoubtful = async (
  container: MedusaContainer,
  { rma, items }: FullCase,
  settlement: RmaSettlementRecord,
  orderId: string
): Promise<boolean> =>
  (settlement.kind === "refund" || settlement.kind === "store_credit") &&
  !isOffer(settlement) &&
  payBackOf(settlement) === null &&
  sentOf(settlement).length === 0 &&
  rma.submitted_at !== null &&
  (await isRepriced(
    container,
    orderId,
    items.flatMap(({ item_id }) => item_id ?? []),
    rma.submitted_at
  ))

/** Nothing was sent: a person pays in the stock admin what the order owes, and says so. */
const doubtPrice = async (
  container: MedusaContainer,
  full: FullCase,
  { id, status, result }: RmaSettlementRecord
): Promise<void> => {
  await transitionCase(container, full, {
    event: "fail",
    actor: { type: "system", id: null },
    internal: true,
    data: { settlement_id: id, what: "settle", reason: "price_changed" },
    settlement_updates: [
      {
        id,
        from: status,
        to: "needs_attention",
        set: {
          result: result && { ...result, shares: undefined },
          failure: { reason: "price_changed", known: {} },
        },
      },
    ],
  })
}

/** Quotes once more under the lease, so that rounding and caps see every other settlement, and starts. */
const begin = async (
  container: MedusaContainer,
  full: FullCase,
  { settlementId, actor, orderId }: Execution
): Promise<RmaSettlementRecord | null> => {
  const settlement = settlementOf(full, settlementId)
  if (!settlement || isRecovery(settlement)) {
    return null
  }
  // Under the lease, `executing` is what a crash left: it goes on with the same amount and shares, and
  // `refundOnPayments` finds by its key what was done already.
  if (settlement.status === "executing") {
    return settlement
  }
  if (settlement.status !== "planned" && settlement.status !== "failed") {
    return null
  }
  if (await isPriceDoubtful(container, full, settlement, orderId)) {
    await doubtPrice(container, full, settlement)
    return null
  }
  // A settlement that failed may have booked its credit lines: it keeps the amount they were made for.
  const again =
    settlement.status === "failed" ||
    isOffer(settlement) ||
    isRest(settlement) ||
    payBackOf(settlement) !== null ||
    (settlement.kind === "exchange" && isAdvance(settlement))
  const { quote, given } = again
    ? { quote: settlement.quote, given: settlement.given ?? {} }
    : await quoteAgain(container, full, settlement)
  // Shares are fixed once one was sent: a second attempt spread over what is left would pay twice. Before
  // that they may have to change: staff gave money back from one of the payments.
  const fixed = sentOf(settlement).length > 0 || settlement.result?.cleared
  const earlier = tendersOf(settlement)
  const spread =
    (fixed ? earlier : null) ??
    (await spreadTenders(container, orderId, settlement, quote))
  // Where the payments hold less by now, the first attempt's shares are what the order is asked for: they
  // are refused with both figures, before anything is sent.
  const tenders = "code" in spread && earlier ? earlier : spread
  const short = "code" in tenders
  const set = {
    result: {
      ...settlement.result,
      ...(short ? { shares: undefined } : tenders),
      ...clearedDoubt(settlement),
    },
    failure: short ? { reason: tenders.code, ...tenders } : null,
    quote,
    given,
    amount: quote.total,
    exact_amount: quote.exact,
    payment: quote.to_pay ? settlement.payment : null,
    books_delta: settlement.books_delta ?? "0",
    executed_at: new Date(),
  }
  await transitionCase(container, full, {
    event: "settle",
    actor: actorOn(full, actor),
    internal: true,
    data: {
      step: "executing",
      settlement_id: settlementId,
      amount: quote.total,
    },
    settlement_updates: [
      { id: settlementId, from: settlement.status, to: "executing", set },
    ],
  })
  return { ...settlement, ...set, status: "executing" }
}

/** Nothing goes back on any payment. */
const noShares = ({ amount }: RmaSettlementRecord): PaymentShare[] | null =>
  amount === "0" ? [] : null

/** Sends goods that belong to a settlement, before its money moves. */
export type Deliver = (settlement: RmaSettlementRecord) => Promise<void>

const move = async (
  container: MedusaContainer,
  { rma }: FullCase,
  settlement: RmaSettlementRecord,
  { orderId, lease, actor }: Execution,
  deliver?: Deliver
): Promise<TendersEnd> => {
  const by = actor.type === "staff" && actor.id ? { actor_id: actor.id } : {}
  const shares = sharesOf(settlement) ?? noShares(settlement)
  if (!shares) {
    return { to: "failed", detail: settlement.failure ?? {} }
  }
  await tidyOtherTenders(container, settlement, orderId)
  await deliver?.(settlement)
  const { lines, lowered } = await settlementLines(container, settlement)
  await bookCreditLines(container, {
    order_id: orderId,
    note: `${formatNumber(rma.display_id)} (medusa-plugin-rma)`,
    lines,
    ...by,
  })
  const { outcome, ...detail } = await refundOnPayments(container, {
    order_id: orderId,
    key: settlement.id,
    shares,
    lowered,
    lease,
    sent: sentOf(settlement),
    onSend: (payment) => noteSent(container, settlement.id, payment),
    ...by,
  })
  if (outcome !== "settled") {
    return { to: outcome, detail }
  }
  const end = await settleOtherTenders(container, settlement, {
    order_id: orderId,
    lease,
    onSend: (tender) => noteSent(container, settlement.id, tender),
  })
  return { to: end.to, detail: { ...detail, ...end.detail } }
}

/** Before a provider is asked it is on record that it was: a crash after that is no reason to ask again. */
const noteSent = async (
  container: MedusaContainer,
  settlementId: string,
  paymentId: string
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  // What store credit was given is seen before it is given again.
  const again = paymentId === CREDIT_TENDER
  if (!(await rma.markSent(settlementId, paymentId, again))) {
    throw new RmaError("lost_race", {
      message: "This settlement was changed by somebody else.",
    })
  }
}

/**
 * Executes one planned refund: `executing` is written before anything moves, then one credit-line change
 * makes core owe exactly the amount, then, last, the money goes back, one payment at a time (I3). To be
 * called under the order lease. Failures are states of the settlement, not errors.
 *
 * @param deliver sends the goods of an exchange; each call of it after a crash finds what was sent
 */
export const executeRefund = async (
  container: MedusaContainer,
  rmaId: string,
  execution: Execution,
  seen?: FullCase,
  deliver?: Deliver
): Promise<void> => {
  const { full, settlement } = await withFreshCase(
    container,
    rmaId,
    async (fresh) => ({
      full: fresh,
      settlement: await begin(container, fresh, execution),
    }),
    seen
  )
  if (!settlement) {
    return
  }
  let end: Awaited<ReturnType<typeof move>>
  try {
    end = await move(container, full, settlement, execution, deliver)
  } catch (error) {
    // Nothing is sent before `refundOnPayments`; where that throws although something was, the next attempt finds it.
    end = {
      to: "failed",
      detail: isRmaError(error)
        ? { reason: error.code, message: error.message }
        : { reason: messageOf(error) },
    }
  }
  await withFreshCase(container, rmaId, (fresh) =>
    conclude(container, fresh, execution, end)
  )
}
