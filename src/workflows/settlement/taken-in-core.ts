import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type RmaModuleService from "../../modules/rma/service"
import { transitionCase } from "../case/transition-case"
import { finishCancellation, tallyReturn, type ReceivedLine } from "../core"
import { availableInCore } from "../order/line-units"
import { loadUnits } from "../order/load-units"
import { isAdvance, isRecovery } from "./advance"
import { settlementKind } from "./kinds"

/** Units by order line that the case's Return still awaits. */
export const awaitedOnReturn = async (
  container: MedusaContainer,
  return_id: string
): Promise<Map<string, number>> =>
  new Map(
    [...(await tallyReturn(container, return_id))].map(([id, line]) => [
      id,
      line.quantity - line.received,
    ])
  )

/** Units by order line that can still be booked on a new Return. */
const bookable = async (
  container: MedusaContainer,
  orderId: string
): Promise<Map<string, number>> =>
  new Map(
    ((await loadUnits(container, orderId)) ?? []).map((line) => [
      line.id,
      availableInCore(line),
    ])
  )

/**
 * Units that staff took in the stock admin. `accepted`: those the case accepted are among them, or may be; `refused`: none
 * but those it refused.
 */
export type Taken = "accepted" | "refused"

/**
 * Whether staff took these units in the stock admin: received them on the case's own Return, or on one of theirs. A
 * Return that they canceled has nothing to let go of. To be called under the order lease.
 *
 * @throws RmaError `order_busy` (retryable)
 */
export const takenInCore = async (
  container: MedusaContainer,
  { rma }: FullCase,
  orderId: string,
  lines: readonly ReceivedLine[]
): Promise<Taken | null> => {
  if (!rma.return_id) {
    return null
  }
  // What a failure left of our own cancellation looks like units that staff took.
  const canceled = await finishCancellation(container, {
    order_id: orderId,
    return_id: rma.return_id,
  })
  const open = canceled
    ? await bookable(container, orderId)
    : await awaitedOnReturn(container, rma.return_id)
  const short = lines.filter(
    ({ item_id, restock, dismiss, release }) =>
      restock + dismiss + (canceled ? 0 : release) > (open.get(item_id) ?? 0)
  )
  // What a crash left of our own booking looks the same; it is finished by its key.
  const service = container.resolve<RmaModuleService>(RMA_MODULE)
  if (!short.length || (await service.findUnfinished(rma.id, "receive"))) {
    return null
  }
  return short.some(({ restock, dismiss }) => restock + dismiss > 0)
    ? "accepted"
    : "refused"
}

/** The case refused what staff had taken: it goes on, and what the order owes for it is theirs to see. */
export const noteTaken = (
  container: MedusaContainer,
  full: FullCase
): Promise<FullCase> =>
  transitionCase(container, full, {
    event: "fail",
    actor: { type: "system", id: null },
    internal: true,
    data: { what: "receive", code: "units_taken" },
  })

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
