import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type RmaModuleService from "../../modules/rma/service"
import { availableInCore } from "../order/line-units"
import { loadUnits, type LineCounters } from "../order/load-units"
import { transitionCase } from "./transition-case"

/**
 * Checks once more, under the order lease, that the units of a case are still there (I1): staff may have
 * made a return in the stock admin since the submit, or canceled the order. When they are not, the case says so on its timeline.
 * @param available units of a line that core leaves to be asked for: those sent, unless told otherwise
 * @throws RmaError `units_taken`
 */
export const assertUnitsFree = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string,
  available: (line: LineCounters) => number = availableInCore
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const counted = (await loadUnits(container, orderId)) ?? []
  const lines = new Map(counted.map((line) => [line.id, line]))
  const others = await rma.sumHeld([...lines.keys()], full.rma.id)
  const wanted = new Map<string, number>()
  for (const item of full.items) {
    if (item.item_id) {
      wanted.set(
        item.item_id,
        (wanted.get(item.item_id) ?? 0) + item.held_quantity
      )
    }
  }
  const taken = [...wanted].filter(([id, quantity]) => {
    const line = lines.get(id)
    return (
      !line || line.canceled || quantity + (others[id] ?? 0) > available(line)
    )
  })
  if (!taken.length) {
    return
  }
  // Said once: the job that decides withdrawals asks again.
  const said = full.events.some(
    ({ event, data }) => event === "fail" && data?.code === "units_taken"
  )
  if (!said) {
    await transitionCase(container, full, {
      event: "fail",
      actor: { type: "system", id: null },
      data: {
        what: "approve",
        code: "units_taken",
        item_ids: taken.map(([id]) => id),
      },
      internal: true,
    })
  }
  throw new RmaError("units_taken", {
    message: "Units of this case were returned outside it meanwhile.",
    data: { item_ids: taken.map(([id]) => id) },
  })
}
