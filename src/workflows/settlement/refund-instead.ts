import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { RmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { releaseStock, sentUnder } from "../core"
import { isAdvance } from "./advance"
import { sendsGoods } from "./goods-lines"
import { refundPlan, type PlannedSettlement } from "./plan-refund"

type Settlement = RmaSettlementRecord

/** Goods that were to be sent and were not: nothing of them is with core. */
const unsentOf = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string
): Promise<Settlement[]> => {
  const waiting = full.settlements.filter(
    (one) =>
      sendsGoods(one) &&
      one.goods?.length &&
      (one.status === "planned" || one.status === "failed")
  )
  const sent = await Promise.all(
    waiting.map(({ id }) => sentUnder(container, orderId, id))
  )
  return waiting.filter((_, index) => !sent[index])
}

const sumOf = (settlements: readonly Settlement[], id: string): number =>
  settlements.reduce((sum, { units }) => sum + (units?.[id] ?? 0), 0)

/** The case as it is without these settlements, its items to be settled with money. */
const asMoney = (full: FullCase, dropped: readonly Settlement[]): FullCase => ({
  ...full,
  settlements: full.settlements.filter((one) => !dropped.includes(one)),
  items: full.items.map((item) => {
    const units = sumOf(dropped, item.id)
    return units > 0
      ? {
          ...item,
          resolution: "refund",
          planned_quantity: item.planned_quantity - units,
        }
      : item
  }),
})

/** What came back is on the books already: the refund is of exactly that. */
const withBooks = (
  planned: PlannedSettlement,
  dropped: readonly Settlement[]
): PlannedSettlement => {
  const booked = MathBN.sum(
    0,
    ...dropped.map(({ books_delta }) => books_delta ?? 0)
  ).toFixed()
  return {
    ...planned,
    settlements: planned.settlements?.map((one) => ({
      ...one,
      books_delta: booked === "0" ? null : booked,
    })),
  }
}

const plan = async (
  container: MedusaContainer,
  full: FullCase,
  dropped: readonly Settlement[]
): Promise<PlannedSettlement> => {
  const money = asMoney(full, dropped)
  // What would have gone out first is paid when its goods are here.
  const due = dropped.filter((one) => !isAdvance(one))
  const units = Object.fromEntries(
    full.items.flatMap((item): [string, number][] => {
      const sum = sumOf(due, item.id)
      return sum > 0 ? [[item.id, sum]] : []
    })
  )
  const refund = withBooks(
    await refundPlan(container, money, units, { without: dropped }),
    due
  )
  return {
    ...refund,
    items: Object.fromEntries(
      money.items
        .filter((item) => sumOf(dropped, item.id) > 0)
        .map(({ id, resolution, planned_quantity }) => [
          id,
          { resolution, planned_quantity, ...refund.items?.[id] },
        ])
    ),
  }
}

/**
 * Money for goods that cannot be sent: what was planned to be sent is dropped, and a refund of the same units
 * planned in its place, by the terms the case was opened under. To be called under the order lease.
 *
 * @param only these settlements; absent: all that can be
 * @returns whether there was anything to change
 * @throws RmaError `lost_race`
 */
export const refundInstead = async (
  container: MedusaContainer,
  id: string,
  orderId: string,
  actor: Actor,
  only?: readonly string[]
): Promise<boolean> =>
  withFreshCase(container, id, async (full) => {
    const unsent = await unsentOf(container, full, orderId)
    const dropped = only
      ? unsent.filter((one) => only.includes(one.id))
      : unsent
    if (!dropped.length) {
      return false
    }
    await releaseStock(
      container,
      dropped.flatMap(({ units }) => Object.keys(units ?? {}))
    )
    await transitionCase(container, full, {
      event: "settle",
      actor,
      internal: true,
      data: {
        step: "refund_instead",
        settlement_ids: dropped.map((one) => one.id),
      },
      ...(await plan(container, full, dropped)),
      settlement_updates: dropped.map(({ id: settlement, status }) => ({
        id: settlement,
        from: status,
        to: "canceled" as const,
      })),
    })
    return true
  })

/** @throws RmaError `illegal_transition` when nothing of a case waits to be sent */
export const assertRefunded = (refunded: boolean): void => {
  if (!refunded) {
    throw new RmaError("illegal_transition", {
      message: "No goods of this case wait to be sent.",
    })
  }
}
