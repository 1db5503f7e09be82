import { ChangeActionType } from "@medusajs/framework/utils"
import type { ReceivedLine } from "./received-lines"

/** The judged units as actions of one order change, the same that core's own flows write. */
export const receiveActions = (
  input: { order_id: string; return_id: string },
  change: { id: string; version: number },
  items: ReceivedLine[]
) =>
  items.flatMap((line) =>
    (
      [
        [ChangeActionType.RECEIVE_RETURN_ITEM, line.restock],
        [ChangeActionType.RECEIVE_DAMAGED_RETURN_ITEM, line.dismiss],
        [ChangeActionType.CANCEL_RETURN_ITEM, line.release],
      ] as const
    )
      .filter(([, quantity]) => quantity > 0)
      .map(([action, quantity]) => ({
        action,
        order_change_id: change.id,
        order_id: input.order_id,
        return_id: input.return_id,
        version: change.version,
        reference: "return",
        reference_id: input.return_id,
        details: { reference_id: line.item_id, quantity },
      }))
  )
