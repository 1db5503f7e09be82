import { setTimeout as wait } from "node:timers/promises"
import { DateTime } from "luxon"

const MARGIN_MS = 120_000

/** The end of the n-th day from a moment, where the shop is; days before now for the past. */
export const endOfDay = (
  zone: string,
  days: number,
  from: DateTime = DateTime.now()
): string =>
  from.setZone(zone).plus({ days }).endOf("day").toUTC().toISO() ?? ""

/**
 * Noon of the n-th local day before today, as days before now: whatever the hour of the test and the clocks
 * put forward or back in between, the day is the one that is meant.
 */
export const noon = (zone: string, days: number): number =>
  DateTime.now().diff(
    DateTime.now().setZone(zone).minus({ days }).set({ hour: 12 }),
    "hours"
  ).hours / 24

/** Lets a day that is about to end there end: a test that counts days from today begins and ends in one. */
export const wellWithinDay = async (zone: string): Promise<void> => {
  const now = DateTime.now().setZone(zone)
  const left = now.endOf("day").toMillis() - now.toMillis()
  if (left < MARGIN_MS) {
    await wait(left + 1)
  }
}
