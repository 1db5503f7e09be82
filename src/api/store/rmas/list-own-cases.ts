import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../../modules/rma"
import type { QueueFilters } from "../../../modules/rma/queries/list-cases"
import type RmaModuleService from "../../../modules/rma/service"
import { isGuest, type Owner } from "../../../workflows/access/owner"
import { summaryDto } from "../../serializers/summary"

/**
 * Cases of a shopper, newest first: those of the orders that are theirs now, since an order can change
 * hands and takes its cases along (I6), and those without an order that they opened. A guest has those of the
 * token's order.
 */
export const listOwnCases = async (
  container: MedusaContainer,
  owner: Owner,
  filters: Pick<QueueFilters, "status" | "order_id">,
  page: { limit: number; offset: number }
) => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { rows, count } = await rma.readQueue(
    isGuest(owner)
      ? { ...filters, only_order: owner.order_id }
      : { ...filters, owner },
    page
  )
  return { rmas: rows.map(summaryDto), count, ...page }
}
