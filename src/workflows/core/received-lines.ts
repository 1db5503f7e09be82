import { RmaError } from "../../modules/rma/errors"
import type { LineQuantities } from "./read-line-quantities"
import type { ReturnTally } from "./tally-return"

/** What became of the units of one order line in one parcel. Whole numbers. */
export interface ReceivedLine {
  item_id: string
  /** Accepted and back into stock. */
  restock: number
  /** Accepted and not into stock: damaged, or lost on the way at the merchant's risk. */
  dismiss: number
  /** Refused or missing: no longer part of the Return. */
  release: number
}

const isCount = (value: number) => Number.isInteger(value) && value >= 0

/** @throws `unknown_item`, `quantity_invalid` unless the Return still awaits all of these units */
export function assertOpen(
  tally: Map<string, ReturnTally>,
  items: ReceivedLine[]
): void {
  const seen = new Set<string>()
  for (const { item_id, restock, dismiss, release } of items) {
    const line = tally.get(item_id)
    if (!line || seen.has(item_id)) {
      throw new RmaError("unknown_item", { data: { item_id } })
    }
    seen.add(item_id)
    const open = line.quantity - line.received
    if (
      ![restock, dismiss, release].every(isCount) ||
      restock + dismiss + release > open
    ) {
      throw new RmaError("quantity_invalid", { data: { item_id, open } })
    }
  }
}

/** @throws `core_failed` when the order's lines did not move by exactly these units */
export function assertCounted(
  before: LineQuantities[],
  after: LineQuantities[],
  items: ReceivedLine[]
): void {
  for (const { item_id, restock, dismiss, release } of items) {
    const was = before.find((line) => line.item_id === item_id)
    const is = after.find((line) => line.item_id === item_id)
    const right =
      was &&
      is &&
      was.return_requested - is.return_requested ===
        restock + dismiss + release &&
      is.return_received - was.return_received === restock &&
      is.return_dismissed - was.return_dismissed === dismiss
    if (!right) {
      throw new RmaError("core_failed", {
        message: "core booked other units than were received",
        data: { item_id, before: was, after: is },
      })
    }
  }
}
