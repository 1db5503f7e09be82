import type { ClockDto, ReasonDto, RmaSummaryDto, StoreRmaDto } from "../client"
import { named, type Format } from "./format"
import type { Messages } from "./messages"

/** The next promise that is still open. */
export const openClock = (clocks: ClockDto[]): ClockDto | undefined =>
  clocks
    .filter((clock) => clock.met_at === null)
    .sort((a, b) => Date.parse(a.due_at) - Date.parse(b.due_at))[0]

export const clockName = (
  { code, label }: Pick<ClockDto, "code" | "label">,
  t: Messages
): string => label ?? named(t.clock, code)

/** The policy's name of a reason; else ours, which is in the reader's language; else the store's. */
export const reasonName = (
  value: string,
  reasons: readonly ReasonDto[],
  t: Messages
): string => {
  const reason = reasons.find((one) => one.value === value)
  return reason?.label ?? named(t.reason, value, reason?.store_label)
}

export const canDo = (rma: StoreRmaDto, action: string): boolean =>
  rma.available_actions.some((one) => one.action === action && one.allowed)

/** "Trail Shoes × 2 and Wool Socks". */
export const goodsIn = (
  items: RmaSummaryDto["items"],
  format: Format
): string =>
  format.list(
    items.map(({ title, quantity }) =>
      quantity > 1 ? `${title} × ${format.number(quantity)}` : title
    )
  )

/** What a payment by the shopper waits for, if any. */
export const openPayment = (rma: StoreRmaDto) =>
  rma.settlements.find(
    (one) => one.status === "awaiting_customer" && one.payment
  )
