import type { ClockDto, RmaSummaryDto, StoreRmaDto } from "../client"
import type { Format } from "./format"
import type { Messages } from "./messages"

/** The next promise that is still open. */
export const openClock = (clocks: ClockDto[]): ClockDto | undefined =>
  clocks
    .filter((clock) => clock.met_at === null)
    .sort((a, b) => Date.parse(a.due_at) - Date.parse(b.due_at))[0]

export const clockName = (code: string, t: Messages): string =>
  Object.hasOwn(t.clock, code)
    ? t.clock[code as keyof Messages["clock"]]
    : t.clock.answer

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
