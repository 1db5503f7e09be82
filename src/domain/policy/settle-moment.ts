import type { Facts, ItemFacts } from "./facts"
import { compileWhen } from "./judge/condition"
import { submitContext } from "./judge/submit-context"
import { Verdict } from "./judge/verdict"
import {
  SETTLE_WHEN,
  type Policy,
  type SettleRow,
  type SettleWhen,
} from "./schema"
import { requestTypeOf } from "./selectors"

const later = (a: SettleWhen, b: SettleWhen): SettleWhen =>
  SETTLE_WHEN.indexOf(a) >= SETTLE_WHEN.indexOf(b) ? a : b

const momentOf = (
  rows: readonly SettleRow[],
  item: ItemFacts,
  facts: Facts,
  policy: Policy
): SettleWhen => {
  const context = submitContext(facts, item, policy)
  let careful: SettleWhen | undefined
  for (const { at, when } of rows) {
    const verdict = compileWhen(when).test(context)
    if (verdict === Verdict.yes) {
      return careful ? later(careful, at) : at
    }
    // Nobody knows whether this row holds: not earlier than it would say.
    if (verdict !== Verdict.no) {
      careful = careful ? later(careful, at) : at
    }
  }
  return "inspected"
}

/**
 * When money or goods of a request move (`settle_when`): the latest moment over its items, as one parcel
 * settles at once; `inspected` where nothing says otherwise. A row that cannot be judged never brings the
 * moment forward.
 *
 * @param code of the request type
 */
export const settleMomentFor = (
  facts: Facts,
  policy: Policy,
  code: string
): SettleWhen => {
  const rows = requestTypeOf(policy, code)?.settle_when ?? []
  const [first, ...rest] = facts.items.map((item) =>
    momentOf(rows, item, facts, policy)
  )
  return first ? rest.reduce(later, first) : "inspected"
}
