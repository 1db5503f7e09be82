import type { RmaSettlementRecord } from "../../modules/rma/records"

type Failed = Pick<RmaSettlementRecord, "status" | "failure" | "result">

/**
 * The order's payments never held as much (part of it was captured, or paid elsewhere), and nothing of it was
 * sent: staff capture the rest and settle again, or pay it by hand.
 */
export const isAboveCaptured = ({ status, failure, result }: Failed): boolean =>
  status === "failed" &&
  failure?.reason === "refund_exceeds_captured" &&
  !(result?.sent as string[] | undefined)?.length
