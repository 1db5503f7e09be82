import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type RmaModuleService from "../../modules/rma/service"
import { transitionCase } from "../case/transition-case"
import { isReturnCanceled, tallyReturn, type ReceivedLine } from "../core"
import { availableInCore } from "../order/line-units"
import { loadUnits } from "../order/load-units"
import { isAdvance, isRecovery } from "./advance"
import { settlementKind } from "./kinds"

/** Units by order line that the case can still book: on its Return, or on a new one where staff canceled that. */
const openUnits = async (
  container: MedusaContainer,
  orderId: string,
  return_id: string
): Promise<Map<string, number>> =>
  (await isReturnCanceled(container, return_id))
    ? new Map(
        ((await loadUnits(container, orderId)) ?? []).map((line) => [
          line.id,
          availableInCore(line),
        ])
      )
    : new Map(
        [...(await tallyReturn(container, return_id))].map(([id, line]) => [
          id,
          line.quantity - line.received,
        ])
      )

/** Whether staff took these units in the stock admin: received them on the case's own Return, or on one of theirs. */
export const takenInCore = async (
  container: MedusaContainer,
  { rma }: FullCase,
  orderId: string,
  lines: readonly ReceivedLine[]
): Promise<boolean> => {
  if (!rma.return_id) {
    return false
  }
  const open = await openUnits(container, orderId, rma.return_id)
  const taken = lines.some(
    ({ item_id, restock, dismiss }) =>
      restock + dismiss > (open.get(item_id) ?? 0)
  )
  // What a crash left of our own booking looks the same; it is finished by its key.
  const service = container.resolve<RmaModuleService>(RMA_MODULE)
  return taken && !(await service.findUnfinished(rma.id, "receive"))
}

/**
 * What pays for units that staff took in the stock admin is theirs to pay there, too: nothing of it is sent, and a
 * person says how it ended.
 *
 * @throws RmaError `units_taken` where nothing was to be paid
 */
export const doubtTaken = async (
  container: MedusaContainer,
  full: FullCase
): Promise<FullCase> => {
  const doubted = full.settlements.filter(
    (one) =>
      (one.status === "planned" || one.status === "failed") &&
      !isAdvance(one) &&
      !isRecovery(one) &&
      (one.kind === "offer" || settlementKind(one.kind).booking === "receive")
  )
  if (!doubted.length) {
    throw new RmaError("units_taken", {
      message: "Units of this case were received in the stock admin.",
    })
  }
  return await transitionCase(container, full, {
    event: "fail",
    actor: { type: "system", id: null },
    internal: true,
    data: { what: "receive", code: "units_taken" },
    settlement_updates: doubted.map((one) => ({
      id: one.id,
      from: one.status,
      to: "needs_attention" as const,
      set: { failure: { reason: "units_taken", known: {} } },
    })),
  })
}
