import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError } from "../../modules/rma/errors"
import type { OpenPayment } from "../../modules/rma/queries/open-payments"
import type RmaModuleService from "../../modules/rma/service"
import { isPaymentUnderWay } from "../core"
import { closeGivenUp } from "./customer-payment"
import { lapsePaymentWorkflow, payRmaWorkflow } from "./pay-rma"

const BATCH = 200
const SYSTEM = { type: "system" as const, id: null }

/** Somebody was faster, or is at it: another instance, or the shopper. */
const HARMLESS: readonly string[] = [
  "lost_race",
  "illegal_transition",
  "order_busy",
  "payment_incomplete",
]

const follow = async (container: MedusaContainer, open: OpenPayment) => {
  const input = {
    id: open.rma_id,
    actor: SYSTEM,
    settlement_id: open.settlement_id,
  }
  const collection = open.payment_collection_id
  // The provider told core, and the shopper's browser never came back to tell us.
  if (collection && (await isPaymentUnderWay(container, collection))) {
    await payRmaWorkflow(container).run({ input })
    return 1
  }
  if (open.expired) {
    await lapsePaymentWorkflow(container).run({ input })
    return 1
  }
  return 0
}

/** What was given up just before a crash: nobody can pay for it any more. */
const closeUnclosed = async (container: MedusaContainer): Promise<number> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  let closed = 0
  for (const one of await rma.findUnclosedPayments(BATCH)) {
    const { settlement_id, payment_collection_id } = one
    closed += (await closeGivenUp(
      container,
      settlement_id,
      payment_collection_id
    ))
      ? 1
      : 0
  }
  return closed
}

/**
 * Goes on with what was paid and not told, ends what was not paid in time, and closes what was given up. One failing
 * does not stop the others.
 * @returns how many went on
 */
export const followPayments = async (
  container: MedusaContainer,
  now: Date = new Date()
): Promise<number> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let done = 0
  for (const open of await rma.findOpenPayments(now, BATCH)) {
    try {
      done += await follow(container, open)
    } catch (error) {
      if (!isRmaError(error) || !HARMLESS.includes(error.code)) {
        logger.error(
          `rma: payment of case ${open.rma_id} could not be followed`,
          error as Error
        )
      }
    }
  }
  return done + (await closeUnclosed(container))
}
