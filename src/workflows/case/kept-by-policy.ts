import type { MedusaContainer } from "@medusajs/framework/types"
import { keepsGoods } from "../../domain/policy"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { termsOf } from "./deadlines"

/** Whether the terms of a case let the shopper keep the goods, by the facts it froze at submit. */
export const keptByPolicy = async (
  container: MedusaContainer,
  full: FullCase
): Promise<boolean> => {
  const terms = await termsOf(container, full)
  const { facts } = full.rma
  return Boolean(
    terms && facts && keepsGoods(facts, terms.policy, terms.type.code)
  )
}
