import {
  countSettlements,
  newUnits,
  openUnits,
  unitsInWorkshop,
  unitsToSendBack,
  type CaseContext,
  type CaseStatus,
  type SettlementStatus,
  type UnitQuantities,
} from "../../domain/lifecycle"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaItemRecord } from "../../modules/rma/records"
import { isAboveCaptured } from "../settlement/above-captured"
import { unsentUnits } from "../settlement/unsent-goods"

/** Refused units that are on their way to the shopper: out of reach of a second look. */
export const onWayBack = (item: RmaItemRecord): boolean =>
  item.send_back_status === "shipped"

const refusedHere = (item: RmaItemRecord): number =>
  onWayBack(item) ? 0 : item.refused_quantity - item.sent_back_quantity

const judgedHere = (item: RmaItemRecord): number =>
  onWayBack(item)
    ? 0
    : refusedHere(item) +
      item.accepted_quantity -
      item.kept_quantity -
      item.lost_quantity -
      item.repaired_quantity

const sum = <T>(units: readonly T[], of: (units: T) => number): number =>
  units.reduce((total, one) => total + of(one), 0)

const countOf = (
  settlements: FullCase["settlements"],
  status: SettlementStatus
): number => settlements.filter((one) => one.status === status).length

/**
 * What the lifecycle needs to know of a case as it is, or as it will be once an event's units and
 * settlements are applied.
 */
export const caseContext = (
  { rma, items, settlements }: FullCase,
  after: {
    units?: readonly UnitQuantities[]
    settlements?: readonly SettlementStatus[]
  } = {},
  now: Date = new Date()
): CaseContext => {
  const units = after.units ?? items
  return {
    origin: rma.origin_status as CaseStatus | null,
    units_asked: sum(units, (one) => one.quantity - one.declined_quantity),
    units_open: sum(units, openUnits),
    units_received: sum(units, (one) => one.received_quantity),
    units_refused: sum(items, refusedHere),
    units_judged: sum(items, judgedHere),
    ...countSettlements(
      after.settlements ?? settlements.map((one) => one.status)
    ),
    recoveries_open: settlements.filter(
      (one) => one.kind === "recovery" && one.status === "planned"
    ).length,
    manuals_open:
      countOf(settlements, "awaiting_manual") +
      settlements.filter(isAboveCaptured).length,
    payments_open: countOf(settlements, "awaiting_customer"),
    goods_unsent: sum(items, (item) => unsentUnits(item, settlements)),
    doubts_open: countOf(settlements, "needs_attention"),
    units_in_workshop: sum(items, unitsInWorkshop),
    goods_booked: rma.goods_booked_at !== null,
    send_backs_open: sum(
      items.map(({ resolution, send_back_status }, index) => ({
        ...(units[index] ?? newUnits(0)),
        resolution,
        send_back_status,
      })),
      unitsToSendBack
    ),
    appeal_open:
      !rma.appealed_at &&
      rma.appeal_until !== null &&
      new Date(rma.appeal_until) >= now,
  }
}
