import type {
  MedusaContainer,
  ProviderWebhookPayload,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError } from "../../modules/rma/errors"
import type {
  OpenPayment,
  RemindedPayment,
  UnclosedPayment,
} from "../../modules/rma/queries/open-payments"
import type RmaModuleService from "../../modules/rma/service"
import {
  capturedBy,
  findEndedPayment,
  isPaymentUnderWay,
  noteSessions,
  settlementOfPayment,
} from "../core"
import { payBackOverpaidWorkflow } from "./pay-back-overpaid"
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
    try {
      await payRmaWorkflow(container).run({ input })
      return 1
    } catch (error) {
      // An authorisation may run out, too.
      const failed = isRmaError(error) && error.code === "core_failed"
      if (!open.expired || !failed) {
        throw error
      }
      await lapsePaymentWorkflow(container)
        .run({ input: { ...input, uncapturable: true } })
        .catch((second: unknown) => {
          // The provider does not let go either: why it could not be captured is what somebody has to see.
          throw isRmaError(second) && second.code === "illegal_transition"
            ? error
            : second
        })
      return 1
    }
  }
  if (collection) {
    await noteSessions(container, collection)
  }
  if (open.expired) {
    await lapsePaymentWorkflow(container).run({ input })
    return 1
  }
  return 0
}

/**
 * What was paid, or given up: nobody can pay for it any more, and what came in beyond it goes back.
 * @returns 1 when it is closed
 */
const close = async (
  container: MedusaContainer,
  { rma_id, settlement_id }: UnclosedPayment
): Promise<number> => {
  await payBackOverpaidWorkflow(container).run({
    input: { id: rma_id, actor: SYSTEM, settlement_id },
  })
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { payment } = await rma.retrieveRmaSettlement(settlement_id, {
    select: ["id", "payment"],
  })
  return payment?.closed_at ? 1 : 0
}

/** One failing does not stop the others: it is logged, and found again by the next run. */
const each = async <T extends { rma_id: string }>(
  container: MedusaContainer,
  found: readonly T[],
  goOn: (container: MedusaContainer, one: T) => Promise<number>
): Promise<number> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let done = 0
  for (const one of found) {
    try {
      done += await goOn(container, one)
    } catch (error) {
      if (!isRmaError(error) || !HARMLESS.includes(error.code)) {
        logger.error(
          `rma: payment of case ${one.rma_id} could not be followed`,
          error as Error
        )
      }
    }
  }
  return done
}

/**
 * Goes on with what was paid and not told, ends what was not paid in time, and closes what was paid or given up.
 * @returns how many went on
 */
export const followPayments = async (
  container: MedusaContainer,
  now: Date = new Date()
): Promise<number> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const followed = await each(
    container,
    await rma.findOpenPayments(now, BATCH),
    follow
  )
  return (
    followed +
    (await each(container, await rma.findUnclosedPayments(BATCH), close))
  )
}

/**
 * A payment was captured: where it was for a settlement that was paid or given up, it goes back. However often it is
 * told; what fails here is found by `followPayments`.
 */
export const followCapture = async (
  container: MedusaContainer,
  payment_id: string
): Promise<void> => {
  const settlement_id = await settlementOfPayment(container, payment_id)
  if (settlement_id) {
    const rma = container.resolve<RmaModuleService>(RMA_MODULE)
    await each(container, await rma.markPaymentUnclosed(settlement_id), close)
  }
}

/**
 * A provider's message that it captured what was ended with it, however often it is told: core's own handler refuses it.
 * What fails here is found by `followPayments`.
 */
export const followLateCapture = async (
  container: MedusaContainer,
  webhook: ProviderWebhookPayload
): Promise<void> => {
  const captured = await capturedBy(container, webhook)
  const ended =
    captured && (await findEndedPayment(container, captured.session_id))
  if (ended) {
    const { settlement_id, id, amount } = ended
    const rma = container.resolve<RmaModuleService>(RMA_MODULE)
    const { message } = captured
    const unclosed = await rma.noteLateCapture(settlement_id, {
      id,
      authorised: amount,
      amount: captured.amount ?? amount,
      ...(message ? { message } : {}),
    })
    await each(container, unclosed, close)
  }
}

/** The cases of these payments that are not paid: the provider may have told core, and nobody us yet. */
export const unpaidCases = async (
  container: MedusaContainer,
  payments: readonly RemindedPayment[]
): Promise<Omit<RemindedPayment, "payment_collection_id">[]> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const paid = await Promise.all(
    payments.map(({ id, payment_collection_id }) =>
      isPaymentUnderWay(container, payment_collection_id).catch(
        // The others of the run are claimed, and nobody would remind of them again.
        (error: unknown) => {
          logger.error(
            `rma: payment of case ${id} could not be read, its shopper is not reminded`,
            error as Error
          )
          return true
        }
      )
    )
  )
  return payments
    .filter((_, index) => !paid[index])
    .map(({ payment_collection_id: _, ...data }) => data)
}
