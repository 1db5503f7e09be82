import type { DeclaredItem } from "../../modules/rma/records"

/** A line of the order, as somebody could name it. */
export interface NameableLine {
  item_id: string
  sku: string | null
  titles: (string | null)[]
  /** Units that can be withdrawn from. */
  withdrawable: number
}

const plain = (text: string | null | undefined): string =>
  (text ?? "").trim().replace(/\s+/g, " ").toLowerCase()

const means = (item: DeclaredItem, line: NameableLine): boolean => {
  if (item.item_id !== undefined) {
    return item.item_id === line.item_id
  }
  if (item.sku !== undefined) {
    return plain(line.sku) === plain(item.sku)
  }
  return [line.sku, ...line.titles].some(
    (title) => title !== null && plain(title) === plain(item.title)
  )
}

/**
 * The units of an order that somebody named by line, SKU or title; a line without a quantity means all of it.
 * @returns null when something named is not there, or not in that quantity: a person has to read it
 */
export const namedLines = (
  items: readonly DeclaredItem[],
  lines: readonly NameableLine[]
): { item_id: string; quantity: number }[] | null => {
  const taken = new Map<string, number>()
  for (const item of items) {
    let wanted = item.quantity ?? Infinity
    let found = 0
    for (const line of lines.filter((one) => means(item, one))) {
      const left = line.withdrawable - (taken.get(line.item_id) ?? 0)
      const units = Math.min(left, wanted)
      if (units > 0) {
        taken.set(line.item_id, (taken.get(line.item_id) ?? 0) + units)
        wanted -= units
        found += units
      }
    }
    if (found === 0 || (item.quantity !== undefined && wanted > 0)) {
      return null
    }
  }
  return [...taken].map(([item_id, quantity]) => ({ item_id, quantity }))
}
