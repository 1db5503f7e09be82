import type { PaymentShare } from "../../domain/settlement"
import type { RmaSettlementRecord } from "../../modules/rma/records"

/** How the amount is spread over the payments, once that is decided. */
export const sharesOf = ({
  result,
}: RmaSettlementRecord): PaymentShare[] | null =>
  (result?.shares as PaymentShare[] | undefined) ?? null

/** Payments whose provider was asked, by any attempt. */
export const sentOf = ({ result }: RmaSettlementRecord): string[] =>
  (result?.sent as string[] | undefined) ?? []
