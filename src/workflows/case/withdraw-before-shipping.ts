import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import {
  leaveUnits,
  type UnitQuantities,
  type UnitsResult,
} from "../../domain/lifecycle"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaItemRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { isConfirmed, readBooks, unneededCredit, withdrawUnits } from "../core"
import { withdrawableInCore } from "../order/consumer-facts"
import { loadUnits } from "../order/load-units"
import { atMostPaid } from "../settlement/at-most-paid"
import { payBackCredit } from "../settlement/pay-back"
import type { PlannedSettlement } from "../settlement/plan-refund"
import { planAccepted } from "../settlement/plan-units"
import { assertUnitsFree } from "./assert-units-free"
import type { ApproveInput } from "./approve-rma"
import { failOnTimeline } from "./fail-on-timeline"
import { operationDone, performInCore } from "./perform-in-core"
import {
  nextStatus,
  transitionCase,
  type TransitionPlan,
} from "./transition-case"
import { withFreshCase } from "./with-fresh-case"
import { wayOf } from "./withdrawal-way"

/** How granted and rejected units of an item are counted. */
export type CountUnits = (
  units: UnitQuantities,
  granted: number,
  rejected: number
) => UnitsResult

/** Which of its units an approval grants, told how they are counted. */
export type DecideUnits = (
  input: ApproveInput,
  count: CountUnits
) => {
  units: UnitQuantities[]
  items: Record<string, NewRecord<RmaItemRecord>>
}

/** The kind of the operation that takes units off an order. */
export const WITHDRAW = "withdraw"

/** Who approved, and what: an attempt that a crash interrupted is finished as it was begun. */
type Approval = Pick<ApproveInput, "actor" | "items">

const begun = async (
  container: MedusaContainer,
  { rma }: FullCase
): Promise<Approval | null> => {
  const service = container.resolve<RmaModuleService>(RMA_MODULE)
  const left = await service.findUnfinished(rma.id, WITHDRAW)
  return (left?.input?.approval as Approval | undefined) ?? null
}

/**
 * Whether a withdrawal's units leave the order, because nothing of them was packed; else they come back as
 * a return. Judged when it is approved, since parcels leave in between.
 *
 * @throws RmaError `units_taken`; `parcel_packed` while some are packed and not sent, or some sent and others not: then
 *   neither can be right, and staff send or unpack the parcel first
 */
export const leavesOrder = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string,
  input: { keep_item?: boolean; goods_here?: boolean }
): Promise<boolean> => {
  if (
    full.rma.legal_basis !== "withdrawal" ||
    input.keep_item ||
    input.goods_here
  ) {
    return false
  }
  // A crash may have left the order without them and the case where it was.
  if (await begun(container, full)) {
    return true
  }
  // Before asking where they are: an order that was edited has less of them than were ever packed.
  if (full.rma.status === "submitted") {
    await assertUnitsFree(container, full, orderId, withdrawableInCore)
  }
  const way = wayOf(full.items, (await loadUnits(container, orderId)) ?? [])
  if (way === "packed") {
    const refusal = new RmaError("parcel_packed", {
      message:
        "Some of these units are packed, or only some of them were sent: send the parcel or cancel it first.",
    })
    // Said once: the job asks again until the parcel is gone.
    const said = full.events.some(
      ({ event, data }) => event === "fail" && data?.code === refusal.code
    )
    if (!said) {
      await failOnTimeline(container, full.rma.id, "approve", refusal)
    }
    throw refusal
  }
  return way === "leave"
}

const leavingOf = (full: FullCase, units: readonly UnitQuantities[]) =>
  full.items.flatMap((item, index) => {
    const quantity = units[index]?.kept_quantity ?? 0
    return item.item_id && quantity > 0
      ? [{ item_id: item.item_id, quantity }]
      : []
  })

/** An order nobody captured has nothing to give back but store credit: what was authorised is never taken. */
const planned = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string,
  units: UnitQuantities[],
  books_delta: string
): Promise<PlannedSettlement> => {
  const { paid } = await readBooks(container, orderId)
  if (MathBN.lte(paid, 0)) {
    const credit = await unneededCredit(container, orderId)
    return credit.amount === "0"
      ? {}
      : { settlements: [payBackCredit(full, credit)] }
  }
  const left = full.items.map((item, index) => ({ ...item, ...units[index] }))
  const plan = await planAccepted(container, { ...full, items: left }, units)
  return {
    ...plan,
    settlements: await atMostPaid(
      container,
      orderId,
      plan.settlements ?? [],
      books_delta
    ),
  }
}

/**
 * Approves a withdrawal from goods that were never packed (DESIGN § 6): the units leave the order with their share of
 * the discounts, and what was paid for them is planned to be given back. To be called under the order lease, once
 * `leavesOrder` said so.
 *
 * @throws RmaError `illegal_transition`, `units_taken`, `order_busy` (retryable), `core_failed`
 */
export const withdrawBeforeShipping = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string,
  input: ApproveInput,
  decide: DecideUnits
): Promise<void> => {
  const earlier = await begun(container, full)
  const approval = earlier ?? { actor: input.actor, items: input.items }
  const { actor } = approval
  const bare: TransitionPlan = { event: "approve_without_return", actor }
  nextStatus(full, bare)
  const { units, items } = decide({ ...input, ...approval }, leaveUnits)
  const leaving = leavingOf(full, units)
  await performInCore(container, full, orderId, {
    kind: WITHDRAW,
    input: { leaving, approval },
    act: (operation) =>
      withdrawUnits(container, {
        order_id: orderId,
        items: leaving,
        key: operation,
        note: `${formatNumber(full.rma.display_id)} (medusa-plugin-rma)`,
        ...(actor.type === "staff" && actor.id ? { actor_id: actor.id } : {}),
      }),
    told: (operation) => isConfirmed(container, orderId, operation),
    record: ({ books_delta }, operation) =>
      withFreshCase(container, full.rma.id, async (fresh) => {
        const refund = await planned(
          container,
          fresh,
          orderId,
          units,
          books_delta
        )
        return await transitionCase(container, fresh, {
          ...bare,
          ...refund,
          units,
          items: Object.fromEntries(
            fresh.items.map(({ id }) => [
              id,
              { ...items[id], ...refund.items?.[id] },
            ])
          ),
          data: { before_shipping: true },
          set: { decided_at: new Date() },
          operation: operationDone(operation, { books_delta }),
        })
      }),
  })
}
