import type { RmaSettlementRecord } from "../../modules/rma/records"
import { isCarriedOut } from "./carried-out"

/**
 * Whether the shopper may be asked to pay for a settlement: it is planned, or failed before they were, since a person
 * cleared a doubt on it. Nothing of it stands on the books then but what is held.
 */
export const isUnasked = (settlement: RmaSettlementRecord): boolean => {
  const { status, quote, payment } = settlement
  return (
    status === "planned" ||
    (status === "failed" &&
      Boolean(quote.to_pay && payment) &&
      !isCarriedOut(settlement))
  )
}
