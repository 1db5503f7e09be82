import type { MedusaContainer } from "@medusajs/framework/types"
import {
  approveUnits,
  keepUnits,
  type UnitQuantities,
} from "../../domain/lifecycle"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaItemRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import {
  cancelCoreReturn,
  createCoreReturn,
  isConfirmed,
  withOrderLease,
} from "../core"
import { withdrawableInCore } from "../order/consumer-facts"
import { reserveCase } from "../settlement/case-stock"
import { planAdvance } from "../settlement/plan-advance"
import { planRest } from "../settlement/plan-rest"
import { settleAdvances, settleAutomatically } from "../settlement/settle-rma"
import { discardByKey } from "./discard-by-key"
import { orphanReturns } from "../core/discard-orphans"
import { assertAnotherPerson } from "./assert-another-person"
import { assertGround } from "./assert-ground"
import { approveOrderless } from "./approve-orderless"
import { assertNoneToOffer } from "./assert-offer"
import { assertUnitsFree } from "./assert-units-free"
import { createCaseWorkflow } from "./case-workflow"
import {
  loadFor,
  namedItems,
  quantityInvalid,
  type CaseCommand,
} from "./command"
import { deadline, termsOf } from "./deadlines"
import { keptByPolicy } from "./kept-by-policy"
import { mergeItems } from "./merge-items"
import { operationDone, performInCore } from "./perform-in-core"
import {
  nextStatus,
  transitionCase,
  type TransitionPlan,
} from "./transition-case"
import { withWaivedFees, type WaivedFee } from "./waived-fees"
import { withFreshCase } from "./with-fresh-case"
import {
  leavesOrder,
  withdrawBeforeShipping,
  type CountUnits,
} from "./withdraw-before-shipping"

export interface ApprovedItem {
  id: string
  approved: number
  rejected: number
  /** Why units of this item are not approved: shown to the shopper. */
  reason?: string
  /** The law's ground, where a withdrawal is refused. */
  ground?: string
}

export interface ApproveInput extends CaseCommand {
  /** Absent: everything that was asked for. Items left out are approved whole. */
  items?: ApprovedItem[]
  /** The shopper keeps the goods and is refunded all the same (E8); absent: as the policy has it (`keep_item`). */
  keep_item?: boolean
  waive_fees?: WaivedFee[]
  /** Why it is approved, on the timeline: where nobody decided. */
  reason?: string
  /** The goods are here already: nothing of it leaves the order unsent, and no label is made. */
  goods_here?: boolean
}

interface Approval {
  units: UnitQuantities[]
  items: Record<string, NewRecord<RmaItemRecord>>
}

const decideUnits = (
  full: FullCase,
  input: ApproveInput,
  decide: CountUnits
): Approval => {
  const named = namedItems(full, input.items ?? [])
  const items: Approval["items"] = {}
  const units = full.items.map((item) => {
    const wanted = named.get(item.id)
    const approved = wanted?.approved ?? item.awaiting_quantity
    assertNoneToOffer(item, approved)
    const decided = decide(
      item,
      approved,
      wanted?.rejected ?? item.awaiting_quantity - approved
    )
    if (!decided.ok) {
      throw quantityInvalid(item)
    }
    if (wanted?.rejected) {
      if (!wanted.reason?.trim()) {
        throw new RmaError("reason_required", {
          message: `Say why units of item ${item.id} are not approved.`,
        })
      }
      assertGround(full, wanted.ground)
      items[item.id] = { decision_reason: wanted.reason }
    }
    return decided.units
  })
  if (units.every((one) => one.declined_quantity === one.quantity)) {
    throw new RmaError("quantity_invalid", {
      message: "Nothing would be approved: reject the case instead.",
    })
  }
  return { units, items }
}

