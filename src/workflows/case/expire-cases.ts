import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CaseStatus } from "../../domain/lifecycle"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError } from "../../modules/rma/errors"
import { idleSince } from "../../modules/rma/idle"
import type RmaModuleService from "../../modules/rma/service"
import { expireRmaWorkflow, lapseRmaWorkflow } from "./cancel-rma"
import { noteOutcome } from "./note-outcome"
import { expireOfferWorkflow } from "./offer-rma"

const BATCH = 200

/** Somebody is at it: another instance, the shopper, staff. */
const PASSING: readonly string[] = ["lost_race", "order_busy"]
/** These too, or it cannot run out as it is: no error to log. */
const HARMLESS: readonly string[] = [...PASSING, "illegal_transition"]

const codeOf = (error: unknown): string =>
  isRmaError(error) ? error.code : "internal"

const workflowFor = (status: CaseStatus) => {
  switch (status) {
    case "approved":
    case "in_transit":
      return expireRmaWorkflow
    case "offered":
      return expireOfferWorkflow
    default:
      return lapseRmaWorkflow
  }
}

/**
 * Ends what ran out. One failing does not stop the others: it is logged, and waits longer each time until somebody
 * does something about it.
 */
export const expireCases = async (
  container: MedusaContainer,
  now: Date = new Date()
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { draft_valid, details_valid } = rma.getOptions()
  const limits = {
    draft: idleSince(now, draft_valid),
    needs_details: idleSince(now, details_valid),
  }
  const found = await rma.findOverdue(now, limits, BATCH)
  const failed = new Map<string, unknown>()
  for (const { id, status } of found) {
    try {
      const input = { id, actor: { type: "system" as const, id: null } }
      await workflowFor(status)(container).run({ input })
    } catch (error) {
      const code = codeOf(error)
      if (!PASSING.includes(code)) {
        failed.set(id, error)
      }
      if (HARMLESS.includes(code)) {
        logger.debug(`rma: case ${id} did not run out: ${code}`)
      } else {
        logger.error(`rma: case ${id} could not run out`, error as Error)
      }
    }
  }
  const statuses = new Map(found.map(({ id, status }) => [id, status]))
  await noteOutcome(
    container,
    [...statuses.keys()],
    failed,
    (row) => row.status === statuses.get(row.id)
  )
}
