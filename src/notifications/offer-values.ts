import { formatDeadline, formatMoney, formatPercent } from "./format"
import type { Reader } from "./language"
import type { Mail } from "./mail-case"

const text = (value: unknown): string | null =>
  typeof value === "string" && value ? value : null

/** What an offer says in figures: what it is worth, what it costs, and what came of it. */
export const offerValues = (
  { full: { rma, settlements }, time_zone }: Mail,
  reader: Reader
) => {
  const { offer, currency_code } = rma
  const money = (amount: string | null | undefined) =>
    formatMoney(amount, currency_code, reader)
  const quoted = offer?.kind === "service_quote"
  const credited = offer?.kind === "store_credit"
  const made = settlements.find(
    ({ kind, status }) => kind === "discount_code" && status === "settled"
  )?.result
  const due = settlements.find(
    ({ status, payment }) => status === "awaiting_customer" && payment
  )
  return {
    offer_amount: quoted || credited ? null : money(offer?.amount),
    credit_amount: credited ? money(offer.amount) : null,
    quote_amount: quoted ? money(offer.amount) : null,
    offer_percent: formatPercent(offer?.percent, reader),
    discount_code: text(made?.code),
    discount_until: formatDeadline(text(made?.ends_at), reader, time_zone),
    to_pay: due ? money(due.payment?.amount) : null,
    pay_by: formatDeadline(due?.expires_at, reader, time_zone),
  }
}
