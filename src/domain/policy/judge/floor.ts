import { guaranteeEnd, standingOf, withdrawalEnd } from "../../law"
import { millisOf } from "../../calendar/local-day"
import type { LegalBasis } from "../schema"
import type { Context } from "./context"
import type { State } from "./window-state"

/** Until when the law keeps a right open, whatever the policy says. */
export interface Floor {
  /** Milliseconds; Infinity while the period has not begun. */
  end: number
  from: number | null
  anchor: string
  length: string
}

export type FloorOf = (context: Context) => Floor | null

const none: FloorOf = () => null

const protects = ({ facts }: Context): boolean => {
  const standing = standingOf(facts)
  return standing === "consumer" || standing === "unclear"
}

const instant = (at: string | null): number | null =>
  at === null ? null : millisOf(at)

const withdrawalFloor: FloorOf = (context) => {
  const { facts, item, zone } = context
  if (!facts.law || !protects(context)) {
    return null
  }
  // Without word of the whole order the line's own delivery is the earliest the last one can have been.
  const delivered = facts.order.last_delivered
  const last = delivered === undefined ? item.anchors.delivered : delivered
  return {
    end: withdrawalEnd(last, facts.law, zone.zone),
    from: instant(last),
    anchor: "last_delivered",
    length: facts.law.withdrawal.length,
  }
}

const guaranteeFloor: FloorOf = (context) => {
  const { facts, item, zone } = context
  if (!facts.law || !protects(context)) {
    return null
  }
  const end = guaranteeEnd(item, facts.law, zone)
  return end === null
    ? null
    : {
        end,
        from: instant(item.anchors.delivered ?? item.anchors.shipped),
        anchor: item.anchors.delivered === null ? "shipped" : "delivered",
        length: `P${facts.law.legal_guarantee.months}M`,
      }
}

const FLOORS: Record<LegalBasis, FloorOf> = {
  withdrawal: withdrawalFloor,
  legal_guarantee: guaranteeFloor,
  commercial_guarantee: none,
  goodwill: none,
}

/**
 * The floor under the windows of a type: Directive 2011/83/EU Art. 9, Directive (EU) 2019/771 Art. 10. None
 * where the policy sells to businesses only.
 */
export const floorFor = (basis: LegalBasis, consumers: boolean): FloorOf =>
  consumers ? FLOORS[basis] : none

/** A window that ends no earlier than the law has it. One whose anchor is unknown stays so once the law is over. */
export const lifted = (
  state: State,
  floor: Floor | null,
  now: number
): State => {
  const short = floor !== null && (state.end ?? -Infinity) < floor.end
  if (!short || (state.end === null && now > floor.end)) {
    return state
  }
  return {
    ...state,
    end: floor.end,
    from: floor.from,
    estimated: false,
    anchor: floor.anchor,
    expected: { anchor: floor.anchor, length: floor.length, count: "calendar" },
  }
}
