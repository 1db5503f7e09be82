import type { QuoteBonus } from "../settlement/types"
import type { CostItem } from "./costs"
import type { Facts } from "./facts"
import { compileWhen } from "./judge/condition"
import { submitContext } from "./judge/submit-context"
import { Verdict } from "./judge/verdict"
import type { Bonus, Policy } from "./schema"
import { requestTypeOf } from "./selectors"

const valueOf = (
  { percent, flat }: Bonus,
  currency: string
): Pick<QuoteBonus, "kind" | "value"> | null => {
  if (percent !== undefined) {
    return { kind: "percent", value: percent }
  }
  const amount = flat?.[currency.toLowerCase()]
  return amount === undefined ? null : { kind: "flat", value: amount }
}

/**
 * The bonuses on these items, ready for a quote: for each item the first row that holds. One whose condition
 * nobody can judge is not given.
 *
 * @param items those that are settled with store credit
 * @returns percentages, or amounts in major units
 */
export const bonusesFor = (
  facts: Facts,
  policy: Policy,
  requestType: string,
  items: readonly CostItem[]
): QuoteBonus[] => {
  const rows = requestTypeOf(policy, requestType)?.store_credit.bonus ?? []
  const whens = rows.map(({ when }) => compileWhen(when))
  const rowOf = items.map(({ item }) => {
    const context = submitContext(facts, item, policy)
    return whens.findIndex((when) => when.test(context) === Verdict.yes)
  })
  return rows.flatMap((row, index) => {
    const value = valueOf(row, facts.order.currency_code)
    const item_ids = items.flatMap(({ id }, at) =>
      rowOf[at] === index ? [id] : []
    )
    return value && item_ids.length > 0 ? [{ ...value, item_ids }] : []
  })
}
