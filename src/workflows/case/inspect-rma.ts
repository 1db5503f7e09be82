import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import {
  inspectable,
  inspectUnits,
  openUnits,
  type UnitQuantities,
} from "../../domain/lifecycle"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaItemRecord } from "../../modules/rma/records"
import { planRest } from "../settlement/plan-rest"
import { settleAutomatically } from "../settlement/settle-rma"
import { assertAnotherPerson } from "./assert-another-person"
import { assertFound, type FoundAtInspection } from "./assert-found"
import { assertGround } from "./assert-ground"
import { assertOutstanding } from "./assert-outstanding"
import { createCaseWorkflow } from "./case-workflow"
import {
  loadFor,
  namedItems,
  quantityInvalid,
  type CaseCommand,
} from "./command"
import { appealUntil } from "./deadlines"
import { mergeItems } from "./merge-items"
import {
  nextStatus,
  transitionCase,
  type TransitionPlan,
} from "./transition-case"
import { withWaivedFees, type WaivedFee } from "./waived-fees"

export interface InspectedItem {
  id: string
  accepted: number
  refused: number
  missing?: number
  /** How many units waited to be judged when the sender looked; another number by now is `lost_race`. */
  outstanding?: number
  /** The law's ground, where units of a withdrawal are refused. */
  ground?: string
  /** Of the accepted units, those fit for resale; all when absent. */
  resellable?: number
  /** Gross, major units, once for the accepted units. */
  deduction?: { amount: string; reason: string }
  /** What was found, to stand beside what was declared (I5). */
  found?: FoundAtInspection
  note?: string
}

export interface InspectInput extends CaseCommand {
  /** Absent: every received unit is accepted and fit for resale. */
  items?: InspectedItem[]
  waive_fees?: WaivedFee[]
}

type Deduction = NonNullable<RmaItemRecord["deduction"]>

/** Parcels come in parts: what is deducted for a later one comes on top. */
const addDeduction = (before: Deduction | null, more: Deduction): Deduction =>
  before
    ? {
        amount: MathBN.add(before.amount, more.amount).toFixed(),
        reason: `${before.reason}; ${more.reason}`,
      }
    : more

const judgeUnits = (full: FullCase, input: InspectInput) => {
  const named = namedItems(full, input.items ?? [])
  const changes: Record<string, NewRecord<RmaItemRecord>> = {}
  const units = full.items.map((item): UnitQuantities => {
    const found = named.get(item.id)
    if (!found && input.items) {
      return item
    }
    assertOutstanding(item, found?.outstanding, inspectable(item))
    if (found?.refused) {
      assertGround(full, found.ground)
    }
    const accepted = found?.accepted ?? inspectable(item)
    if (item.resolution === "paid_service" && accepted > 0) {
      throw new RmaError("offer_required", {
        message: `The work on item ${item.id} is quoted before it is begun: offer a price.`,
      })
    }
    const result = inspectUnits(item, {
      accepted,
      refused: found?.refused ?? 0,
      missing: found?.missing ?? 0,
      resellable: found?.resellable ?? accepted,
    })
    if (!result.ok) {
      throw quantityInvalid(item)
    }
    if (found) {
      changes[item.id] = {
        ...(found.deduction
          ? { deduction: addDeduction(item.deduction, found.deduction) }
          : {}),
        ...(found.found ? { found: { ...item.found, ...found.found } } : {}),
        ...(found.note ? { inspection_note: found.note } : {}),
      }
    }
    if (result.units.refused_quantity > item.refused_quantity) {
      changes[item.id] = {
        ...changes[item.id],
        send_back_status: "pending",
        // What was agreed was about other units.
        disposal_consented_at: null,
        send_back_payer: "merchant",
      }
    }
    return result.units
  })
  // A parcel without anything in it may leave no unit to judge: then the case only goes on.
  if (
    full.items.some((item) => openUnits(item) > 0) &&
    units.every(
      (one, index) =>
        one === full.items[index] ||
        openUnits(one) === openUnits(full.items[index] ?? one)
    )
  ) {
    throw new RmaError("quantity_invalid", {
      message: "No unit was inspected.",
    })
  }
  return { units, changes }
}

/**
 * Judges received units: each accepted, refused or missing. When no unit is awaited or under review any
 * more, what is owed is planned and, unless the store settles by hand, paid.
 *
 * @throws RmaError `illegal_transition`, `quantity_invalid`, `unknown_item`, `invalid_data`, `lost_race`,
 *   `another_person_decides`, `offer_required` for paid work that nobody quoted
 */
export const inspectRma = async (
  container: MedusaContainer,
  input: InspectInput
) => {
  const full = await loadFor(container, input)
  const plan: TransitionPlan = { event: "inspect", actor: input.actor }
  nextStatus(full, plan)
  await assertAnotherPerson(container, full, input)
  await assertFound(container, full, input.items ?? [])
  const { units, changes } = judgeUnits(full, input)
  const waived = await withWaivedFees(container, full, input.waive_fees)
  const judged = full.items.map((item): RmaItemRecord => ({
    ...item,
    ...changes[item.id],
  }))
  const complete = nextStatus(full, { ...plan, units }) === "resolving"
  const settlement = complete
    ? await planRest(
        container,
        { ...full, rma: { ...full.rma, ...waived }, items: judged },
        units
      )
    : {}
  const refused = units.some((one) => one.refused_quantity > 0)
  const now = new Date()
  const inspected = await transitionCase(container, full, {
    ...plan,
    ...settlement,
    units,
    items: mergeItems(changes, settlement.items),
    data: {
      items: input.items ?? null,
      ...(input.waive_fees ? { waive_fees: input.waive_fees } : {}),
    },
    set: {
      ...waived,
      ...(refused
        ? { appeal_until: await appealUntil(container, full, now) }
        : {}),
    },
  })
  if (complete) {
    await settleAutomatically(container, input.id, inspected)
  }
  return { ids: [full.rma.id] }
}

export const inspectRmaWorkflow = createCaseWorkflow("inspect-rma", inspectRma)
