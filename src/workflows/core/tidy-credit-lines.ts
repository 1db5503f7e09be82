import type { MedusaContainer } from "@medusajs/framework/types"
import { OrderChangeType } from "@medusajs/framework/utils"
import { ACTIVE } from "./active-changes"
import { buryRevived, dropUnfinished } from "./own-change"
import { read } from "./read"

interface OpenChange {
  id: string
  change_type: string | null
  description: string | null
  actions?: { reference: string | null; reference_id: string | null }[] | null
}

/** What core calls the line by which its refund takes for a gift what it thinks it does not owe. */
const OF_REFUND = "payment_collection"

/** Core's flows give their changes no name, and what they are for with their actions, which are a step of their own. */
const isLeftBy =
  (key: string) =>
  ({ change_type, description, actions }: OpenChange): boolean =>
    change_type === OrderChangeType.CREDIT_LINE &&
    description === null &&
    (actions ?? []).every(
      ({ reference, reference_id }) =>
        reference_id === key || reference === OF_REFUND
    )

/**
 * Takes away what a run of core's that failed, or died, may have left when it gave store credit or a refund: the change
 * with its credit line, and others that its compensation brought back. To be called under the order lease, and only
 * when there was such a run.
 *
 * @param key of the settlement that it was for
 */
export const tidyCreditLines = async (
  container: MedusaContainer,
  { order_id, key }: { order_id: string; key: string }
): Promise<void> => {
  const rows = await read<OpenChange>(
    container,
    "order_change",
    { order_id, status: ACTIVE },
    [
      "id",
      "change_type",
      "description",
      "actions.reference",
      "actions.reference_id",
    ]
  )
  const left = rows.find(isLeftBy(key))
  await (left
    ? dropUnfinished(container, order_id, left.id)
    : buryRevived(container, order_id))
}