const approveWithReturn = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string,
  plan: TransitionPlan,
  goodsHere = false
): Promise<FullCase> => {
  const { rma } = full
  const terms = await termsOf(container, full)
  const now = new Date()
  const expires = deadline(
    terms,
    full,
    now,
    // What was declared does not run out; a late parcel only makes the refund wait (LAW, Art. 11, 13).
    rma.legal_basis === "withdrawal" ? null : terms?.type.approval_valid
  )
  const rmaOptions = container
    .resolve<RmaModuleService>(RMA_MODULE)
    .getOptions()
  const approved = full.items.flatMap((item, index) => {
    const quantity = plan.units?.[index]?.core_quantity ?? 0
    return item.item_id && quantity > 0
      ? [{ item_id: item.item_id, quantity }]
      : []
  })
  // Whoever pays for it: what it costs the shopper is taken from the refund, never put on the order. A parcel
  // that stands at the dock needs none.
  const byLabel = rma.shipping?.by === "label" && !goodsHere
  return await performInCore(container, full, orderId, {
    kind: "return",
    input: { items: approved },
    act: (operation) =>
      createCoreReturn(container, {
        order_id: orderId,
        items: approved,
        shipping: byLabel
          ? {
              option_id:
                rma.shipping?.option_id ?? rmaOptions.return_shipping_option_id,
            }
          : null,
        metadata: {
          rma_id: rma.id,
          rma_number: formatNumber(rma.display_id),
          rma_operation_id: operation,
        },
        key: operation,
        ...(plan.actor.id && plan.actor.type === "staff"
          ? { actor_id: plan.actor.id }
          : {}),
      }),
    record: (made, operation) => {
      const write = async (fresh: FullCase) => {
        const advance = await planAdvance(
          container,
          { ...fresh, rma: { ...fresh.rma, ...plan.set } },
          plan.units ?? [],
          "approved"
        )
        return await transitionCase(container, fresh, {
          ...plan,
          settlements: advance.settlements,
          items: mergeItems(plan.items ?? {}, advance.items),
          set: {
            ...plan.set,
            return_id: made.return_id,
            // By it the carrier's messages find the case.
            tracking_number: made.label?.tracking_number ?? rma.tracking_number,
            decided_at: now,
            approval_expires_at: expires,
            shipping: rma.shipping && {
              ...rma.shipping,
              label: made.label,
              return_address: made.address,
              return_fulfillment_id: made.return_fulfillment_id,
            },
          },
          operation: operationDone(operation, { return_id: made.return_id }),
        })
      }
      return withFreshCase(container, rma.id, write, full)
    },
    // Core may have confirmed it and answered too late, or what it began could not be discarded: the job takes it back.
    told: async (operation) =>
      (await isConfirmed(container, orderId, operation)) ||
      (await orphanReturns(container, orderId, operation)).length > 0,
    discard: (operation) => discardByKey(container, orderId, operation),
    undo: (made) =>
      cancelCoreReturn(container, {
        order_id: orderId,
        return_id: made.return_id,
      }),
  })
}

/** @throws RmaError `order_required` when money was to go back without an order */
const orderlessPlan = (full: FullCase, input: ApproveInput): TransitionPlan => {
  if (input.keep_item || input.waive_fees?.length) {
    throw new RmaError("order_required", {
      message: "Without an order there is no payment to give back.",
    })
  }
  const bare: TransitionPlan = { event: "approve", actor: input.actor }
  nextStatus(full, bare)
  return { ...bare, ...decideUnits(full, input, approveUnits) }
}

/**
 * Approves a request: all or some of its units. Goods that come back get a core Return, with the return
 * shipping option and its label when the merchant pays; goods the shopper keeps, and those of a withdrawal
 * that were never packed, go straight to settlement.
 *
 * @throws RmaError `illegal_transition`, `quantity_invalid`, `unknown_item`, `order_required`, `units_taken`,
 *   `parcel_packed`, `ground_required`, `unknown_ground`, `another_person_decides`, `order_busy` (retryable),
 *   `core_failed`, `lost_race`
 */
export const approveRma = async (
  container: MedusaContainer,
  input: ApproveInput
) => {
  const seen = await loadFor(container, input)
  // A parcel that is here is counted by whoever is there.
  if (!input.goods_here) {
    await assertAnotherPerson(container, seen, input)
  }
  const orderId = seen.rma.order_id
  if (!orderId) {
    await approveOrderless(container, seen, orderlessPlan(seen, input))
    return { ids: [input.id] }
  }
  const approved = await withOrderLease(container, orderId, async () => {
    const full = await loadFor(container, input)
    if (await leavesOrder(container, full, orderId, input)) {
      await withdrawBeforeShipping(
        container,
        full,
        orderId,
        input,
        (as, count) => decideUnits(full, as, count)
      )
      return await loadFor(container, input)
    }
    const keep =
      input.keep_item ??
      (!input.goods_here && (await keptByPolicy(container, full)))
    const event = keep ? "approve_without_return" : "approve"
    const bare: TransitionPlan = {
      event,
      actor: input.actor,
      reason: input.reason,
    }
    nextStatus(full, bare)
    const waived = await withWaivedFees(container, full, input.waive_fees)
    const plan: TransitionPlan = {
      ...bare,
      ...decideUnits(full, input, keep ? keepUnits : approveUnits),
      set: waived,
      ...(input.waive_fees ? { data: { waive_fees: input.waive_fees } } : {}),
    }
    await assertUnitsFree(
      container,
      full,
      orderId,
      // Where its units are was asked above; those never packed count for a withdrawal too.
      full.rma.legal_basis === "withdrawal" ? withdrawableInCore : undefined
    )
    if (keep) {
      const settlements = await planRest(
        container,
        { ...full, rma: { ...full.rma, ...waived } },
        plan.units ?? []
      )
      const kept = await transitionCase(container, full, {
        ...plan,
        ...settlements,
        items: { ...plan.items, ...settlements.items },
        set: { ...plan.set, decided_at: new Date() },
      })
      return await reserveCase(container, kept, orderId)
    }
    return await reserveCase(
      container,
      await approveWithReturn(container, full, orderId, plan, input.goods_here),
      orderId
    )
  })
  if (approved.rma.status === "resolving") {
    await settleAutomatically(container, input.id, approved)
    await settleAdvances(container, await loadFor(container, input))
  } else {
    await settleAdvances(container, approved)
  }
  return { ids: [input.id] }
}

export const approveRmaWorkflow = createCaseWorkflow("approve-rma", approveRma)
