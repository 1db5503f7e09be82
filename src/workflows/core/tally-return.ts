import type { MedusaContainer } from "@medusajs/framework/types"
import { ChangeActionType } from "@medusajs/framework/utils"
import { toUnits, type CoreNumber } from "./exact"
import { rowsOf } from "./rows-of"

/** Units of one line of a Return. `quantity` is what was announced, less what was released. */
export interface ReturnTally {
  quantity: number
  received: number
  damaged: number
}

interface ActionRow {
  action: ChangeActionType
  details: { reference_id: string; quantity: CoreNumber } | null
}

/** Per order line, from the actions the order really went through: also right after a crash. */
export async function tallyReturn(
  container: MedusaContainer,
  return_id: string
): Promise<Map<string, ReturnTally>> {
  const actions = await rowsOf<ActionRow>(
    container,
    `select action, details from order_change_action
     where return_id = :return_id and applied and deleted_at is null`,
    { return_id }
  )
  const lines = new Map<string, ReturnTally>()
  for (const { action, details } of actions) {
    if (!details) {
      continue
    }
    const line = lines.get(details.reference_id) ?? {
      quantity: 0,
      received: 0,
      damaged: 0,
    }
    count(line, action, details.quantity)
    lines.set(details.reference_id, line)
  }
  return lines
}

function count(
  line: ReturnTally,
  action: ChangeActionType,
  quantity: CoreNumber
): void {
  if (action === ChangeActionType.RETURN_ITEM) {
    line.quantity += toUnits(quantity)
  } else if (action === ChangeActionType.CANCEL_RETURN_ITEM) {
    line.quantity -= toUnits(quantity)
  } else if (action === ChangeActionType.RECEIVE_RETURN_ITEM) {
    line.received += toUnits(quantity)
  } else if (action === ChangeActionType.RECEIVE_DAMAGED_RETURN_ITEM) {
    line.received += toUnits(quantity)
    line.damaged += toUnits(quantity)
  }
}
