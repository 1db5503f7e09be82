import type { MedusaContainer } from "@medusajs/framework/types"
import {
  CommonEvents,
  InventoryEvents,
  InventoryLevelWorkflowEvents,
  Modules,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"

/**
 * Tells what core's flow and its inventory module tell of a reception: the goods are here, and these levels rose. Asked
 * for again after a crash it is told again; who listens to core hears things at least once.
 */
export async function announceReception(
  container: MedusaContainer,
  {
    order_id,
    return_id,
    level_ids,
  }: { order_id: string; return_id: string; level_ids: readonly string[] }
): Promise<void> {
  const events = container.resolve(Modules.EVENT_BUS)
  await events.emit({
    name: OrderWorkflowEvents.RETURN_RECEIVED,
    data: { order_id, return_id },
  })
  if (level_ids.length) {
    await events.emit(
      level_ids.map((id) => ({
        name: InventoryLevelWorkflowEvents.UPDATED,
        data: { id, order_id },
      }))
    )
    // What the module tells of every row it writes: core's index follows it.
    await events.emit(
      level_ids.map((id) => ({
        name: InventoryEvents.INVENTORY_LEVEL_UPDATED,
        metadata: {
          source: Modules.INVENTORY,
          object: "inventory_level",
          action: CommonEvents.UPDATED,
        },
        data: { id },
      })),
      { internal: true }
    )
  }
}
