import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ReturnStatus } from "@medusajs/framework/utils"
import { deleteReturn } from "./discard-return"
import { read } from "./read"

interface Orphan {
  id: string
  metadata: Record<string, unknown> | null
}

/**
 * Deletes what core began under a key and no change leads to: its `begin…` flows make the Return or claim first, and
 * what is discarded loses its change first. To be called under the order lease, when no change has the key.
 */
const discard = async (
  container: MedusaContainer,
  entity: "return" | "order_claim",
  filters: Record<string, unknown>,
  isOurs: (metadata: Record<string, unknown>) => boolean,
  remove: (ids: string[]) => Promise<void>
): Promise<void> => {
  const rows = await read<Orphan>(container, entity, filters, [
    "id",
    "metadata",
  ])
  const orphans = rows.filter(({ metadata }) => metadata && isOurs(metadata))
  if (orphans.length) {
    await remove(orphans.map(({ id }) => id))
  }
}

/** @param key an operation's id, alone or with what it is for behind it */
export const discardOrphanReturns = (
  container: MedusaContainer,
  order_id: string,
  key: string
): Promise<void> =>
  discard(
    container,
    "return",
    // Core says that it is requested beside the confirmation: the change may be gone that was to be confirmed.
    { order_id, status: [ReturnStatus.OPEN, ReturnStatus.REQUESTED] },
    ({ rma_operation_id }) => key.split(":")[0] === rma_operation_id,
    async (ids) => {
      for (const id of ids) {
        await deleteReturn(container, id)
      }
    }
  )

/** @param key a settlement's id */
export const discardOrphanClaims = (
  container: MedusaContainer,
  order_id: string,
  key: string
): Promise<void> =>
  discard(
    container,
    "order_claim",
    { order_id },
    ({ rma_settlement_id }) => rma_settlement_id === key,
    (ids) => container.resolve(Modules.ORDER).deleteOrderClaims(ids)
  )
