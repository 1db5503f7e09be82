import { formatList, formatMoney } from "./format"
import type { Reader } from "./language"
import type { Mail } from "./mail-case"

interface Changed {
  title: string
  quantity: number
  resolution: string
  amount?: string
}

const isChanged = (value: unknown): value is Changed =>
  typeof value === "object" &&
  value !== null &&
  "title" in value &&
  typeof value.title === "string" &&
  "quantity" in value &&
  typeof value.quantity === "number" &&
  "resolution" in value &&
  typeof value.resolution === "string" &&
  (!("amount" in value) || typeof value.amount === "string")

/** What an event says is given in place of a repair, by what it is. */
export const changedValues = (
  { event, full }: Pick<Mail, "event" | "full">,
  reader: Reader
) => {
  const items = event?.data?.items
  const changed = Array.isArray(items) ? items.filter(isChanged) : []
  const given = (resolution: string) =>
    formatList(
      changed
        .filter((one) => one.resolution === resolution)
        .map(({ quantity, title, amount }) => {
          const money = formatMoney(amount, full.rma.currency_code, reader)
          return `${quantity} × ${title}${money ? `: ${money}` : ""}`
        })
    )
  return {
    changed_refund: given("refund"),
    changed_credit: given("store_credit"),
    changed_replacement: given("replacement"),
    changed_reduction: given("price_reduction"),
    changed_home: given("send_back"),
  }
}
