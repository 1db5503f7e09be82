import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { FINAL_SETTLEMENTS } from "../../domain/lifecycle"
import { isRmaError, RmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { failOnTimeline } from "../case/fail-on-timeline"
import { loadCase } from "../case/load-case"
import { cancelEmptiedOrder, type EmptiedOrder } from "../core"
import { isCanceledByStaff } from "./canceled-doubt"
import { planCapturedMeanwhile } from "./captured-meanwhile"

const CANCEL = "cancel order"

/** How long the job tries again what core or a provider refuses. */
const TRIED_FOR_MS = 86_400_000

/** Tried for that long, as the timeline has it. */
const isTriedOut = (since: Date | undefined): boolean =>
  since !== undefined && Date.now() - since.getTime() > TRIED_FOR_MS

/**
 * Cancels the order of a withdrawal when all of it left and what was paid is back. What core or a provider refuses is on
 * the timeline, and tried again by the job for a day; then the case is closed all the same, and the rest is for staff, who
 * are told so. While the order is busy the case waits. To be called under the order lease, by all who settle.
 *
 * @returns whether the case may be closed as far as this goes
 * @throws RmaError `order_busy` (retryable)
 */
export const cancelEmptied = async (
  container: MedusaContainer,
  { rma }: FullCase,
  orderId: string
): Promise<boolean> => {
  if (rma.legal_basis !== "withdrawal") {
    return true
  }
  const { events, settlements } = await loadCase(container, rma.id)
  const failed = events.find(
    ({ event, data }) => event === "fail" && data?.what === CANCEL
  )
  const isLast = isTriedOut(failed?.created_at)
  const tell = (error: unknown) =>
    failOnTimeline(container, rma.id, CANCEL, error)
  let left: EmptiedOrder
  try {
    left = await cancelEmptiedOrder(container, {
      order_id: orderId,
      // A case that is closed has told what it did; core tells what staff canceled.
      untold:
        rma.status === "resolving" && !events.some(isCanceledByStaff)
          ? rma.decided_at
          : null,
      isPatient: !isLast,
      isSettled: settlements.every(({ status }) =>
        (FINAL_SETTLEMENTS as readonly string[]).includes(status)
      ),
    })
  } catch (error) {
    if (isRmaError(error) && error.code === "order_busy") {
      throw error
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`rma: order ${orderId} is not canceled`, error as Error)
    if (!failed) {
      await tell(error)
    }
    if (isLast) {
      await tell(
        new RmaError("core_failed", {
          message: `The order is not canceled, and nobody tries again: ${messageOf(error)}`,
        })
      )
    }
    return isLast
  }
  if (left.held.length) {
    await tell(
      new RmaError("core_failed", {
        message: `The order is canceled, but the provider still holds ${left.held.join(", ")}.`,
      })
    )
  }
  if (
    left.isPaid &&
    !(await planCapturedMeanwhile(container, rma.id, orderId))
  ) {
    await tell(
      new RmaError("core_failed", {
        message:
          "The order's books are open, and nothing of them is owed back on a payment: what becomes of it is for staff.",
      })
    )
  }
  return true
}
