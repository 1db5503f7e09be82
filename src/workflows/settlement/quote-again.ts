import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { moneyLine, withoutUnpaid, type Quote } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { paidByNow } from "./at-most-paid"
import { quoteCase, type CaseQuote } from "./quote-case"

/**
 * A refund with what the shopper paid for goods that then could not be sent.
 * @param paid major units; "0": nothing
 */
export const withPaidBack = (quote: Quote, paid: Decimal): Quote => {
  if (MathBN.lte(paid, 0)) {
    return quote
  }
  const add = (amount: Decimal) => MathBN.add(amount, paid).toFixed()
  return {
    ...quote,
    lines: [...quote.lines, moneyLine("exchange", "paid_back", paid)],
    exact: add(quote.exact),
    total: add(quote.total),
  }
}

/** What a refund gives back that was paid for goods in vain. */
export const paidBackBy = ({
  result,
}: Pick<RmaSettlementRecord, "result">): Decimal =>
  typeof result?.paid_back === "string" ? result.paid_back : "0"

/**
 * The quote of a planned settlement once more, on top of all others of its order as they are now; less what was
 * not paid when it was planned, nor since.
 */
export const quoteAgain = async (
  container: MedusaContainer,
  full: FullCase,
  settlement: RmaSettlementRecord
): Promise<CaseQuote> => {
  const { quote, given } = await quoteCase(
    container,
    full,
    settlement.units ?? {},
    { without: [settlement] }
  )
  const whole = withPaidBack(quote, paidBackBy(settlement))
  return { quote: await paidByNow(container, settlement, whole), given }
}

/** The quote of a settlement as it is, less what was not paid of it by now. */
export const unpaidAgain = (
  container: MedusaContainer,
  settlement: RmaSettlementRecord
): Promise<Quote> =>
  paidByNow(container, settlement, withoutUnpaid(settlement.quote))
