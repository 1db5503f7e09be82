import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type RmaModuleService from "../../modules/rma/service"

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

/** Who owns an order now: an order can change hands (transfer), so this is never read from the case. */
export const orderOwner = async (
  container: MedusaContainer,
  orderId: string
): Promise<string | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "customer_id"],
    filters: { id: orderId },
  })
  return data[0]?.customer_id ?? null
}

/**
 * A case of this shopper; the answer to a stranger is the same as for a case that is not there (I6).
 * @throws RmaError `not_found`
 */
export const loadOwnCase = async (
  container: MedusaContainer,
  id: string,
  customerId: string
): Promise<FullCase> => {
  const full = await loadCase(container, id)
  const owner = full.rma.order_id
    ? await orderOwner(container, full.rma.order_id)
    : full.rma.customer_id
  if (owner !== customerId) {
    throw notFound()
  }
  return full
}
