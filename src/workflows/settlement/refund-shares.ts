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

/** When a payment's provider was asked last, by any attempt; null: it is not on record. */
export const askedAt = (
  { result }: RmaSettlementRecord,
  payment_id: string
): Date | null => {
  const asked = (result?.asked_at ?? {}) as Record<string, string | undefined>
  const at = asked[payment_id]
  return at ? new Date(at) : null
}
