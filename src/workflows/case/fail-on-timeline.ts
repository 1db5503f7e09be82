import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isRmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { loadCase } from "./load-case"
import { transitionCase } from "./transition-case"
import { messageOf } from "../../modules/rma/message-of"

const describe = (error: unknown): Record<string, unknown> =>
  isRmaError(error)
    ? { code: error.code, message: error.message }
    : {
        code: "core_failed",
        message: messageOf(error),
      }

/** Whether the last failure of the same work, since the case came to where it is, says the same. */
const isSaid = ({ events }: FullCase, data: Record<string, unknown>) => {
  const moved = events.findLastIndex(
    ({ from_status, to_status }) => from_status !== to_status
  )
  const last = events
    .slice(moved + 1)
    .findLast(
      ({ event, data: said }) => event === "fail" && said?.what === data.what
    )
  return last?.data?.code === data.code && last?.data?.message === data.message
}

/**
 * Writes on the timeline that something failed; the case stays where it is. Staff only. What fails again in the same way
 * is not written again: a job tries it for as long as it fails.
 */
export const failOnTimeline = async (
  container: MedusaContainer,
  id: string,
  what: string,
  error: unknown
): Promise<FullCase> => {
  const full = await loadCase(container, id)
  const data = { what, ...describe(error) }
  return isSaid(full, data)
    ? full
    : await transitionCase(container, full, {
        event: "fail",
        actor: { type: "system", id: null },
        data,
        internal: true,
      })
}

/**
 * Runs a follow-up of something that is done already: its failure is written on the timeline and logged,
 * and does not undo what came before.
 */
export const keepErrorOnTimeline = async (
  container: MedusaContainer,
  id: string,
  what: string,
  work: () => Promise<unknown>
): Promise<boolean> => {
  try {
    await work()
    return true
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`rma: case ${id} needs a person`, error as Error)
    // Everything else of ours was written where it happened; an order that is busy is tried again.
    if (!isRmaError(error) || error.code === "order_busy") {
      await failOnTimeline(container, id, what, error)
    }
    return false
  }
}
