import type { MedusaContainer } from "@medusajs/framework/types"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaRecord } from "../../modules/rma/records"
import { cancelCoreReturn, isCancellationTold, withOrderLease } from "../core"
import { assertNoneUnderWay } from "../settlement/advance"
import { holdsStock, releaseCase } from "../settlement/case-stock"
import { planRest } from "../settlement/plan-rest"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import { dropLabel } from "./label-file"
import { operationDone, performInCore } from "./perform-in-core"
import { declineAll } from "./reject-rma"
import {
  nextStatus,
  transitionCase,
  type TransitionPlan,
} from "./transition-case"
import { withFreshCase } from "./with-fresh-case"

/** The label of a Return that is no more leads nowhere, nor does its number. */
const withoutLabel = ({
  rma: { shipping, tracking_number },
}: FullCase): NewRecord<RmaRecord> =>
  shipping?.label
    ? {
        shipping: { ...shipping, label: null, return_fulfillment_id: null },
        tracking_number:
          tracking_number === shipping.label.tracking_number
            ? null
            : tracking_number,
      }
    : {}

/**
 * Ends a case before anything came back: its core Return is canceled with its fulfilment, its units are
 * free again.
 */
export const endBeforeReturn = async (
  container: MedusaContainer,
  command: CaseCommand,
  plan: TransitionPlan
): Promise<void> => {
  const seen = await loadFor(container, command)
  const whole = async (full: FullCase): Promise<TransitionPlan> => {
    const units = full.items.map(declineAll)
    assertNoneUnderWay(full)
    return {
      ...plan,
      // What went out before the goods came has to come back.
      ...(await planRest(container, full, units)),
      units,
      set: {
        ...plan.set,
        ...withoutLabel(full),
        due_at: null,
        approval_expires_at: null,
        reservations: null,
      },
    }
  }
  const first = await whole(seen)
  nextStatus(seen, first)
  const { order_id } = seen.rma
  // An approval between what was read and what is written would lose the stock that it reserved.
  if (!order_id || !(seen.rma.return_id || holdsStock(seen))) {
    await transitionCase(container, seen, first)
    await dropLabel(container, seen.rma.shipping?.label?.file)
    return
  }
  await withOrderLease(container, order_id, async () => {
    const full = await loadFor(container, command)
    const now = await whole(full)
    nextStatus(full, now)
    await releaseCase(container, full)
    const { return_id } = full.rma
    await (return_id
      ? performInCore(container, full, order_id, {
          kind: "cancel",
          input: {
            return_id,
            event: plan.event,
            actor: plan.actor,
            reason: plan.reason ?? null,
          },
          act: () => cancelCoreReturn(container, { order_id, return_id }),
          told: () => isCancellationTold(container, { order_id, return_id }),
          record: (_, operation) =>
            withFreshCase(container, full.rma.id, async (fresh) =>
              transitionCase(container, fresh, {
                ...(await whole(fresh)),
                operation: operationDone(operation, { return_id }),
              })
            ),
        })
      : transitionCase(container, full, now))
    await dropLabel(container, full.rma.shipping?.label?.file)
  })
}

/** Takes a request back: the shopper until it is shipped, staff until something was settled. */
export const cancelRmaWorkflow = createCaseWorkflow(
  "cancel-rma",
  async (container, input: CaseCommand & { reason?: string }) => {
    await endBeforeReturn(container, input, {
      event: "cancel",
      actor: input.actor,
      reason: input.reason,
    })
    return { ids: [input.id] }
  }
)

/** An approval nobody used (S3.18), or a parcel that was announced and never scanned. */
export const expireRmaWorkflow = createCaseWorkflow(
  "expire-rma",
  async (container, input: CaseCommand) => {
    await endBeforeReturn(container, input, {
      event: "expire",
      actor: input.actor,
    })
    return { ids: [input.id] }
  }
)

/** A draft nobody finished, or a question nobody answered. */
export const lapseRmaWorkflow = createCaseWorkflow(
  "lapse-rma",
  async (container, input: CaseCommand) => {
    await endBeforeReturn(container, input, {
      event: "lapse",
      actor: input.actor,
    })
    return { ids: [input.id] }
  }
)
