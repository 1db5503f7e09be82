import type { MedusaContainer } from "@medusajs/framework/types"
import { newUnits } from "../../domain/lifecycle"
import { isQuestion } from "../../domain/policy"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { termsOf } from "./deadlines"
import { reserveUnits } from "./reserve-units"
import type { TransitionPlan } from "./transition-case"

/**
 * What a case that comes back to life asks for: all of its units, reserved again; a question still asks
 * nothing back.
 */
export const askedAgain = async (
  container: MedusaContainer,
  full: FullCase
): Promise<Pick<TransitionPlan, "units" | "reserve">> => {
  const terms = await termsOf(container, full)
  return terms && isQuestion(terms.type)
    ? { reserve: null }
    : {
        units: full.items.map((item) => newUnits(item.quantity)),
        reserve: await reserveUnits(container, full),
      }
}
