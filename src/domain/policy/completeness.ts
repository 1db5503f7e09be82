import type { Facts, ItemFacts } from "./facts"
import { compileWhen } from "./judge/condition"
import type { Context } from "./judge/context"
import { submitContext } from "./judge/submit-context"
import { Verdict } from "./judge/verdict"
import { serialKey } from "./serial-mask"
import type { Condition, Policy, RequestType } from "./schema"
import { reasonsOf, requestTypeOf } from "./selectors"

/** One thing asked for, and how much of it was given: 0 to 1. */
type Share = number

const asked = (when: readonly Condition[], context: Context): boolean =>
  compileWhen(when).test(context) === Verdict.yes

const given = (value: string | undefined): Share =>
  value !== undefined && value.trim() !== "" ? 1 : 0

const own = <Value>(
  record: Record<string, Value> | undefined,
  key: string
): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined

const sharesOf = (
  item: ItemFacts,
  type: RequestType,
  policy: Policy,
  facts: Facts
): Share[] => {
  const context = submitContext(facts, item, policy)
  const lost =
    item.serial_state === "damaged" || item.serial_state === "missing"
  return [
    ...(reasonsOf(policy, type).length > 0 ? [given(item.reason)] : []),
    ...type.fields
      .filter(({ when }) => asked(when, context))
      .map(({ key }) => given(own(item.fields, key))),
    ...type.evidence
      .filter(({ min, when }) => min > 0 && asked(when, context))
      .map(({ slot, min }) =>
        Math.min(1, (own(item.evidence, slot) ?? 0) / min)
      ),
    ...(type.warranty?.serial
      ? [lost ? 1 : given(serialKey(item.serial ?? ""))]
      : []),
  ]
}

/**
 * How much of what a request type asks for was given (S0.11, S1.20): reason, fields (the optional ones too),
 * evidence, serial number, and a word of explanation for each item. Complete requests can be attended first,
 * because nobody has to ask back.
 *
 * @param code of the request type
 * @param explained whether an item has a note of its own, or the request a message
 * @returns whole percent, 0 to 100; 0 for a request type that is not there
 */
export const completenessOf = (
  facts: Facts,
  policy: Policy,
  code: string,
  explained: (index: number) => boolean
): number => {
  const type = requestTypeOf(policy, code)
  if (!type) {
    return 0
  }
  const shares = facts.items.flatMap((item, index) => [
    ...sharesOf(item, type, policy, facts),
    explained(index) ? 1 : 0,
  ])
  // A question without items: its message is all there is to say.
  const all = shares.length > 0 ? shares : [explained(0) ? 1 : 0]
  const sum = all.reduce((total, share) => total + share, 0)
  return Math.floor((100 * sum) / all.length)
}
