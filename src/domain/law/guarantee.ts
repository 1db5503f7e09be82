import { addLengthMs, type CompiledCalendar } from "../calendar"
import { millisOf } from "../calendar/local-day"
import type { ItemFacts } from "../policy/facts"
import type { LawFacts } from "./types"
import { REPAIR } from "./union"

/**
 * The last instant (ms) of the legal guarantee of a line: so many months from delivery, twelve more, once,
 * after a repair (Directive (EU) 2019/771 Art. 10, Directive (EU) 2024/1799). A parcel that nobody reported
 * delivered arrived after it was sent: from then at the earliest.
 *
 * @returns null when it was never sent: then nothing can be amiss with it yet
 */
export const guaranteeEnd = (
  { anchors, repaired_at }: Pick<ItemFacts, "anchors" | "repaired_at">,
  law: LawFacts,
  zone: CompiledCalendar
): number | null => {
  const from = anchors.delivered ?? anchors.shipped
  if (from === null) {
    return null
  }
  const extended = repaired_at != null && repaired_at >= REPAIR.from
  const months = law.legal_guarantee.months + (extended ? REPAIR.months : 0)
  return addLengthMs(millisOf(from), `P${months}M`, "calendar", zone)
}
