import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type RmaModuleService from "../../modules/rma/service"
import { orderTies } from "../access/order-ties"
import { isGuest, ownsOrder, type Owner } from "../access/owner"

const notFound = () =>
  new RmaError("not_found", { message: "There is no such case." })

/** @throws RmaError `not_found` */
export const loadCase = async (
  container: MedusaContainer,
  id: string
): Promise<FullCase> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const [full] = await rma.readCases([id])
  if (!full) {
    throw notFound()
  }
  return full
}

const owns = async (
  container: MedusaContainer,
  owner: Owner,
  { rma }: FullCase
): Promise<boolean> => {
  if (!rma.order_id) {
    return !isGuest(owner) && rma.customer_id === owner
  }
  const order = await orderTies(container, rma.order_id)
  return order !== null && ownsOrder(owner, order)
}

/**
 * A case of this shopper or guest; the answer to a stranger is the same as for a case that is not there (I6).
 * @throws RmaError `not_found`
 */
export const loadOwnCase = async (
  container: MedusaContainer,
  id: string,
  owner: Owner
): Promise<FullCase> => {
  const full = await loadCase(container, id)
  if (!(await owns(container, owner, full))) {
    throw notFound()
  }
  return full
}
