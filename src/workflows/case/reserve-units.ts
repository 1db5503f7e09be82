import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type { TransitionInput } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type RmaModuleService from "../../modules/rma/service"
import { withdrawableInCore } from "../order/consumer-facts"
import { availableInCore } from "../order/line-units"
import { loadUnits } from "../order/load-units"

/**
 * What a case that comes back to life asks for again (I1): its own version of the units first, core's
 * counters after, so that a move in between is noticed. Null for a case without an order.
 */
export const reserveUnits = async (
  container: MedusaContainer,
  { rma, items }: FullCase
): Promise<TransitionInput["reserve"]> => {
  if (!rma.order_id) {
    return null
  }
  const service = container.resolve<RmaModuleService>(RMA_MODULE)
  const { units_version } = await service.readOrderSums(rma.order_id)
  const lines = (await loadUnits(container, rma.order_id)) ?? []
  const available =
    rma.legal_basis === "withdrawal" ? withdrawableInCore : availableInCore
  const wanted: Record<string, number> = {}
  for (const item of items) {
    if (item.item_id) {
      wanted[item.item_id] = (wanted[item.item_id] ?? 0) + item.quantity
    }
  }
  return {
    order_id: rma.order_id,
    units_version,
    available: Object.fromEntries(
      lines.map((item) => [item.id, available(item)])
    ),
    wanted,
  }
}
