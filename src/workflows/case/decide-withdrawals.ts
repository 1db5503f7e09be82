import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError } from "../../modules/rma/errors"
import type RmaModuleService from "../../modules/rma/service"
import { approveRmaWorkflow } from "./approve-rma"

const BATCH = 500
/** Younger ones are being decided by the submission itself. */
const GRACE_MS = 60_000

/** Somebody is at it, was faster, or the parcel still stands there: another run. */
const WAITS: readonly string[] = [
  "lost_race",
  "illegal_transition",
  "order_busy",
  "parcel_packed",
]

/**
 * Grants the withdrawals that the policy grants and their submission could not: a declaration is decided
 * by itself, if later. One failing does not stop the others.
 *
 * @returns how many were granted
 */
export const decideWithdrawals = async (
  container: MedusaContainer,
  now: Date = new Date()
): Promise<number> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const before = new Date(now.getTime() - GRACE_MS)
  let granted = 0
  for (const one of await rma.findUndecided(before, BATCH)) {
    try {
      await approveRmaWorkflow(container).run({
        input: {
          id: one.id,
          actor: { type: "policy", id: one.policy_version_id },
        },
      })
      granted += 1
    } catch (error) {
      if (!isRmaError(error) || !WAITS.includes(error.code)) {
        logger.error(
          `rma: withdrawal ${one.id} could not be granted`,
          error as Error
        )
      }
    }
  }
  return granted
}
