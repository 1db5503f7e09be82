import type { UnitQuantities } from "../../domain/lifecycle"
import type { FullCase } from "../../modules/rma/queries/read-cases"

/** Accepted units, or those that `count` counts, that no settlement was planned for yet, by case item. */
export const unplanned = (
  full: FullCase,
  units: readonly UnitQuantities[],
  count = (one: UnitQuantities) => one.accepted_quantity
): Record<string, number> =>
  Object.fromEntries(
    full.items.flatMap((item, index): [string, number][] => {
      const counted = units[index] ? count(units[index]) : 0
      const left = counted - item.planned_quantity
      return left > 0 ? [[item.id, left]] : []
    })
  )
