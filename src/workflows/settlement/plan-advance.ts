import type { MedusaContainer } from "@medusajs/framework/types"
import type { UnitQuantities } from "../../domain/lifecycle"
import { settleMomentFor, type SettleWhen } from "../../domain/policy"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { termsOf } from "../case/deadlines"
import type { PlannedSettlement } from "./plan-refund"
import { planUnits } from "./plan-units"
import { unplanned } from "./unplanned"

/** Units that came or may still come, and were not turned away. */
const granted = (units: UnitQuantities): number =>
  units.pending_quantity + units.accepted_quantity

/**
 * Plans the refund of units that have not come yet, where the policy pays at this moment; nothing where it
 * pays later, or has planned already. To be written with the transition that is the moment.
 */
export const planAdvance = async (
  container: MedusaContainer,
  full: FullCase,
  units: readonly UnitQuantities[],
  moment: SettleWhen
): Promise<PlannedSettlement> => {
  const { facts, order_id } = full.rma
  const terms = await termsOf(container, full)
  if (
    !terms ||
    !facts ||
    !order_id ||
    settleMomentFor(facts, terms.policy, terms.type.code) !== moment
  ) {
    return {}
  }
  return await planUnits(container, full, unplanned(full, units, granted), {
    result: { advance: true },
  })
}
