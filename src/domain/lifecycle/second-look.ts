import type { CaseEvent } from "./case-table"

/** What of a line of the timeline tells who decided. */
export interface DecisionLine {
  event: string
  from_status: string | null
  actor_type: string
  actor_id: string | null
  data: Record<string, unknown> | null
}

/** They end the second look at a request that was rejected. */
const DECISIONS: readonly CaseEvent[] = [
  "approve",
  "approve_without_return",
  "reject",
  "answer",
]

const decides = ({ event }: DecisionLine): boolean =>
  DECISIONS.some((one) => one === event)

const refusedUnits = ({ event, data }: DecisionLine): boolean =>
  event === "inspect" &&
  Array.isArray(data?.items) &&
  (data.items as { refused?: number }[]).some(({ refused = 0 }) => refused > 0)

/**
 * The staff who refused what an appeal is about, as long as it waits for its decision: another person takes that
 * (DESIGN § 3).
 * @param lines the timeline, oldest first
 * @param underReview whether refused units wait for their second look; it may be taken back, too
 * @returns ids of staff; none where nothing was appealed against, or the policy refused it
 */
export const refusersOf = (
  lines: readonly DecisionLine[],
  underReview: boolean
): string[] => {
  const at = lines.findLastIndex(({ event }) => event === "appeal")
  const [appeal] = lines.slice(at, at + 1)
  if (at < 0 || !appeal) {
    return []
  }
  const before = lines.slice(0, at)
  const since = lines.slice(at)
  const waits =
    appeal.from_status === "rejected"
      ? !since.some(decides)
      : underReview || since.some(({ event }) => event === "uninspect")
  if (!waits) {
    return []
  }
  const refusals =
    appeal.from_status === "rejected"
      ? before.filter(({ event }) => event === "reject").slice(-1)
      : before
          .slice(before.findLastIndex(({ event }) => event === "uninspect") + 1)
          .filter(refusedUnits)
  return [
    ...new Set(
      refusals.flatMap(({ actor_type, actor_id }) =>
        actor_type === "staff" && actor_id ? [actor_id] : []
      )
    ),
  ]
}
