import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CaseStatus } from "../domain/lifecycle"
import { RMA_MODULE } from "../modules/rma"
import { isRmaError } from "../modules/rma/errors"
import { idleSince } from "../modules/rma/idle"
import type RmaModuleService from "../modules/rma/service"
import {
  expireOfferWorkflow,
  expireRmaWorkflow,
  lapseRmaWorkflow,
} from "../workflows"

const BATCH = 200

/** Somebody was faster, or is at it: another instance, the shopper, staff. */
const HARMLESS: readonly string[] = [
  "lost_race",
  "illegal_transition",
  "order_busy",
]

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

/** Ends what ran out. A case that fails is logged and tried again next time; the others go on. */
export default async function expireCasesJob(container: MedusaContainer) {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { draft_valid, details_valid } = rma.getOptions()
  const now = new Date()
  const limits = {
    draft: idleSince(now, draft_valid),
    needs_details: idleSince(now, details_valid),
  }
  for (const { id, status } of await rma.findOverdue(now, limits, BATCH)) {
    try {
      const input = { id, actor: { type: "system" as const, id: null } }
      await workflowFor(status)(container).run({ input })
    } catch (error) {
      if (isRmaError(error) && HARMLESS.includes(error.code)) {
        logger.debug(`rma: case ${id} did not run out: ${error.code}`)
      } else {
        logger.error(`rma: case ${id} could not run out`, error as Error)
      }
    }
  }
}

export const config = { name: "rma-expire-cases", schedule: "*/5 * * * *" }
