import type { MedusaContainer } from "@medusajs/framework/types"
import type { UnitQuantities } from "../../domain/lifecycle"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { asJudged, kindsOf, unitsOfKind } from "./kind-of"
import { settlementKind } from "./kinds"
import type { PlannedSettlement, PlanOptions } from "./plan-refund"
import type { CaseQuote } from "./quote-case"
import { unplanned } from "./unplanned"

type Part = PlannedSettlement

const merged = (parts: readonly Part[]): Part => ({
  settlements: parts.flatMap((one) => one.settlements ?? []),
  items: Object.assign({}, ...parts.map((one) => one.items)) as NonNullable<
    Part["items"]
  >,
})

const quotesOf = ({ settlements = [] }: Part): CaseQuote[] =>
  settlements.flatMap(({ quote, given }) =>
    quote ? [{ quote, given: given ?? {} }] : []
  )

/**
 * Plans what settles so many units of each case item, one settlement a kind: what is taken once a submission
 * (flat fees, shipping) is taken by the first of them.
 */
export const planUnits = async (
  container: MedusaContainer,
  full: FullCase,
  wanted: Record<string, number>,
  options: PlanOptions = {}
): Promise<PlannedSettlement> => {
  const beside = [...(options.beside ?? [])]
  const parts: Part[] = []
  let { items } = full
  for (const kind of kindsOf(full.items)) {
    const units = Object.fromEntries(
      items.flatMap((item): [string, number][] => {
        const count = unitsOfKind(
          kind,
          item,
          wanted[item.id] ?? 0,
          full.settlements
        )
        return count > 0 ? [[item.id, count]] : []
      })
    )
    const part = await settlementKind(kind).plan(
      container,
      { ...full, items },
      units,
      { ...options, beside }
    )
    beside.push(...quotesOf(part))
    parts.push(part)
    items = items.map((item) => ({ ...item, ...part.items?.[item.id] }))
  }
  return merged(parts)
}

/**
 * Plans what was accepted: the intent, with its amount, before anything moves. Nothing when nothing was
 * accepted.
 */
export const planAccepted = async (
  container: MedusaContainer,
  full: FullCase,
  units: readonly UnitQuantities[]
): Promise<PlannedSettlement> =>
  await planUnits(container, asJudged(full, units), unplanned(full, units))
