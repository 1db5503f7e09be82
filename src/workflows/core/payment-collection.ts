import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import { isMore, sum, toDecimal, type CoreNumber } from "./exact"
import { read, readById } from "./read"

export interface Capture {
  id: string
  amount: CoreNumber
  raw_amount?: CoreNumber
}

export interface PaymentCollection {
  id: string
  currency_code: string
  metadata?: Record<string, unknown> | null
  payment_sessions?:
    | {
        id: string
        amount: CoreNumber
        raw_amount?: CoreNumber
        payment?: { id: string } | null
      }[]
    | null
  payments?:
    | {
        id: string
        canceled_at: string | Date | null
        captured_at: string | Date | null
        amount: CoreNumber
        raw_amount?: CoreNumber
        captures?: Capture[] | null
        refunds?: (Capture & { note: string | null })[] | null
      }[]
    | null
}

export type CollectedPayment = NonNullable<
  PaymentCollection["payments"]
>[number]

const FIELDS = [
  "id",
  "currency_code",
  "metadata",
  "payment_sessions.id",
  "payment_sessions.amount",
  "payment_sessions.raw_amount",
  "payment_sessions.payment.id",
  "payments.id",
  "payments.canceled_at",
  "payments.captured_at",
  "payments.amount",
  "payments.raw_amount",
  "payments.captures.id",
  "payments.captures.amount",
  "payments.captures.raw_amount",
  "payments.refunds.id",
  "payments.refunds.amount",
  "payments.refunds.raw_amount",
  "payments.refunds.note",
]

export const readCollection = (
  container: MedusaContainer,
  id: string
): Promise<PaymentCollection> =>
  readById<PaymentCollection>(container, "payment_collection", id, FIELDS)

export const amountOf = ({
  amount,
  raw_amount,
}: Omit<Capture, "id">): Decimal => toDecimal(raw_amount ?? amount)

export const capturesOf = ({ payments }: PaymentCollection): Capture[] =>
  (payments ?? []).flatMap((payment) => payment.captures ?? [])

/**
 * Core writes a capture before it asks the provider, and that the payment is captured after: one without the
 * other is what a crash or a provider that hangs left, and proves nothing.
 */
export const isUnproven = (payment: CollectedPayment): boolean =>
  Boolean(payment.captures?.length) &&
  !payment.captured_at &&
  !isMore(amountOf(payment), sum((payment.captures ?? []).map(amountOf)))

/** The settlement that a payment was made for; null for any other payment of the store. */
export const settlementOfPayment = async (
  container: MedusaContainer,
  payment_id: string
): Promise<string | null> => {
  const [payment] = await read<{
    payment_collection?: { metadata?: Record<string, unknown> | null } | null
  }>(container, "payment", { id: payment_id }, [
    "id",
    "payment_collection.metadata",
  ])
  const id = payment?.payment_collection?.metadata?.rma_settlement_id
  return typeof id === "string" ? id : null
}
