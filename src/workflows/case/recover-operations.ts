import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError, RmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { RmaOperationRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { withOrderLease } from "../core"
import { reconcileDoubt } from "../settlement/reconcile-doubt"
import { settleRma } from "../settlement/settle-rma"
import { approveRma } from "./approve-rma"
import { endBeforeReturn } from "./cancel-rma"
import { discardByKey } from "./discard-by-key"
import { emitTimeline } from "./emit-timeline"
import { failOnTimeline } from "./fail-on-timeline"
import { noteOutcome } from "./note-outcome"
import { WITHDRAW } from "./withdraw-before-shipping"

/** Longer than a lease lives without a sign of life, so that nobody is still at it. */
const QUIET_MS = 120_000
const BATCH = 50

const SYSTEM: Actor = { type: "system", id: null }

/** An approval that never reached the case: what core made is taken back, and staff approve again. */
const takeBackReturn = async (
  container: MedusaContainer,
  operation: RmaOperationRecord
) => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  await withOrderLease(container, operation.order_id, async () => {
    await discardByKey(container, operation.order_id, operation.id)
    await rma.updateOperation(operation.id, {
      status: "failed",
      error: "interrupted",
      finished_at: new Date(),
    })
    await failOnTimeline(
      container,
      operation.rma_id,
      "return",
      new RmaError("core_failed", { message: "interrupted" })
    )
  })
}

const finishCancel = async (
  container: MedusaContainer,
  operation: RmaOperationRecord
) => {
  const input = operation.input as {
    event?: "cancel" | "expire" | "lapse"
    actor?: Actor
    reason?: string | null
  } | null
  await endBeforeReturn(
    container,
    { id: operation.rma_id, actor: input?.actor ?? SYSTEM },
    {
      event: input?.event ?? "cancel",
      actor: input?.actor ?? SYSTEM,
      reason: input?.reason ?? null,
    }
  )
}

/** @throws RmaError also where the order is not canceled yet, so that it waits for its next time as all that fails does */
const settle = async (container: MedusaContainer, id: string) => {
  const { closes } = await settleRma(container, { id, actor: SYSTEM })
  if (!closes) {
    throw new RmaError("core_failed", {
      message: "Its order is not canceled yet.",
    })
  }
}

const recover = async (
  container: MedusaContainer,
  operation: RmaOperationRecord
) => {
  switch (operation.kind) {
    case "return":
      await takeBackReturn(container, operation)
      break
    case "cancel":
      await finishCancel(container, operation)
      break
    case WITHDRAW:
      // Finished as it was begun, by whom it was begun.
      await approveRma(container, { id: operation.rma_id, actor: SYSTEM })
      break
    default:
      await settle(container, operation.rma_id)
  }
}

/** What is to be done about a case; false: how it ends is not known yet. */
interface Work {
  rmaId: string
  run: () => Promise<unknown>
}

const workOf = async (
  container: MedusaContainer,
  before: Date,
  batch: number
): Promise<Work[]> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  // Where staff settle by hand nothing waits for a machine.
  const byMachine = rma.getOptions().settlement === "automatic"
  const { operations, executing, waiting, doubtful, finished, resting } =
    await rma.findInterrupted(before, batch, byMachine)
  await rma.noteResting(resting)
  // Nothing is left to pay of what is finished; an order that every unit left may still be to cancel before the case is
  // closed. One that was withdrawn before it was sent waits as well: core counts no return of it.
  const settling = new Set([...executing, ...waiting, ...finished])
  return [
    ...operations.map((operation) => ({
      rmaId: operation.rma_id,
      run: () => recover(container, operation),
    })),
    ...[...settling].map((id) => ({
      rmaId: id,
      run: () => settle(container, id),
    })),
    ...doubtful.map((settlement) => ({
      rmaId: settlement.rma_id,
      run: () => reconcileDoubt(container, settlement),
    })),
  ]
}

/**
 * Finishes or takes back, by operation id, what a crash left half done in core (DESIGN § 3). One failing
 * does not stop the others; an order somebody works on is left for a later run, as is what core refuses: the wait
 * doubles up to an hour, so that the others get their turn.
 * @param batch how much of each kind one run looks at
 * @returns how many were brought to an end
 */
export const recoverOperations = async (
  container: MedusaContainer,
  now: Date = new Date(),
  batch: number = BATCH
): Promise<number> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const before = new Date(now.getTime() - QUIET_MS)
  const work = await workOf(container, before, batch)
  const failed = new Map<string, unknown>()
  let ended = 0
  for (const { rmaId, run } of work) {
    try {
      const still = (await run()) === false
      await emitTimeline(container, [rmaId])
      ended += still ? 0 : 1
    } catch (error) {
      failed.set(rmaId, error)
      if (!isRmaError(error) || error.code !== "order_busy") {
        logger.error(
          `rma: case ${rmaId} could not be recovered`,
          error as Error
        )
      }
    }
  }
  await noteOutcome(
    container,
    work.map(({ rmaId }) => rmaId),
    failed
  )
  return ended
}
