import { standingOf, type Standing } from "../../law"
import type { Effect } from "../decision"
import type { RequestType } from "../schema"
import { compileWhen } from "./condition"
import type { Context } from "./context"
import { floorFor } from "./floor"
import { Judgement, type Judge } from "./judgement"
import { Verdict } from "./verdict"
import { iso } from "./window-state"
import { judgeWindows } from "./windows"

interface Say {
  code: string
  effect: Effect
  hard: boolean
}

const NOT_APPLICABLE: Say = {
  code: "withdrawal_not_applicable",
  effect: "deny",
  hard: true,
}

const SAYS: Record<Standing, Say> = {
  consumer: NOT_APPLICABLE,
  business: NOT_APPLICABLE,
  outside: NOT_APPLICABLE,
  unclear: { code: "consumer_unclear", effect: "review", hard: false },
  nobody_looked: { code: "fact_missing", effect: "review", hard: false },
}

const CONSUMER = { code: "withdrawal", business: "no" }

/** Only a consumer in the EU or EEA may withdraw; who is one may be for a person to say. */
export const judgeStanding =
  (path: string): Judge =>
  ({ facts }, judgement) => {
    const standing = standingOf(facts)
    judgement.add({
      ...SAYS[standing],
      matched: standing !== "consumer",
      observed: {
        country: facts.law?.country ?? null,
        business: facts.customer.business ?? null,
      },
      expected: CONSUMER,
      path: `${path}.standing`,
    })
  }

/** What a withdrawal may take: units not yet sent count too (I1). */
export const withdrawable = (item: {
  withdrawable_quantity?: number
  returnable_quantity: number
}): number => item.withdrawable_quantity ?? item.returnable_quantity

interface Open {
  in_time: boolean
  until: string | null
}

const CLOSED: Open = { in_time: false, until: null }

/** Whether a withdrawal is in time, and until when. */
const openUntil = (
  { windows }: RequestType,
  path: string
): ((context: Context) => Open) => {
  const floorOf = floorFor("withdrawal", true)
  // Nothing beyond the law to look at, as with the built-in type: this runs for every line under every type.
  const lawful = windows.every(
    ({ anchor, length, count }) =>
      anchor === "delivered" && length === "P14D" && count === "calendar"
  )
  if (windows.length > 0 && lawful) {
    return (context) => {
      const floor = floorOf(context)
      return floor && context.now <= floor.end
        ? { in_time: true, until: iso(floor.end) }
        : CLOSED
    }
  }
  const judge = judgeWindows(windows, path, floorOf)
  return (context) => {
    const judgement = new Judgement(context.item.item_id, null)
    judge(context, judgement)
    return {
      in_time: judgement.outcome === "allow",
      until: judgement.returnable_until,
    }
  }
}

/**
 * Tells a shopper who asks under worse terms that the contract can still be withdrawn from (DESIGN § 4).
 * Not where the policy names a ground of the law against it for this line.
 */
export const judgeWithdrawalAvailable = (withdrawal: RequestType): Judge => {
  const path = "law.withdrawal"
  const until = openUntil(withdrawal, path)
  const exceptions = withdrawal.rules
    .filter(({ effect }) => effect === "deny")
    .map(({ when }) => compileWhen(when))
  const expected = { request_type: withdrawal.code }
  return (context, judgement) => {
    const { facts, item } = context
    const standing = standingOf(facts)
    const entitled =
      (standing === "consumer" || standing === "unclear") &&
      !facts.order.canceled &&
      withdrawable(item) > 0
    const open = entitled ? until(context) : CLOSED
    judgement.add({
      code: "withdrawal_available",
      effect: "allow",
      matched:
        open.in_time &&
        !exceptions.some(({ test }) => test(context) === Verdict.yes),
      observed: { until: open.until },
      expected,
      path,
    })
  }
}
