import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError } from "../../modules/rma/errors"
import type RmaModuleService from "../../modules/rma/service"
import { approveRmaWorkflow } from "./approve-rma"
import { COMPLAINT } from "./law-clocks"

const BATCH = 100

/** Somebody was faster, or is at it. */
const HARMLESS: readonly string[] = [
  "lost_race",
  "illegal_transition",
  "order_busy",
]

const REASON =
  "Not answered in the time the law gives: the complaint counts as accepted."

/**
 * Accepts the complaints of consumers that nobody answered in time (PL, consumer rights act Art. 7a). One
 * failing does not stop the others: it is logged, and tried again at the next run.
 *
 * @returns how many were accepted
 */
export const acceptComplaints = async (
  container: MedusaContainer,
  now: Date = new Date()
): Promise<number> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let accepted = 0
  for (const id of await rma.findUnanswered(COMPLAINT, now, BATCH)) {
    try {
      await approveRmaWorkflow(container).run({
        input: { id, actor: { type: "policy", id: null }, reason: REASON },
      })
      accepted += 1
    } catch (error) {
      if (!isRmaError(error) || !HARMLESS.includes(error.code)) {
        logger.error(
          `rma: complaint ${id} counts as accepted and could not be approved`,
          error as Error
        )
      }
    }
  }
  return accepted
}
