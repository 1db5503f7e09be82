import type { UnitQuantities } from "./units"

/** An item from which some units were taken out, and those units. */
export interface SplitUnits {
  left: UnitQuantities
  taken: UnitQuantities
}

/**
 * Takes units out of the workshop that will be settled otherwise: an item of their own, accepted and here. What
 * core has announced of them on a Return, beyond what was lost on the way, goes with them.
 *
 * @param count of the units in the workshop
 * @param resellable of these, fit for resale
 */
export const splitFromWorkshop = (
  units: UnitQuantities,
  count: number,
  resellable: number
): SplitUnits => {
  const core_quantity = Math.min(
    count,
    Math.max(0, units.core_quantity - units.lost_quantity)
  )
  const accepted_quantity = units.accepted_quantity - count
  return {
    left: {
      ...units,
      quantity: units.quantity - count,
      received_quantity: units.received_quantity - count,
      accepted_quantity,
      damaged_quantity: Math.min(units.damaged_quantity, accepted_quantity),
      core_quantity: units.core_quantity - core_quantity,
    },
    taken: {
      quantity: count,
      awaiting_quantity: 0,
      in_transit_quantity: 0,
      received_quantity: count,
      missing_quantity: 0,
      waived_quantity: 0,
      pending_quantity: 0,
      accepted_quantity: count,
      refused_quantity: 0,
      review_quantity: 0,
      declined_quantity: 0,
      damaged_quantity: count - resellable,
      lost_quantity: 0,
      kept_quantity: 0,
      sent_back_quantity: 0,
      given_up_quantity: 0,
      repaired_quantity: 0,
      core_quantity,
    },
  }
}

/** Units go home as they came: they are the shopper's, and on their way back like what was refused. */
export const sendUnitsHome = (
  units: UnitQuantities,
  count: number
): UnitQuantities => {
  const accepted_quantity = units.accepted_quantity - count
  return {
    ...units,
    accepted_quantity,
    refused_quantity: units.refused_quantity + count,
    damaged_quantity: Math.min(units.damaged_quantity, accepted_quantity),
  }
}
