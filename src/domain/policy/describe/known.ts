import { attributeOf, type AttributeValue } from "../attributes"
import { and, or, Verdict } from "../judge/verdict"
import { OPERATOR_RULES } from "../operators"
import { isGroup, type Condition, type ConditionRow } from "../schema"
import type { DescribedTier, Subject } from "./subject"

/** Attributes that are known before there is any order; what is not here is not known. */
export type Known = ReadonlyMap<string, AttributeValue>

/** What is known of a reader of the policy page: where, in which tier, for which reason. */
export const knownOf = (
  subject: Subject,
  tier: DescribedTier | null,
  reason?: string
): Known => {
  const known = new Map<string, AttributeValue>([
    ["loyalty.tier", tier?.code ?? null],
    ["loyalty.rank", tier?.rank ?? 0],
    ["customer.business", subject.policy.consumers ? "no" : "yes"],
  ])
  if (subject.country !== null) {
    known.set("order.country_code", subject.country)
  }
  if (subject.sales_channel_id !== null) {
    known.set("order.sales_channel_id", subject.sales_channel_id)
  }
  if (reason !== undefined) {
    known.set("item.reason", reason)
  }
  return known
}

const testRow = (row: ConditionRow, known: Known): Verdict => {
  const value = known.get(row.attribute)
  const type = attributeOf(row.attribute)?.type
  const operator = OPERATOR_RULES[row.operator]
  if (value === undefined || !type || !operator.types.includes(type)) {
    return Verdict.missing
  }
  return operator.test(value, row.value, type) ? Verdict.yes : Verdict.no
}

const testOne = (condition: Condition, known: Known): Verdict =>
  isGroup(condition)
    ? condition.any
        .map((one) => testOne(one, known))
        .reduce<Verdict>(or, Verdict.no)
    : testRow(condition, known)

/** Whether conditions (AND) hold for somebody of whom only this much is known; `missing`: it depends. */
export const holdsFor = (when: readonly Condition[], known: Known): Verdict =>
  when
    .map((condition) => testOne(condition, known))
    .reduce<Verdict>(and, Verdict.yes)
