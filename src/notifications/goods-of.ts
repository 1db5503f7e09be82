import type { MailEvent } from "./mail-case"

export interface MailGoods {
  title: string
  quantity: number
}

const isGoods = (value: unknown): value is MailGoods =>
  typeof value === "object" &&
  value !== null &&
  "title" in value &&
  typeof value.title === "string" &&
  "quantity" in value &&
  typeof value.quantity === "number"

/** The goods that an event says were sent. */
export const goodsOf = (event: MailEvent | null): MailGoods[] => {
  const goods = event?.data?.goods
  return Array.isArray(goods) ? goods.filter(isGoods) : []
}
