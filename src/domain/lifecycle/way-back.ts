import { sendBackUnits, type UnitQuantities, type UnitsResult } from "./units"

/** Resolutions by which goods come in, are worked on, and go home again: they stay the shopper's. */
export const SERVICES = ["repair", "paid_service"] as const
export type Service = (typeof SERVICES)[number]

export const isService = (
  resolution: string | null | undefined
): resolution is Service => SERVICES.some((service) => service === resolution)

type Serviced = UnitQuantities & {
  resolution: string | null
  send_back_status: string | null
}

/**
 * Accepted units of which nothing is here to be worked on: lost on the way, or kept by the shopper. Whatever
 * was asked for, money is given for them.
 */
export const unitsWithoutGoods = (units: UnitQuantities): number =>
  units.lost_quantity + units.kept_quantity

/** Units in the workshop, or on their way home from it. */
export const servicedUnits = (item: Serviced): number =>
  isService(item.resolution) && !isGivenUp(item.send_back_status)
    ? item.accepted_quantity - unitsWithoutGoods(item) - item.repaired_quantity
    : 0

/** Units in the workshop that have not left it: what becomes of them can still be changed. */
export const unitsInWorkshop = (item: Serviced): number =>
  item.send_back_status === "pending" ? servicedUnits(item) : 0

const isGivenUp = (status: string | null): boolean =>
  status === "abandoned" || status === "disposed"

/** Units that are still to reach the shopper: refused ones, and those that were worked on. */
export const unitsToSendBack = (item: Serviced): number =>
  item.refused_quantity - item.sent_back_quantity + servicedUnits(item)

/**
 * Everything of an item that was to go back arrived, or was given up. What was worked on and given up is
 * nobody's to ask for again: it stays accepted and never counts as repaired.
 */
export const arriveUnits = (item: Serviced, givenUp: boolean): UnitsResult => {
  const back = sendBackUnits(
    item,
    item.refused_quantity - item.sent_back_quantity,
    givenUp
  )
  return back.ok && !givenUp
    ? {
        ok: true,
        units: {
          ...back.units,
          repaired_quantity: item.repaired_quantity + servicedUnits(item),
        },
      }
    : back
}
