import type { MedusaContainer } from "@medusajs/framework/types"
import {
  arrivable,
  openUnits,
  receiveUnits,
  type UnitQuantities,
} from "../../domain/lifecycle"
import { settleMomentFor } from "../../domain/policy"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { planAdvance } from "../settlement/plan-advance"
import { settleAdvances } from "../settlement/settle-rma"
import { approveRma } from "./approve-rma"
import { assertOutstanding } from "./assert-outstanding"
import { createCaseWorkflow } from "./case-workflow"
import {
  loadFor,
  namedItems,
  quantityInvalid,
  type CaseCommand,
} from "./command"
import { termsOf } from "./deadlines"
import { inspectRma } from "./inspect-rma"
import {
  nextStatus,
  transitionCase,
  type TransitionPlan,
} from "./transition-case"

export interface ReceivedItem {
  id: string
  quantity: number
  /** Announced for this parcel and not in it. */
  missing?: number
  /** How many units were still to come when the sender looked; another number by now is `lost_race`. */
  outstanding?: number
}

export interface ReceiveInput extends CaseCommand {
  /** Absent: everything that was announced is here. */
  items?: ReceivedItem[]
}

/** @throws RmaError `unknown_item`, `quantity_invalid`, `lost_race` */
const countUnits = (full: FullCase, input: ReceiveInput): UnitQuantities[] => {
  const named = namedItems(full, input.items ?? [])
  const units = full.items.map((item) => {
    const counted = named.get(item.id)
    assertOutstanding(item, counted?.outstanding, arrivable(item))
    const quantity = counted?.quantity ?? (input.items ? 0 : arrivable(item))
    const result = receiveUnits(item, quantity, counted?.missing ?? 0)
    if (!result.ok) {
      throw quantityInvalid(item)
    }
    return result.units
  })
  if (
    units.every(
      (one, index) => arrivable(one) === arrivable(full.items[index] ?? one)
    )
  ) {
    throw new RmaError("quantity_invalid", { message: "Nothing was received." })
  }
  return units
}

/**
 * Counts a parcel. Parcels come in parts; a parcel of a request nobody decided yet approves it in the same
 * step. Where the policy settles at reception, the received units are accepted as they are; when all that was
 * still awaited is missing, nothing is left to inspect and the case goes on.
 *
 * @throws RmaError `illegal_transition`, `quantity_invalid`, `unknown_item`, `lost_race`, and those of approval
 */
export const receiveRma = async (
  container: MedusaContainer,
  input: ReceiveInput
) => {
  const plan: TransitionPlan = { event: "receive", actor: input.actor }
  const seen = await loadFor(container, input)
  nextStatus(seen, plan)
  // Before the approval: a count that does not fit must not leave an approved case behind.
  countUnits(seen, input)
  const undecided = seen.rma.status === "submitted"
  if (undecided) {
    await approveRma(container, {
      id: input.id,
      actor: input.actor,
      goods_here: true,
    })
  }
  const full = undecided ? await loadFor(container, input) : seen
  const units = countUnits(full, input)
  // A parcel that nobody announced was shipped all the same.
  const advance = await planAdvance(container, full, units, "shipped")
  const received = await transitionCase(container, full, {
    ...plan,
    ...advance,
    data: { items: input.items ?? null },
    units,
    set: {
      received_at: full.rma.received_at ?? new Date(),
      approval_expires_at: null,
    },
  })
  await settleAdvances(container, received)
  const terms = await termsOf(container, full)
  const judged = units.every((one) => openUnits(one) === 0)
  const atReception =
    terms !== null &&
    full.rma.facts !== null &&
    settleMomentFor(full.rma.facts, terms.policy, terms.type.code) ===
      "received"
  if (judged || atReception) {
    await inspectRma(container, { id: input.id, actor: input.actor })
  }
  return { ids: [full.rma.id] }
}

export const receiveRmaWorkflow = createCaseWorkflow("receive-rma", receiveRma)
