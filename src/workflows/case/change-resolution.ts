import type { MedusaContainer } from "@medusajs/framework/types"
import { heldUnits } from "../../domain/lifecycle"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaItemRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { withOrderLease } from "../core"
import {
  leaveWorkshop,
  lessWork,
  type LeftWorkshop,
  type ResolutionChange,
} from "../settlement/leave-work"
import { planUnworked } from "../settlement/paid-service"
import { assertOpen, planReductions } from "../settlement/plan-instead"
import { planUnits } from "../settlement/plan-units"
import { settleAutomatically } from "../settlement/settle-rma"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, namedItems, type CaseCommand } from "./command"
import {
  nextStatus,
  transitionCase,
  type TransitionPlan,
} from "./transition-case"

export interface ChangeResolutionInput extends CaseCommand {
  items: ResolutionChange[]
  /** Why: what the workshop found, or what the shopper wishes. */
  reason: string
}

interface Change extends LeftWorkshop {
  change: ResolutionChange
}

/** Columns of an item that a split changes beside its quantities. */
const columnsOf = (item: RmaItemRecord): NewRecord<RmaItemRecord> => ({
  quantity: item.quantity,
  resolution: item.resolution,
  planned_quantity: item.planned_quantity,
  send_back_status: item.send_back_status,
  send_back_payer: item.send_back_payer,
  disposal_consented_at: item.disposal_consented_at,
})

const toInsert = ({
  created_at: _created,
  updated_at: _updated,
  deleted_at: _deleted,
  ...item
}: RmaItemRecord) => ({ ...item, held_quantity: heldUnits(item, true) })

/** The case with these units out of the workshop; what was split off stands last. */
const without = (full: FullCase, changes: readonly Change[]): FullCase => {
  const sources = new Map(changes.map(({ source }) => [source.id, source]))
  return {
    ...full,
    items: [
      ...full.items.map((item) => sources.get(item.id) ?? item),
      ...changes.flatMap(({ source, taken }) =>
        taken && taken.id !== source.id ? [taken] : []
      ),
    ],
  }
}

const takeOut = async (
  container: MedusaContainer,
  full: FullCase,
  { items }: ChangeResolutionInput
): Promise<Change[]> => {
  const named = namedItems(full, items)
  const changes: Change[] = []
  for (const item of full.items) {
    const change = named.get(item.id)
    if (change) {
      const left = leaveWorkshop(item, change)
      await assertOpen(container, full, item, change, left.count)
      changes.push({ ...left, change })
    }
  }
  return changes
}

/**
 * A reception that a crash left is finished first, from the items it began with: with others it would be begun anew,
 * and core has it already.
 * @throws RmaError `order_busy`
 */
const assertNoneUnfinished = async (
  container: MedusaContainer,
  { rma }: FullCase
): Promise<void> => {
  const service = container.resolve<RmaModuleService>(RMA_MODULE)
  if (await service.findUnfinished(rma.id, "receive")) {
    throw new RmaError("order_busy", {
      message: "What was received is still being booked.",
      retry_after: 5,
    })
  }
}

const change = async (
  container: MedusaContainer,
  input: ChangeResolutionInput,
  plan: TransitionPlan
): Promise<void> => {
  const full = await loadFor(container, input)
  await assertNoneUnfinished(container, full)
  const changes = await takeOut(container, full, input)
  const settlement_updates = lessWork(
    full,
    Object.fromEntries(changes.map(({ change: { id }, count }) => [id, count]))
  )
  const canceled = new Set(
    settlement_updates.flatMap(({ id, to }) => (to === "canceled" ? [id] : []))
  )
  const after: FullCase = {
    ...without(full, changes),
    settlements: full.settlements.filter(({ id }) => !canceled.has(id)),
  }
  const planned = await planUnits(
    container,
    after,
    Object.fromEntries(
      changes.flatMap(({ taken, count }) => (taken ? [[taken.id, count]] : []))
    )
  )
  const known = new Set(full.items.map(({ id }) => id))
  const final = after.items.map((item) => ({
    ...item,
    ...planned.items?.[item.id],
  }))
  await transitionCase(container, full, {
    ...plan,
    data: {
      items: changes.map(
        ({ change: { id, resolution, amount }, count, source }) => ({
          id,
          title: source.title,
          resolution,
          quantity: count,
          ...(amount === undefined ? {} : { amount }),
        })
      ),
    },
    units: final.filter(({ id }) => known.has(id)),
    items: Object.fromEntries(
      final
        .filter(({ id }) => changes.some(({ source }) => source.id === id))
        .map((item) => [item.id, columnsOf(item)])
    ),
    new_items: final.filter(({ id }) => !known.has(id)).map(toInsert),
    settlements: [
      ...(planned.settlements ?? []),
      ...(await planReductions(container, full, changes)),
      ...(await planUnworked(
        container,
        full,
        full.settlements.filter(({ id }) => canceled.has(id))
      )),
    ],
    settlement_updates,
  })
}

/**
 * Gives something else for goods that are in the workshop: they turned out to be beyond repair, or the shopper
 * does not want them repaired any more. Nothing of them has left it; what was paid for the work goes back. What the policy gives is open, and under
 * the legal guarantee what the law gives after a repair that failed; or the goods go home as they came.
 *
 * @throws RmaError `illegal_transition`, `reason_required`, `unknown_item`, `quantity_invalid`, `invalid_data`,
 *   `resolution_not_available`, `store_credit_needs_account`, `out_of_stock`, `order_required`, `order_busy`
 *   (retryable), `lost_race`
 */
export const changeResolutionWorkflow = createCaseWorkflow(
  "change-rma-resolution",
  async (container, input: ChangeResolutionInput) => {
    const seen = await loadFor(container, input)
    const plan: TransitionPlan = {
      event: "change_resolution",
      actor: input.actor,
      reason: input.reason,
    }
    nextStatus(seen, plan)
    const { order_id } = seen.rma
    if (order_id) {
      await withOrderLease(container, order_id, () =>
        change(container, input, plan)
      )
    } else {
      await change(container, input, plan)
    }
    await settleAutomatically(container, input.id)
    return { ids: [input.id] }
  }
)
