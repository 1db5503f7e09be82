import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ReturnStatus } from "@medusajs/framework/utils"
import { deleteReturn } from "./discard-return"
import { read } from "./read"

interface Orphan {
  id: string
  metadata: Record<string, unknown> | null
}

/**
 * What core began under a key and no change leads to: its `begin…` flows make the Return or claim first, and what is
 * discarded loses its change first. To be asked under the order lease, when no change has the key.
 */
const orphansOf = async (
  container: MedusaContainer,
  entity: "return" | "order_claim",
  filters: Record<string, unknown>,
  isOurs: (metadata: Record<string, unknown>) => boolean
): Promise<string[]> => {
  const rows = await read<Orphan>(container, entity, filters, [
    "id",
    "metadata",
  ])
  return rows
    .filter(({ metadata }) => metadata && isOurs(metadata))
    .map(({ id }) => id)
}

/**
 * The Returns that an operation began and nobody discarded.
 *
 * @param key an operation's id, alone or with what it is for behind it
 */
export const orphanReturns = (
  container: MedusaContainer,
  order_id: string,
  key: string
): Promise<string[]> =>
  orphansOf(
    container,
    "return",
    // Core says that it is requested beside the confirmation: the change may be gone that was to be confirmed.
    { order_id, status: [ReturnStatus.OPEN, ReturnStatus.REQUESTED] },
    ({ rma_operation_id }) => key.split(":")[0] === rma_operation_id
  )

/** @param key as for `orphanReturns` */
export const discardOrphanReturns = async (
  container: MedusaContainer,
  order_id: string,
  key: string
): Promise<void> => {
  for (const id of await orphanReturns(container, order_id, key)) {
    await deleteReturn(container, id)
  }
}

/** @param key a settlement's id */
export const discardOrphanClaims = async (
  container: MedusaContainer,
  order_id: string,
  key: string
): Promise<void> => {
  const ids = await orphansOf(
    container,
    "order_claim",
    { order_id },
    ({ rma_settlement_id }) => rma_settlement_id === key
  )
  if (ids.length) {
    await container.resolve(Modules.ORDER).deleteOrderClaims(ids)
  }
}
