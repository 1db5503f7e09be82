import type { Policy } from "../../domain/policy"
import { WAYS, type Way } from "./withdrawal-way"

const byLine = (
  granularity: Policy["case_granularity"],
  itemIds: readonly string[],
  indices: readonly number[]
): number[][] => {
  if (granularity !== "per_item") {
    return indices.length ? [[...indices]] : []
  }
  const lines = new Set(indices.map((index) => itemIds[index]))
  return [...lines].map((id) => indices.filter((at) => itemIds[at] === id))
}

/**
 * The cases one submission becomes: one, or one an order line where the policy wants it (S0.16). Units of a
 * withdrawal that were sent and those that were not are cases apart, those not sent first. Answers the
 * indices of the request's items, a list for each case.
 *
 * @param ways of a withdrawal's items, else null
 */
export const splitRequest = (
  granularity: Policy["case_granularity"],
  itemIds: readonly string[],
  ways: readonly Way[] | null = null
): number[][] => {
  const all = itemIds.map((_, index) => index)
  if (!all.length) {
    return [[]]
  }
  return ways
    ? WAYS.flatMap((way) =>
        byLine(
          granularity,
          itemIds,
          all.filter((index) => ways[index] === way)
        )
      )
    : byLine(granularity, itemIds, all)
}
