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

/** Writes on the timeline that something failed; the case stays where it is. Staff only. */
export const failOnTimeline = async (
  container: MedusaContainer,
  id: string,
  what: string,
  error: unknown
): Promise<FullCase> => {
  const full = await loadCase(container, id)
  return await transitionCase(container, full, {
    event: "fail",
    actor: { type: "system", id: null },
    data: { what, ...describe(error) },
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
