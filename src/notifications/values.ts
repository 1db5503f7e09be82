import { isService } from "../domain/lifecycle"
import { enclosuresIn, textIn, voidCauseName } from "../domain/policy"
import {
  formatAddress,
  formatCount,
  formatDeadline,
  formatList,
  formatMoment,
  formatMoney,
} from "./format"
import { changedValues } from "./changed-values"
import { goodsOf } from "./goods-of"
import type { Reader } from "./language"
import { offerValues } from "./offer-values"
import type { Mail, MailCase, MailItem } from "./mail-case"

const text = (value: unknown): string | null =>
  typeof value === "string" && value.trim() ? value.trim() : null

const lines = (
  items: readonly MailItem[],
  count: (item: MailItem) => number,
  remark: (item: MailItem) => string | null = () => null
): string | null =>
  formatList(
    items
      .filter((item) => count(item) > 0)
      .map((item) => {
        const said = remark(item)
        return `${count(item)} × ${item.title}${said ? ` (${said})` : ""}`
      })
  )

const isWorkedOn = ({ resolution, accepted_quantity }: MailItem): boolean =>
  isService(resolution) && accepted_quantity > 0

const sentBack =
  (...statuses: string[]) =>
  (item: MailItem): number =>
    statuses.includes(item.send_back_status ?? "")
      ? item.refused_quantity + (isWorkedOn(item) ? item.accepted_quantity : 0)
      : 0

const wayBack = (item: MailItem): string | null =>
  [item.send_back_carrier, item.send_back_tracking_number]
    .filter(Boolean)
    .join(" ") || null

/** What voided the warranty, and what the clerk wrote. */
const refusedBecause = (
  { found, inspection_note }: MailItem,
  { terms }: Mail,
  reader: Reader
): string | null => {
  const cause = terms?.warranty?.void_causes.find(
    ({ code }) => code === found?.void_cause
  )
  const said = [cause && voidCauseName(cause, reader.tag), inspection_note]
  return said.filter(Boolean).join("; ") || null
}

/** The settlement an event names, else the one that was settled last. */
const settled = ({ full, event }: Pick<Mail, "full" | "event">) => {
  const id = event?.data?.settlement_id
  return (
    full.settlements.find((one) => one.id === id) ??
    full.settlements
      .filter((one) => one.status === "settled")
      .sort(
        (a, b) =>
          new Date(a.settled_at ?? 0).getTime() -
          new Date(b.settled_at ?? 0).getTime()
      )
      .at(-1)
  )
}

/** What an exchange cost beyond what came back, or gave back of it. */
const differenceValues = (
  settlement: MailCase["settlements"][number] | undefined,
  reader: Reader
) => {
  const money = (amount: string | null | undefined) =>
    settlement && Number(amount) > 0
      ? formatMoney(amount, settlement.currency_code, reader)
      : null
  return {
    difference_paid: money(settlement?.payment?.amount),
    difference_refunded: money(settlement?.amount),
  }
}

const isEven = (settlement: MailCase["settlements"][number] | undefined) =>
  !settlement?.payment && !(Number(settlement?.amount) > 0)

/**
 * Everything a message can say, ready to be read. A value that does not apply is null, and the paragraph
 * that asks for it is left out.
 */
