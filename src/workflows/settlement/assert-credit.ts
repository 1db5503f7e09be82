import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import { canCredit, hasStoreCredit } from "../core"

/**
 * Store credit is kept by the official loyalty plugin, in an account of the customer's.
 * @throws RmaError `resolution_not_available`, `store_credit_needs_account`
 */
export const assertCredit = async (
  container: MedusaContainer,
  orderId: string
): Promise<void> => {
  if (!hasStoreCredit(container)) {
    throw new RmaError("resolution_not_available", {
      message: "This store keeps no credit for its customers.",
    })
  }
  if (!(await canCredit(container, orderId))) {
    throw new RmaError("store_credit_needs_account", {
      message: "A guest has no account that could be credited.",
    })
  }
}
