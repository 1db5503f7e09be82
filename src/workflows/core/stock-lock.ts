import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * Changes stock or reservations of these inventory items as core's own flows do, under its lock on them: its inventory
 * module reads a level, adds and writes the sum, and of two at once one would be lost.
 *
 * @throws core's own error when the lock is not to be had in its time
 */
export const withStockLock = async <T>(
  container: MedusaContainer,
  inventory_item_ids: readonly string[],
  change: () => Promise<T>
): Promise<T> =>
  await container
    .resolve(Modules.LOCKING)
    .execute([...new Set(inventory_item_ids)], change)
