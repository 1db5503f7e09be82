import { ChangeActionType } from "@medusajs/framework/utils"
import { RmaError } from "../../modules/rma/errors"

export interface ReturnLineInput {
  /** The order line. */
  item_id: string
  /** Whole units, at least one. */
  quantity: number
  /** A core return reason's id. */
  reason_id?: string
}

export interface ReturnLine {
  id: string
  quantity: number
  reason_id?: string
}

/** The lines as actions of a Return's change, the same that core's own flow writes. */
export const requestActions = (
  change: { id: string; order_id: string; return_id: string },
  lines: ReturnLine[]
) =>
  lines.map(({ id, ...details }) => ({
    action: ChangeActionType.RETURN_ITEM,
    order_change_id: change.id,
    order_id: change.order_id,
    return_id: change.return_id,
    reference: "return",
    reference_id: change.return_id,
    details: { reference_id: id, ...details },
  }))

/**
 * One entry an order line. Core's reception finds a return's items by order line and takes the last of
 * several, so the reasons of one line can only be kept where they agree; the case has them all.
 *
 * @throws `quantity_invalid`
 */
export function mergeReturnLines(items: ReturnLineInput[]): ReturnLine[] {
  const lines = new Map<string, ReturnLine>()
  for (const { item_id, quantity, reason_id } of items) {
    if (!Number.isInteger(quantity) || quantity < 1) {
      throw new RmaError("quantity_invalid", { data: { item_id, quantity } })
    }
    const line = lines.get(item_id)
    if (!line) {
      lines.set(item_id, {
        id: item_id,
        quantity,
        ...(reason_id ? { reason_id } : {}),
      })
    } else {
      line.quantity += quantity
      if (line.reason_id !== reason_id) {
        delete line.reason_id
      }
    }
  }
  return [...lines.values()]
}
