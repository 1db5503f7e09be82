import type { MedusaContainer } from "@medusajs/framework/types"
import type { UnitQuantities } from "../../domain/lifecycle"
import type { TransitionInput } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type {
  NewRecord,
  RmaItemRecord,
  RmaSettlementRecord,
} from "../../modules/rma/records"
import { advancesOf, isRecovery } from "./advance"
import { asJudged, kindOf, kindsOf } from "./kind-of"
import { settlementKind } from "./kinds"
import type { PlannedSettlement } from "./plan-refund"
import { planUnits } from "./plan-units"
import { unplanned } from "./unplanned"

type Settlement = RmaSettlementRecord

export interface PlannedRest extends PlannedSettlement {
  settlement_updates?: TransitionInput["settlement_updates"]
}

const sumOf = (settlements: Settlement[], item: RmaItemRecord): number =>
  settlements.reduce((sum, { units }) => sum + (units?.[item.id] ?? 0), 0)

const cancel = ({ id, status }: Settlement) => ({
  id,
  from: status,
  to: "canceled" as const,
})

/**
 * Plans what is left to settle once every unit is judged, or the case ends: the refund of what was accepted;
 * where money went out before, only the difference, and what must come back as a recovery. The goods of an
 * advance are still to be booked, so that its rest is planned even where it comes to 0. Advances that never
 * began are dropped, and recoveries that nobody closed are worked out anew.
 */
export const planRest = async (
  container: MedusaContainer,
  seen: FullCase,
  units: readonly UnitQuantities[]
): Promise<PlannedRest> => {
  const dropped = advancesOf(seen).filter(({ status }) => status === "planned")
  const open = seen.settlements.filter(
    (one) => isRecovery(one) && one.status === "planned"
  )
  const full: FullCase = {
    ...seen,
    settlements: seen.settlements.filter((one) => !dropped.includes(one)),
    items: seen.items.map((item) => ({
      ...item,
      planned_quantity: item.planned_quantity - sumOf(dropped, item),
    })),
  }
  const settlement_updates = [...dropped, ...open].map(cancel)
  const planned = await planKinds(
    container,
    asJudged(full, units),
    units,
    dropped
  )
  return {
    settlements: planned.settlements,
    items: {
      ...(dropped.length ? plannedUnits(full) : {}),
      ...planned.items,
    },
    settlement_updates,
  }
}

/** What went out ahead is settled kind by kind; of the others what was accepted is planned. */
const planKinds = async (
  container: MedusaContainer,
  full: FullCase,
  units: readonly UnitQuantities[],
  dropped: readonly Settlement[]
): Promise<PlannedSettlement> => {
  const ahead = new Set(advancesOf(full).map(({ kind }) => kind))
  const wanted = Object.entries(unplanned(full, units)).filter(([id]) =>
    full.items.some((item) => item.id === id && !ahead.has(kindOf(item)))
  )
  const parts = [
    await planUnits(container, full, Object.fromEntries(wanted), {
      without: dropped,
    }),
  ]
  for (const code of kindsOf(full.items).filter((kind) => ahead.has(kind))) {
    parts.push(
      await settlementKind(code).planRest(container, full, units, dropped)
    )
  }
  return {
    settlements: parts.flatMap((one) => one.settlements ?? []),
    items: Object.assign({}, ...parts.map((one) => one.items)) as NonNullable<
      PlannedSettlement["items"]
    >,
  }
}

const plannedUnits = ({
  items,
}: FullCase): Record<string, NewRecord<RmaItemRecord>> =>
  Object.fromEntries(
    items.map(({ id, planned_quantity }) => [id, { planned_quantity }])
  )
