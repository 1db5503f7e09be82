import type { MedusaContainer } from "@medusajs/framework/types"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { actorOn } from "./actor-on"
import { isAdvance, isRecovery, isRest } from "./advance"
import type { Execution } from "./execution"
import { isOffer } from "./is-offer"
import { isUnasked } from "./is-unasked"
import { payBackOf } from "./pay-back"
import { isPriceDoubtful, PRICE_CHANGED } from "./price-doubt"
import { quoteAgain, unpaidAgain } from "./quote-again"
import { raiseDoubt } from "./raise-doubt"
import { doubtBeforeSending } from "./refunded-meanwhile"
import { sentOf } from "./refund-shares"
import { settlementOf } from "./settlement-of"
import { spreadTenders, tendersOf } from "./tenders"

/** What a person said of the last attempt: it decides what is done about a half that is found. */
const clearedDoubt = ({ failure }: RmaSettlementRecord) =>
  failure?.reason === "happened" || failure?.reason === "not_happened"
    ? { known: failure.reason }
    : {}

/** What an attempt that sent nothing had in mind. */
const NO_TENDERS = {
  credit: undefined,
  credits_before: undefined,
  manual: undefined,
}

/** Quotes once more under the lease, so that rounding and caps see every other settlement, and starts. */
export const beginRefund = async (
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
  const doubt = (await isPriceDoubtful(container, full, settlement, orderId))
    ? PRICE_CHANGED
    : await doubtBeforeSending(container, full, settlement, orderId)
  if (doubt) {
    await raiseDoubt(container, full, settlement, doubt)
    return null
  }
  // A settlement that failed may have booked its credit lines: it keeps the amount they were made for, but for what was
  // never paid, which stands on no books.
  const again =
    (settlement.status === "failed" && !isUnasked(settlement)) ||
    isOffer(settlement) ||
    isRest(settlement) ||
    payBackOf(settlement) !== null ||
    (settlement.kind === "exchange" && isAdvance(settlement))
  // Shares are fixed once one was sent: a second attempt spread over what is left would pay twice. Before
  // that they may have to change: staff gave money back from one of the payments.
  const fixed = sentOf(settlement).length > 0 || settlement.result?.cleared
  const { quote, given } = again
    ? {
        quote: fixed
          ? settlement.quote
          : await unpaidAgain(container, settlement),
        given: settlement.given ?? {},
      }
    : await quoteAgain(container, full, settlement)
  // Goods that the shopper is to pay for are not sent before they have.
  if (quote.to_pay && settlement.goods && !settlement.payment?.paid_at) {
    return null
  }
  const earlier = tendersOf(settlement)
  const tenders =
    (fixed ? earlier : null) ??
    (await spreadTenders(container, orderId, settlement, quote))
  const short = "code" in tenders
  const set = {
    result: {
      ...settlement.result,
      ...(fixed ? {} : NO_TENDERS),
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
