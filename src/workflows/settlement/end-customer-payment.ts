import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { endPayment } from "../core"
import { planOverpayment } from "./overpayment"

/**
 * Nothing more can be paid for a settlement that was paid or given up; what came in all the same is planned to go back.
 * What a crash or a provider leaves open is closed by the job that follows payments, so that a failure is logged: what
 * went before stands. To be called under the lease of the case.
 */
export const endCustomerPayment = async (
  container: MedusaContainer,
  rmaId: string,
  { id, order_id, payment }: RmaSettlementRecord
): Promise<boolean> => {
  const collection = payment?.payment_collection_id
  if (!collection) {
    return false
  }
  try {
    const overpaid = await endPayment(container, {
      order_id,
      payment_collection_id: collection,
      taken: payment.paid_at ? payment.amount : "0",
    })
    if (!overpaid) {
      return false
    }
    await planOverpayment(container, rmaId, id, overpaid)
    return await container
      .resolve<RmaModuleService>(RMA_MODULE)
      .markPaymentClosed(id, payment)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `rma: payment collection ${collection} could not be closed`,
        error as Error
      )
    return false
  }
}
