import { DateTime, Duration } from "luxon"
import { RmaError } from "../../modules/rma/errors"
import { KEEP_NOTICE } from "../../modules/rma/queries/kept-goods"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaEventRecord, RmaItemRecord } from "../../modules/rma/records"

const after = (from: Date, length: string): Date =>
  DateTime.fromJSDate(from, { zone: "utc" })
    .plus(Duration.fromISO(length))
    .toJSDate()

const shorter = (a: string, b: string): string =>
  after(new Date(0), a) < after(new Date(0), b) ? a : b

const namesUndeliverable = ({ event, data }: RmaEventRecord, id: string) =>
  event === "send_back" &&
  Array.isArray(data?.items) &&
  (data.items as { id: string; status: string }[]).some(
    (one) => one.id === id && one.status === "undeliverable"
  )

/** When the goods of an item were found undeliverable, the last time. */
const undeliverableSince = (
  { events }: FullCase,
  item: Pick<RmaItemRecord, "id" | "send_back_status">
): Date | null => {
  const row = events.findLast((one) => namesUndeliverable(one, item.id))
  return item.send_back_status === "undeliverable" && row
    ? new Date(row.created_at)
    : null
}

/**
 * Until when goods that could not be delivered are kept for their shopper; null when none lie here. The last
 * reminder leaves time too, however late it went out.
 *
 * @param keep ISO 8601, the option `keep_refused`
 */
export const keptUntil = (
  full: FullCase,
  item: Pick<RmaItemRecord, "id" | "send_back_status">,
  keep: string
): { until: Date; reminded: boolean } | null => {
  const since = undeliverableSince(full, item)
  if (!since) {
    return null
  }
  const end = after(since, keep)
  const { reminded_at } = full.rma
  const reminded = reminded_at !== null && new Date(reminded_at) >= since
  const notice = reminded
    ? after(new Date(reminded_at), shorter(KEEP_NOTICE, keep))
    : end
  return { until: notice > end ? notice : end, reminded }
}

/** The first day on which goods of this case are not kept any longer; null when none lie here. */
export const caseKeptUntil = (full: FullCase, keep: string): Date | null =>
  full.items
    .flatMap((item) => keptUntil(full, item, keep)?.until ?? [])
    .sort((a, b) => a.getTime() - b.getTime())[0] ?? null

/**
 * What is the shopper's is given up only with the shopper's consent, or after the time that we said we
 * would keep it (DESIGN § 3).
 *
 * @throws RmaError `consent_required`, `too_early`
 */
export const assertMayGiveUp = (
  full: FullCase,
  item: RmaItemRecord,
  status: string,
  keep: string,
  now = new Date()
): void => {
  if (status === "disposed" && !item.disposal_consented_at) {
    throw new RmaError("consent_required", {
      message: `The shopper has not agreed that the units of item ${item.id} are disposed of.`,
    })
  }
  const kept = status === "abandoned" ? keptUntil(full, item, keep) : null
  if (kept && (!kept.reminded || now < kept.until)) {
    throw new RmaError("too_early", {
      message: `The units of item ${item.id} are kept for the shopper until ${kept.until.toISOString()}, and a week after the reminder.`,
    })
  }
}
