import type { AttributeValue } from "../../policy/attributes"
import { holdsFor } from "../../policy/describe/known"
import { Verdict } from "../../policy/judge/verdict"
import type { Condition } from "../../policy/schema"

/** What loyalty alone says about a condition: never, perhaps (more is asked for), or for certain. */
export const Grade = { never: 0, maybe: 1, sure: 2 } as const
export type Grade = (typeof Grade)[keyof typeof Grade]

/** Somebody of whom only the standing is known. */
export interface Member {
  tier: string | null
  rank: number
  orders: number
}

/** Whom a member is compared with: a shopper without any tier. */
export const NOBODY: Member = { tier: null, rank: 0, orders: 0 }

const knownOf = ({ tier, rank, orders }: Member) =>
  new Map<string, AttributeValue>([
    ["loyalty.tier", tier],
    ["loyalty.rank", rank],
    ["loyalty.orders", orders],
  ])

/** How sure it is that conditions hold for this person. */
export const gradeOf = (when: readonly Condition[], person: Member): Grade => {
  switch (holdsFor(when, knownOf(person))) {
    case Verdict.no:
      return Grade.never
    case Verdict.yes:
      return Grade.sure
    case Verdict.undeclared:
    case Verdict.missing:
      return Grade.maybe
  }
}
