import type { MedusaContainer } from "@medusajs/framework/types"
import {
  EVENT_NAMES,
  heldUnits,
  next,
  OPEN_STATUSES,
  STAFF_EVENTS,
  type CaseEvent,
  type CaseStatus,
  type Refusal,
  type UnitQuantities,
} from "../../domain/lifecycle"
import { messageFor } from "../../domain/messages"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type {
  Actor,
  Committed,
  TransitionInput,
} from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type {
  NewRecord,
  RmaItemRecord,
  RmaRecord,
} from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { caseContext } from "./case-context"
import { termsOf } from "./deadlines"
import { emitTimeline } from "./emit-timeline"
import { expiresAt } from "./expiry"
import { runClocks } from "./run-clocks"

/** An event with everything it changes, before the lifecycle has agreed to it. */
export interface TransitionPlan extends Pick<
  TransitionInput,
  | "settlements"
  | "settlement_updates"
  | "operation"
  | "paid_on_order"
  | "reserve"
  | "new_items"
  | "message"
  | "file_ids"
> {
  event: CaseEvent
  actor: Actor
  reason?: string | null
  data?: Record<string, unknown>
  /** A line only staff see. */
  internal?: boolean
  set?: NewRecord<RmaRecord>
  /** New quantities of all items, in the order of the case's items. */
  units?: UnitQuantities[]
  /** Other columns of items, by case item id. */
  items?: Record<string, NewRecord<RmaItemRecord>>
}

const UNIT_KEYS = [
  "awaiting_quantity",
  "in_transit_quantity",
  "received_quantity",
  "missing_quantity",
  "waived_quantity",
  "pending_quantity",
  "accepted_quantity",
  "refused_quantity",
  "review_quantity",
  "declined_quantity",
  "damaged_quantity",
  "lost_quantity",
  "kept_quantity",
  "sent_back_quantity",
  "given_up_quantity",
  "repaired_quantity",
  "core_quantity",
] as const satisfies readonly (keyof UnitQuantities)[]

const pickUnits = (units: UnitQuantities) =>
  Object.fromEntries(UNIT_KEYS.map((key) => [key, units[key]])) as Pick<
    UnitQuantities,
    (typeof UNIT_KEYS)[number]
  >

const isOpen = (status: CaseStatus): boolean =>
  (OPEN_STATUSES as readonly string[]).includes(status)

const itemChanges = (
  full: FullCase,
  plan: TransitionPlan,
  to: CaseStatus
): TransitionInput["items"] =>
  full.items.flatMap((item, index) => {
    const units = plan.units?.[index] ?? item
    const other = plan.items?.[item.id]
    const held_quantity = heldUnits(units, isOpen(to))
    if (
      !plan.units?.[index] &&
      !other &&
      held_quantity === item.held_quantity
    ) {
      return []
    }
    return [
      { id: item.id, set: { ...pickUnits(units), held_quantity, ...other } },
    ]
  })

/** English, as all that a refusal has to say beside its code's own sentence. */
const refused = (refusal: Refusal): string => {
  switch (refusal) {
    case "no_such_transition":
      return "This cannot be done to a case in this state."
    case "actor_not_allowed":
      return "You cannot do this to a case in this state."
    default:
      return messageFor(refusal, "en")
  }
}

/**
 * Where an event would take a case.
 * @throws RmaError `illegal_transition`, `reason_required`
 */
export const nextStatus = (
  full: FullCase,
  plan: TransitionPlan
): CaseStatus => {
  const settlements = [
    ...full.settlements.map(
      (one) =>
        plan.settlement_updates?.find((update) => update.id === one.id)?.to ??
        one.status
    ),
    ...(plan.settlements ?? []).map((one) => one.status ?? "planned"),
  ]
  const result = next(
    full.rma.status,
    plan.event,
    plan.actor.type,
    caseContext(full, { units: plan.units, settlements }),
    { has_reason: Boolean(plan.reason?.trim()) }
  )
  if (result.ok) {
    return result.to
  }
  if (result.refusal === "reason_required") {
    throw new RmaError("reason_required", {
      message: "A written reason is required.",
    })
  }
  throw new RmaError("illegal_transition", {
    message: refused(result.refusal),
    data: {
      event: plan.event,
      status: full.rma.status,
      refusal: result.refusal,
    },
  })
}

/** Until when the approval can be used, while nothing was sent. */
const expiryAfter = (
  { rma }: FullCase,
  { set }: TransitionPlan,
  to: CaseStatus
): Date | null => {
  const expires = set?.approval_expires_at ?? rma.approval_expires_at
  return to === "approved" && expires ? new Date(expires) : null
}

/** When the case runs out by itself, as this event leaves it. */
const runsOutAfter = async (
  container: MedusaContainer,
  full: FullCase,
  { event, actor, data, set }: TransitionPlan,
  to: CaseStatus
): Promise<Date | null> => {
  const line = {
    event,
    actor_type: actor.type,
    data: data ?? null,
    created_at: new Date(),
  }
  return expiresAt(
    { ...full.rma, ...set, status: to },
    to === "in_transit" ? await termsOf(container, full) : null,
    [...full.events, line]
  )
}

/** Each row in its place, new ones last: units go by the place of their item. */
const merge = <T extends { id: string }>(before: T[], rows: T[]): T[] => [
  ...new Map([...before, ...rows].map((row) => [row.id, row])).values(),
]

/** The case with what a transition wrote. */
const after = (full: FullCase, written: Committed): FullCase => ({
  rma: written.rma,
  items: merge(full.items, written.items),
  settlements: merge(full.settlements, written.settlements),
  events: [...full.events, written.event],
})

/**
 * Makes an event happen: asks the lifecycle, then one compare-and-set with its timeline row (I4).
 * @returns the case as it is now; who goes on with it need not read it again, and loses the race when somebody
 *   else changed it meanwhile
 * @throws RmaError `illegal_transition`, `reason_required`, `lost_race`
 */
export const transitionCase = async (
  container: MedusaContainer,
  full: FullCase,
  plan: TransitionPlan
): Promise<FullCase> => {
  const to = nextStatus(full, plan)
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const clocks = plan.internal
    ? null
    : await runClocks(
        container,
        { ...full, rma: { ...full.rma, ...plan.set } },
        plan.event,
        to,
        expiryAfter(full, plan, to)
      )
  const set = { ...plan.set, ...clocks }
  const expires_at = await runsOutAfter(container, full, { ...plan, set }, to)
  const unitsMoved = plan.units?.some(
    (units, index) => units.core_quantity !== full.items[index]?.core_quantity
  )
  const written = await rma.commitTransition({
    id: full.rma.id,
    version: full.rma.version,
    from: full.rma.status,
    to,
    entry: {
      event: plan.event,
      name:
        plan.internal && !STAFF_EVENTS.includes(plan.event)
          ? null
          : EVENT_NAMES[plan.event],
      actor: plan.actor,
      reason: plan.reason,
      data: plan.data,
      internal: plan.internal,
    },
    set: { ...set, expires_at },
    items: itemChanges(full, plan, to),
    settlements: plan.settlements,
    settlement_updates: plan.settlement_updates,
    new_items: plan.new_items,
    units_moved_on: unitsMoved ? full.rma.order_id : null,
    paid_on_order: plan.paid_on_order,
    operation: plan.operation,
    reserve: plan.reserve,
    message: plan.message,
    file_ids: plan.file_ids,
  })
  if (plan.event === "fail") {
    // What failed may throw, and never come to tell.
    await emitTimeline(container, [full.rma.id])
  }
  return after(full, written)
}
