import { DateTime, Duration } from "luxon"
import type { LoyaltyTier } from "./types"

const utc = (instant: string) => DateTime.fromISO(instant, { zone: "utc" })

/** The periods that the tiers count in, each once, all time always among them: a tier may change meanwhile. */
export const periodsOf = (
  tiers: readonly Pick<LoyaltyTier, "thresholds">[]
): (string | null)[] => [
  ...new Set([
    null,
    ...tiers.flatMap(({ thresholds }) => thresholds?.period ?? []),
  ]),
]

/** From when on things count at `now`: the same wall-clock moment so long ago, UTC. Null: from ever. */
export const startOf = (period: string | null, now: string): string | null =>
  period === null ? null : utc(now).minus(Duration.fromISO(period)).toISO()

/**
 * When the oldest order that counts leaves its period, so that figures change without any event; an hour
 * from now at least, because months differ in length and a day may be asked about twice.
 *
 * @param oldest when the oldest order that counts was placed @param now when the period was measured
 */
export const leavesPeriodAt = (
  period: string,
  oldest: string,
  now: string
): string =>
  DateTime.max(
    utc(oldest).plus(Duration.fromISO(period)),
    utc(now).plus({ hours: 1 })
  ).toISO() ?? now
