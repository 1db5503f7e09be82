import type { RmaSettlementRecord } from "../../modules/rma/records"
import { sentOf } from "./refund-shares"

/** Money or goods of it went out, or the shopper paid for them. */
export const isCarriedOut = (settlement: RmaSettlementRecord): boolean =>
  sentOf(settlement).length > 0 ||
  Boolean(settlement.payment?.paid_at ?? settlement.result?.claim_id)
