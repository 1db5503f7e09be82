import { addLengthMs, type CompiledCalendar } from "../calendar"
import { legalPeriodEnd } from "../calendar/legal-period"
import { millisOf } from "../calendar/local-day"
import type { Instant } from "../policy/facts"
import type { LawFacts } from "./types"
import { REFUND_DAYS, SEND_BACK_DAYS, UNION } from "./union"

/** Ends already worked out: the lines of one order share them, under every type. */
const known = new WeakMap<LawFacts, Map<string, number>>()

/**
 * The last instant (ms) at which a withdrawal counts: the 14th day after the order's last good arrived,
 * twelve months later for a shop that did not inform (Directive 2011/83/EU Art. 9(2)(b), 10(1)).
 *
 * @param delivered when the last unit arrived; null: not yet, so that the period has not begun
 * @param zone whose local days count
 * @returns Infinity while the period has not begun: a withdrawal may be declared before delivery
 */
export const withdrawalEnd = (
  delivered: Instant | null,
  law: LawFacts,
  zone: CompiledCalendar["zone"]
): number => {
  if (delivered === null) {
    return Infinity
  }
  const key = `${delivered}|${zone.name}`
  const ends = known.get(law) ?? new Map<string, number>()
  const before = ends.get(key)
  if (before !== undefined) {
    return before
  }
  const end = legalPeriodEnd(
    millisOf(delivered),
    UNION.withdrawal_days.value,
    { zone, holidays: law.holidays },
    { months: law.withdrawal.informed ? 0 : UNION.uninformed_months.value }
  )
  known.set(law, ends.set(key, end))
  return end
}

/** What is known of the goods of a withdrawal; null: it has not happened. */
export interface GoodsBack {
  /** When they came back. */
  received_at: Instant | null
  /** When a carrier's scan or a receipt proved that they were sent; a click proves nothing. */
  dispatch_proved_at: Instant | null
}

const isoOf = (ms: number): Instant => new Date(ms).toISOString()

/**
 * When the refund of a withdrawal is due: at the end of the 14th day after the declaration (Directive
 * 2011/83/EU Art. 13(1)), or, since it may be withheld until then, when the goods are back or their dispatch
 * is proved, whichever is earlier (Art. 13(3)).
 *
 * @param goods null when nothing has to come back: it was never sent, or the shop fetches or leaves it
 * @returns null while the refund may be withheld and the 14 days are over or not: nothing is back or proved.
 * `refundPromise` is the date to show then
 */
export const withdrawalDue = (
  declared: Instant,
  goods: GoodsBack | null,
  zone: CompiledCalendar
): Instant | null => {
  const first = refundPromise(declared, zone)
  if (!goods) {
    return first
  }
  const moments = [goods.received_at, goods.dispatch_proved_at].flatMap((at) =>
    at === null ? [] : [millisOf(at)]
  )
  return moments.length === 0
    ? null
    : isoOf(Math.max(millisOf(first), Math.min(...moments)))
}

/** The earliest day a refund can be due: the end of the 14th day after the declaration. */
export const refundPromise = (
  declared: Instant,
  zone: CompiledCalendar
): Instant =>
  isoOf(addLengthMs(millisOf(declared), `P${REFUND_DAYS}D`, "calendar", zone))

/** Until when the goods are to be sent back: the 14th day after the declaration (Art. 14(1)). */
export const sendBackDue = (
  declared: Instant,
  law: LawFacts,
  zone: CompiledCalendar
): Instant =>
  isoOf(
    legalPeriodEnd(millisOf(declared), SEND_BACK_DAYS, {
      zone: zone.zone,
      holidays: law.holidays,
    })
  )
