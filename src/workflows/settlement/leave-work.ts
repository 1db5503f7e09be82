import {
  isService,
  sendUnitsHome,
  splitFromWorkshop,
  unitsInWorkshop,
} from "../../domain/lifecycle"
import { RmaError } from "../../modules/rma/errors"
import type { TransitionInput } from "../../modules/rma/queries/commit-transition"
import { newIds } from "../../modules/rma/queries/new-ids"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type {
  RmaItemRecord,
  RmaSettlementRecord,
} from "../../modules/rma/records"
import { workOn } from "./repair"

/** What becomes of units that were to be repaired. The first three are resolutions of the policy. */
export const INSTEAD_OF_WORK = [
  "refund",
  "store_credit",
  "replacement",
  "price_reduction",
  "send_back",
] as const
export type InsteadOfWork = (typeof INSTEAD_OF_WORK)[number]

export interface ResolutionChange {
  /** The case item. */
  id: string
  resolution: InsteadOfWork
  /** Of its units in the workshop; all when absent. */
  quantity?: number
  /** Of these, fit for resale; none when absent. Only of units that stay with the shop. */
  resellable?: number
  /** Of a `price_reduction`: gross, major units. */
  amount?: string
}

/** With these the goods go home as they came. */
export const goesHome = ({ resolution }: ResolutionChange): boolean =>
  resolution === "price_reduction" || resolution === "send_back"

/** A case item after some of its units left the workshop, and these as an item of their own. */
export interface LeftWorkshop {
  /** As it is afterwards; of the same id. */
  source: RmaItemRecord
  /** Units that are settled otherwise: the same item when nothing of it is left, a new one, or none. */
  taken: RmaItemRecord | null
  count: number
}

/**
 * @throws RmaError `illegal_transition` for what is not in the workshop; `quantity_invalid`
 */
const countOf = (item: RmaItemRecord, change: ResolutionChange): number => {
  const here = unitsInWorkshop(item)
  if (here === 0) {
    throw new RmaError("illegal_transition", {
      message: `Nothing of item ${item.id} is here to be repaired.`,
    })
  }
  const { quantity = here, resellable = 0 } = change
  if (quantity > here || resellable > (goesHome(change) ? 0 : quantity)) {
    throw new RmaError("quantity_invalid", {
      message: `These quantities do not fit item ${item.id} (${item.title}).`,
      data: { id: item.id },
    })
  }
  return quantity
}

const NOT_ON_ITS_WAY = {
  send_back_status: null,
  send_back_payer: null,
  disposal_consented_at: null,
}

/** Takes units of an item out of the workshop. */
export const leaveWorkshop = (
  item: RmaItemRecord,
  change: ResolutionChange
): LeftWorkshop => {
  const count = countOf(item, change)
  const planned_quantity = item.planned_quantity - count
  if (goesHome(change)) {
    return {
      source: { ...item, ...sendUnitsHome(item, count), planned_quantity },
      taken: null,
      count,
    }
  }
  const { left, taken } = splitFromWorkshop(item, count, change.resellable ?? 0)
  const settled = {
    ...taken,
    ...NOT_ON_ITS_WAY,
    resolution: change.resolution,
    planned_quantity: 0,
  }
  if (left.quantity === 0) {
    const whole = { ...item, ...settled }
    return { source: whole, taken: whole, count }
  }
  return {
    source: { ...item, ...left, planned_quantity },
    taken: {
      ...item,
      ...settled,
      id: newIds("rmait", 1)[0] ?? "",
      booked_quantity: 0,
      booked_dismissed_quantity: 0,
      deduction: null,
      repaired_at: null,
    },
    count,
  }
}

type Updates = NonNullable<TransitionInput["settlement_updates"]>

/** What is paid for is one work: nobody knows what a part of it costs. */
const assertWhole = (
  { kind, units }: RmaSettlementRecord,
  left: Readonly<Record<string, number>>
): void => {
  if (
    kind === "paid_service" &&
    sumOf(left) > 0 &&
    sumOf(left) < sumOf(units ?? {})
  ) {
    throw new RmaError("quantity_invalid", {
      message:
        "This work was paid for as one: all of its goods leave it, or none.",
    })
  }
}

/**
 * Work that the shopper has yet to pay for ends by itself when they do not.
 * @throws RmaError `illegal_transition`
 */
const assertPaid = (
  { items }: FullCase,
  left: Readonly<Record<string, number>>
): void => {
  if (
    items.some(
      ({ id, resolution }) =>
        resolution === "paid_service" && (left[id] ?? 0) > 0
    )
  ) {
    throw new RmaError("illegal_transition", {
      message: "The shopper has yet to pay for this work.",
    })
  }
}

/**
 * The work of a case with so many units less, by case item id: what is left of it, or nothing.
 * @throws RmaError `illegal_transition`, `quantity_invalid`
 */
export const lessWork = (
  full: FullCase,
  gone: Readonly<Record<string, number>>
): Updates => {
  const left = { ...gone }
  const updates = full.settlements.flatMap((one): Updates => {
    if (!isOpenWork(one)) {
      return []
    }
    const units = Object.fromEntries(
      Object.entries(one.units ?? {}).flatMap(
        ([id, planned]): [string, number][] => {
          const taken = Math.min(planned, left[id] ?? 0)
          left[id] = (left[id] ?? 0) - taken
          return planned > taken ? [[id, planned - taken]] : []
        }
      )
    )
    if (sumOf(units) === sumOf(one.units ?? {})) {
      return []
    }
    assertWhole(one, units)
    const worked = full.items.filter((item) => units[item.id])
    return [
      worked.length
        ? {
            id: one.id,
            from: one.status,
            to: one.status,
            set: workOn(full, worked, units),
          }
        : { id: one.id, from: one.status, to: "canceled" },
    ]
  })
  assertPaid(full, left)
  return updates
}

const isOpenWork = ({ kind, status }: RmaSettlementRecord): boolean =>
  isService(kind) && (status === "planned" || status === "executing")

const sumOf = (units: Readonly<Record<string, number>>): number =>
  Object.values(units).reduce((sum, count) => sum + count, 0)
