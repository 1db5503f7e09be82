import type { MedusaContainer } from "@medusajs/framework/types"
import { uninspectUnits, type UnitQuantities } from "../../domain/lifecycle"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { NewRecord, RmaItemRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { withOrderLease } from "../core"
import { assertNoAdvance } from "../settlement/advance"
import { onWayBack } from "./case-context"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import { transitionCase } from "./transition-case"

/** What was refused and is on its way back stays judged; what was planned to be paid is void for all. */
const takenBack = (item: RmaItemRecord): NewRecord<RmaItemRecord> =>
  onWayBack(item)
    ? { planned_quantity: 0 }
    : {
        planned_quantity: 0,
        deduction: null,
        inspection_note: null,
        send_back_status: null,
        disposal_consented_at: null,
      }

const takeBack = async (container: MedusaContainer, input: CaseCommand) => {
  const full = await loadFor(container, input)
  assertNoAdvance(full)
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  if (await rma.findUnfinished(full.rma.id, "receive")) {
    // Core may have these units on its books: first it is found out whether it has.
    throw new RmaError("order_busy", {
      message: "The goods of this case are being booked.",
      retry_after: 60,
    })
  }
  const standing = full.settlements.filter(
    (one) => one.status === "planned" || one.status === "failed"
  )
  await transitionCase(container, full, {
    event: "uninspect",
    actor: input.actor,
    units: full.items.map((item): UnitQuantities =>
      onWayBack(item) ? item : uninspectUnits(item)
    ),
    items: Object.fromEntries(
      full.items.map((item) => [item.id, takenBack(item)])
    ),
    settlement_updates: standing.map((one) => ({
      id: one.id,
      from: one.status,
      to: "canceled" as const,
    })),
  })
}

/**
 * Takes an inspection back, while no settlement has left `planned` and no goods are booked.
 * @throws RmaError `illegal_transition`, `order_busy` (retryable), `lost_race`
 */
export const uninspectRmaWorkflow = createCaseWorkflow(
  "uninspect-rma",
  async (container, input: CaseCommand) => {
    const { rma } = await loadFor(container, input)
    if (rma.order_id) {
      await withOrderLease(container, rma.order_id, () =>
        takeBack(container, input)
      )
    } else {
      await takeBack(container, input)
    }
    return { ids: [input.id] }
  }
)
