import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../../modules/rma"
import type { QueueFilters } from "../../../modules/rma/queries/list-cases"
import type RmaModuleService from "../../../modules/rma/service"
import { summaryDto } from "../../serializers/summary"

/**
 * Cases of a shopper, newest first: those of the orders that are theirs now, since an order can change
 * hands and takes its cases along (I6), and those without an order that they opened.
 */
export const listOwnCases = async (
  container: MedusaContainer,
  customerId: string,
  filters: Pick<QueueFilters, "status" | "order_id">,
  page: { limit: number; offset: number }
) => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { rows, count } = await rma.readQueue(
    { ...filters, owner: customerId },
    page
  )
  return { rmas: rows.map(summaryDto), count, ...page }
}
