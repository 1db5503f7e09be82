import { isGroup, type Condition, type ConditionRow } from "../schema"
import { rowsFit, type Domain } from "./rows-fit"

export type { Domain } from "./rows-fit"

/** What may still be spent on looking, in values compared: groups in groups multiply the work. */
export interface Budget {
  left: number
}

export const newBudget = (): Budget => ({ left: 1_000_000 })

const costOf = (rows: readonly ConditionRow[]): number =>
  rows.reduce(
    (sum, { value }) => sum + (Array.isArray(value) ? value.length : 1),
    1
  )

/**
 * False when these conditions (AND) can never hold together, as far as comparing their values tells; true
 * when they can, or when telling would cost more than the budget has left.
 */
export const satisfiable = (
  conditions: readonly Condition[],
  domain: Domain,
  budget: Budget
): boolean => {
  const rows: ConditionRow[] = []
  const groups: Condition[][] = []
  for (const condition of conditions) {
    if (isGroup(condition)) {
      groups.push(condition.any)
    } else {
      rows.push(condition)
    }
  }
  budget.left -= costOf(rows)
  if (budget.left < 0) {
    return true
  }
  return (
    rowsFit(rows, domain) &&
    groups.every((members) =>
      members.some((member) => satisfiable([...rows, member], domain, budget))
    )
  )
}
