import { isDeepStrictEqual } from "node:util"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError, RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type RmaModuleService from "../../modules/rma/service"
import { failOnTimeline } from "./fail-on-timeline"
import { hasWaitedForLock, lockBusy } from "../../modules/rma/lock-wait"
import { messageOf } from "../../modules/rma/message-of"

export interface CoreWork<T> {
  kind: "return" | "receive" | "refund" | "cancel" | "withdraw"
  input: Record<string, unknown>
  /** Drives core; the operation's id goes into what core makes, so that a job can find it after a crash. */
  act: (operationId: string) => Promise<T>
  /** Writes what was done, with the operation `done` in the same transaction; answers the case as it is then. */
  record: (result: T, operationId: string) => Promise<FullCase>
  /** Whether core has it although `act` failed: what came after could fail too. */
  told?: (operationId: string) => Promise<boolean>
  /** Removes what an interrupted attempt with other input made. */
  discard?: (operationId: string) => Promise<void>
  /** Undoes `act` when `record` lost its race. */
  undo?: (result: T) => Promise<void>
}

const coded = (error: unknown): RmaError => {
  if (isRmaError(error)) {
    return error
  }
  return hasWaitedForLock(error)
    ? lockBusy()
    : new RmaError("core_failed", {
        message: `The store could not do this: ${messageOf(error)}`,
      })
}

const logFailure = async (
  container: MedusaContainer,
  full: FullCase,
  work: { kind: string },
  error: RmaError,
  cause: unknown
) => {
  // An order that is busy is no failure of the case: the same call may succeed in a moment.
  if (error.code !== "order_busy" && error.code !== "lost_race") {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(
      `rma: ${work.kind} of case ${full.rma.id} failed`,
      cause as Error
    )
    // The refusal itself is what the caller has to hear, also when the timeline cannot be written.
    await failOnTimeline(container, full.rma.id, work.kind, error).catch(
      (again: unknown) =>
        logger.error(
          `rma: not on the timeline of ${full.rma.id}`,
          again as Error
        )
    )
  }
}

const giveUp = async (
  container: MedusaContainer,
  operationId: string,
  error: RmaError
) => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  await rma.updateOperation(operationId, {
    status: "failed",
    error: error.message,
    finished_at: new Date(),
  })
}

/**
 * What core is told and cannot be asked to forget is told only while the case is where it was judged to be:
 * from here on nobody else takes it to another status (`commitTransition`).
 * @throws RmaError `order_busy` when somebody was faster
 */
const claim = async (
  container: MedusaContainer,
  { rma }: FullCase
): Promise<void> => {
  const service = container.resolve<RmaModuleService>(RMA_MODULE)
  if ((await service.settledStatus(rma.id)) !== rma.status) {
    throw new RmaError("order_busy", {
      message: "This case was changed by somebody else meanwhile.",
      retry_after: 1,
    })
  }
}

/**
 * One thing core does for a case, between an operation row and a compare-and-set (DESIGN § 3). To be
 * called under the order lease. A failure leaves the case where it was, with the failure on its timeline.
 * @returns the case with what was recorded
 * @throws RmaError of the cause, else `core_failed`
 */
export const performInCore = async <T>(
  container: MedusaContainer,
  full: FullCase,
  orderId: string,
  work: CoreWork<T>
): Promise<FullCase> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const left = await rma.findUnfinished(full.rma.id, work.kind)
  const same =
    left &&
    isDeepStrictEqual(left.input, JSON.parse(JSON.stringify(work.input)))
  if (left && !same) {
    await work.discard?.(left.id)
    await rma.updateOperation(left.id, {
      status: "failed",
      finished_at: new Date(),
    })
  }
  // Under the order lease whatever is still executing is what a crash left: core's flows are asked again
  // under the same key, and answer what they did already.
  const operationId = same
    ? left.id
    : await rma.startOperation({
        rma_id: full.rma.id,
        order_id: orderId,
        kind: work.kind,
        input: work.input,
      })
  if (!work.undo) {
    await claim(container, full).catch(async (cause: unknown) => {
      // What a crash left is not forgotten because somebody was faster now.
      if (!same) {
        await giveUp(container, operationId, coded(cause))
      }
      throw cause
    })
  }
  let result: T
  try {
    result = await work.act(operationId)
  } catch (cause) {
    const error = coded(cause)
    // What core has, or may have, is still to be written down: the operation stays open for it.
    const told = await work.told?.(operationId).catch(() => true)
    if (!told) {
      await giveUp(container, operationId, error)
    }
    await logFailure(container, full, work, error, cause)
    throw error
  }
  try {
    return await work.record(result, operationId)
  } catch (cause) {
    const error = coded(cause)
    // What core did and cannot undo is still to be written down: the operation stays open for it.
    if (work.undo) {
      await work.undo(result)
      await giveUp(container, operationId, error)
    }
    await logFailure(container, full, work, error, cause)
    throw error
  }
}

export const operationDone = (id: string, output: Record<string, unknown>) => ({
  id,
  set: { status: "done" as const, output, finished_at: new Date() },
})
