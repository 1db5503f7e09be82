import type { MedusaContainer } from "@medusajs/framework/types"
import type { Facts } from "../../domain/policy"
import { compareCase, Tally, type ReplayReport } from "../../domain/replay"
import { RMA_MODULE } from "../../modules/rma"
import type {
  DecidedCase,
  DecidedFilter,
} from "../../modules/rma/queries/decided-cases"
import type RmaModuleService from "../../modules/rma/service"
import { holidayDates } from "./holidays"
import { frozenPolicy, loadPolicies } from "./policy-in-force"
import { REPLAY_MEANS } from "./replay-means"
import type { Replaying } from "./replay-policy"
import type { TriedPolicy } from "./tried-policy"

/** Cases read and judged at once: some 50 ms of work, after which others have their turn. */
const BATCH = 200

/** Of policies of one priority the lower id goes first, as in `loadPolicies`. */
const filterOf = async (
  container: MedusaContainer,
  { policy_id, stored: { policy } }: TriedPolicy
): Promise<DecidedFilter> => {
  const others = await loadPolicies(container)
  return {
    policy_id,
    outranked_ids: others
      .filter(
        ({ policy: other }) =>
          other.id !== policy_id &&
          (other.priority < policy.priority ||
            (other.priority === policy.priority && other.id > policy_id))
      )
      .map(({ policy: other }) => other.id),
    scope: policy.scope,
  }
}

/**
 * Facts with the holidays that the tried policy would have used: those stored are of the country the old
 * one named. Lists of equal days become one list, so that calendars are made once.
 */
const holidaysFor = (tried: TriedPolicy) => {
  const known = new Map<string, string[]>()
  const shared = (facts: Facts): Facts => {
    const key = facts.holidays.join()
    const holidays = known.get(key) ?? facts.holidays
    known.set(key, holidays)
    return { ...facts, holidays }
  }
  return {
    before: shared,
    after: async (facts: Facts, old: string | undefined): Promise<Facts> => {
      const { holidays } = tried.policy.calendar
      return holidays === old
        ? facts
        : { ...facts, holidays: await holidayDates(holidays, facts.now) }
    },
  }
}

/** Judges the last cases again under the tried version, reading them page by page. */
export const replayCases = async (
  container: MedusaContainer,
  tried: TriedPolicy,
  { limit, onProgress, signal }: Replaying
): Promise<ReplayReport> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const filter = await filterOf(container, tried)
  const total = await rma.countDecidedCases(filter, limit)
  const tally = new Tally("cases")
  const holidays = holidaysFor(tried)
  const compare = async (one: DecidedCase) => {
    const before = await frozenPolicy(container, one.policy_version_id)
    const facts = holidays.before(one.facts)
    return compareCase(
      {
        id: one.id,
        number: one.display_id,
        request_type: one.request_type,
        facts,
        decision: one.decision,
        quote: one.quote,
      },
      {
        before,
        after: tried.policy,
        facts: await holidays.after(facts, before.calendar.holidays),
      },
      REPLAY_MEANS
    )
  }
  let done = 0
  let below: string | null = null
  while (done < total && !signal?.aborted) {
    const page: DecidedCase[] = await rma.readDecidedCases(filter, {
      below,
      limit: Math.min(BATCH, total - done),
    })
    for (const one of page) {
      tally.add([await compare(one)])
    }
    below = page.at(-1)?.id ?? null
    if (below === null) {
      break
    }
    done += page.length
    await onProgress?.({ done, total })
  }
  return tally.result()
}