export const mailValues = (mail: Mail, reader: Reader) => {
  const { number, full, event, time_zone, answer_by } = mail
  const { rma, items } = full
  const day = (instant: Date | string | null | undefined) =>
    formatDeadline(instant, reader, time_zone)
  const refund = settled(mail)
  const decision = rma.clocks?.find(
    (clock) => clock.until === "decided" && clock.met_at === null
  )
  return {
    number,
    order: rma.order_display_id === null ? null : `#${rma.order_display_id}`,
    items: lines(items, (item) => item.quantity),
    received: lines(items, (item) => item.received_quantity),
    missing: lines(items, (item) => item.missing_quantity),
    accepted: lines(items, (item) => item.accepted_quantity),
    refused: lines(
      items,
      (item) => item.refused_quantity,
      (item) => refusedBecause(item, mail, reader)
    ),
    declined: lines(
      items,
      (item) => item.declined_quantity,
      (item) => item.decision_reason
    ),
    underway_back: lines(items, sentBack("shipped"), wayBack),
    delivered_back: lines(items, sentBack("delivered")),
    undeliverable: lines(items, sentBack("undeliverable"), wayBack),
    given_up: lines(items, sentBack("abandoned", "disposed")),
    reason:
      text(event?.reason) ??
      (rma.status === "rejected" ? text(rma.decision_reason) : null),
    message: text(event?.data?.message),
    /** How many were sent with the message. */
    files: formatCount(event?.data?.files, reader),
    offer_message: text(rma.offer?.message),
    ...offerValues(mail, reader),
    ...changedValues(mail, reader),
    offer_until: day(rma.offer?.expires_at),
    goods: formatList(
      goodsOf(event).map(({ quantity, title }) => `${quantity} × ${title}`)
    ),
    ...differenceValues(refund, reader),
    refund:
      refund && refund.kind !== "store_credit"
        ? formatMoney(refund.amount, refund.currency_code, reader)
        : null,
    store_credit:
      refund?.kind === "store_credit"
        ? formatMoney(refund.amount, refund.currency_code, reader)
        : null,
    paid_out: refund
      ? formatMoney(text(event?.data?.amount), refund.currency_code, reader)
      : null,
    reference: text(event?.data?.reference),
    carrier: text(rma.carrier),
    tracking: text(rma.tracking_number),
    label_url: text(rma.shipping?.label?.label_url),
    label_carrier: text(rma.shipping?.label?.carrier),
    label_tracking: text(rma.shipping?.label?.tracking_number),
    account: text(rma.shipping?.account),
    account_carrier: text(rma.shipping?.carrier),
    instructions: rma.shipping?.instructions
      ? textIn(rma.shipping.instructions, reader.tag)
      : null,
    send_to: formatAddress(rma.shipping?.return_address, reader),
    send_by: day(rma.approval_expires_at),
    decide_by: day(decision?.due_at),
    extended_to: day(text(event?.data?.until)),
    appeal_until: day(rma.appeal_until),
    answer_by: day(answer_by),
    keep_until: day(mail.keep_until),
    submitted_at: formatMoment(rma.submitted_at, reader, time_zone),
    statement: text(rma.message),
    enclosures: formatList(
      (mail.terms ? enclosuresIn(mail.terms, reader.tag) : []).map(
        ({ label }) => label
      )
    ),
    return_by: day(mail.return_by),
    refund_by: day(mail.refund_by),
    link: text(mail.link),
  }
}

export type Values = ReturnType<typeof mailValues>
export type Placeholder = keyof Values

/** What a paragraph can depend on beside its placeholders. */
export const mailFlags = ({ full, event }: Mail) => ({
  customer_pays: full.rma.shipping?.payer === "customer",
  merchant_pays: full.rma.shipping?.payer === "merchant",
  label_file: Boolean(full.rma.shipping?.label?.file),
  by_shopper: event?.actor_type === "shopper" || event?.actor_type === "guest",
  by_shop: event?.actor_type !== "shopper" && event?.actor_type !== "guest",
  keeps_goods: full.rma.offer?.kind === "keep_item",
  worked_on: full.items.some(isWorkedOn),
  refused_goods: full.items.some((item) => item.refused_quantity > 0),
  nothing_came: full.rma.status === "expired",
  part_came: full.rma.status !== "expired",
  units_underway: full.rma.status === "received",
  all_judged: full.rma.status === "resolving" || full.rma.status === "resolved",
  granted: full.rma.outcome === "granted",
  partly: full.rma.outcome === "partly",
  to_payment: settled({ full, event })?.kind !== "store_credit",
  goods_even: isEven(settled({ full, event })),
  refused: full.rma.outcome === "refused",
  advised: full.rma.outcome === "advised",
})

export type Flags = ReturnType<typeof mailFlags>
export type Flag = keyof Flags
