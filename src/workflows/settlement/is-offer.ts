import type { RmaSettlementRecord } from "../../modules/rma/records"

/**
 * What an accepted offer gives: its amount was agreed, and is never quoted anew. In money it is of a kind of its
 * own; as store credit it is carried out as any store credit.
 */
export const isOffer = ({
  kind,
  result,
}: Pick<RmaSettlementRecord, "kind" | "result">): boolean =>
  kind === "offer" || result?.offer === true
