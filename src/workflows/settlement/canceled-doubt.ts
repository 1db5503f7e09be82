import type { MedusaContainer } from "@medusajs/framework/types"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { isOrderCanceled } from "../core"
import { payBackOf } from "./pay-back"
import { raiseDoubts } from "./raise-doubt"
import { sentOf } from "./refund-shares"

const MONEY: readonly string[] = ["refund", "store_credit", "offer"]

/**
 * Money that is still to be given for goods, not what came in later for nothing; a person who says that core gave
 * nothing is believed.
 */
const isDoubtful = (one: RmaSettlementRecord): boolean =>
  MONEY.includes(one.kind) &&
  one.amount !== "0" &&
  payBackOf(one) === null &&
  (one.status === "planned" || one.status === "failed") &&
  one.failure?.reason !== "not_happened" &&
  !sentOf(one).length

const ORDER_CANCELED = "order_canceled"

/** A line of the timeline by which the order was found canceled before its money was given: not by us. */
export const isCanceledByStaff = ({
  event,
  data,
}: FullCase["events"][number]): boolean =>
  event === "fail" && data?.reason === ORDER_CANCELED

/**
 * Core gives all money back of an order that staff cancel, or says so though the provider did not: nothing more is sent,
 * nor to be paid by hand, before a person says how it ended. To be called under the order lease.
 *
 * @returns the case as it is then
 */
export const doubtCanceled = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string
): Promise<FullCase> => {
  const doubted = full.settlements.filter(isDoubtful)
  if (!doubted.length || !(await isOrderCanceled(container, orderId))) {
    return full
  }
  return await raiseDoubts(container, full, doubted, {
    reason: ORDER_CANCELED,
    known: {},
  })
}
