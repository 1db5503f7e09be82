import { availableInCore } from "../order/line-units"
import type { LineCounters } from "../order/load-units"
import { toNumber } from "../order/unit-value"

/** Off the order, back in a parcel, or neither yet. */
export type Way = "leave" | "return" | "packed"

export const WAYS = ["leave", "packed", "return"] as const satisfies Way[]

/** Where the units of an order line are that a withdrawal may still take, by the way they go. */
export const placesOf = (
  line: Pick<LineCounters, "detail">
): Record<Way, number> => {
  const { quantity, fulfilled_quantity, shipped_quantity } = line.detail
  const fulfilled = toNumber(fulfilled_quantity)
  return {
    leave: Math.max(0, toNumber(quantity) - fulfilled),
    packed: Math.max(0, fulfilled - toNumber(shipped_quantity)),
    return: availableInCore(line),
  }
}

interface Wanted {
  item_id: string | null
  awaiting_quantity: number
}

/**
 * The way of a case's units as they are now. Units of a line are alike, so that a case goes off the order
 * as soon as enough of each line were never packed.
 */
export const wayOf = (
  items: readonly Wanted[],
  lines: readonly LineCounters[]
): Way => {
  const wanted = new Map<string, number>()
  for (const { item_id, awaiting_quantity } of items) {
    if (item_id) {
      wanted.set(item_id, (wanted.get(item_id) ?? 0) + awaiting_quantity)
    }
  }
  const places = new Map(lines.map((line) => [line.id, placesOf(line)]))
  const all = (way: Way) =>
    [...wanted].every(([id, units]) => units <= (places.get(id)?.[way] ?? 0))
  return all("leave") ? "leave" : all("return") ? "return" : "packed"
}

/** One entry of a withdrawal, cut by where its units are; what is too much stays with the last. */
export interface Cut<Item> {
  way: Way
  item: Item
}

/**
 * Cuts what a withdrawal asks for by the way its units go, those never packed first: they cost nobody
 * anything. What is asked for beyond what there is stays with the sent ones, for the judge to refuse.
 */
export const cutByWay = <Item extends { item_id: string; quantity: number }>(
  items: readonly Item[],
  lines: readonly LineCounters[]
): Cut<Item>[] => {
  const left = new Map(lines.map((line) => [line.id, placesOf(line)]))
  return items.flatMap((item): Cut<Item>[] => {
    const places = left.get(item.item_id)
    if (!places) {
      return [{ way: "return", item }]
    }
    let open = item.quantity
    const cuts = WAYS.flatMap((way): Cut<Item>[] => {
      const quantity = way === "return" ? open : Math.min(open, places[way])
      open -= quantity
      places[way] -= quantity
      return quantity > 0 ? [{ way, item: { ...item, quantity } }] : []
    })
    return cuts
  })
}
