import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type { Limit } from "../../modules/rma/queries/attempts"
import type RmaModuleService from "../../modules/rma/service"
import { HOUR_MS } from "./limits"
import { isGuest, type Owner } from "./owner"
import { keyedHash } from "./secrets"

const MESSAGES_AN_HOUR = 60
const DRAFTS_AN_HOUR = 30

/** Messages of the shopper's side to one case. */
export const messageLimit = (
  container: MedusaContainer,
  rma_id: string
): Limit => ({
  subject: keyedHash(container, "messages", rma_id),
  most: MESSAGES_AN_HOUR,
  within_ms: HOUR_MS,
})

/** Requests about no order of one customer; undefined: not counted. Units of an order count themselves. */
export const orderlessLimit = (
  container: MedusaContainer,
  customer_id: string
): Limit | undefined => {
  const { hourly_per_customer } = container
    .resolve<RmaModuleService>(RMA_MODULE)
    .getOptions().orderless
  return hourly_per_customer === null
    ? undefined
    : {
        subject: keyedHash(container, "orderless", customer_id),
        most: hourly_per_customer,
        within_ms: HOUR_MS,
      }
}

/** Drafts that one shopper, or the guests of one order, begin. */
export const draftLimit = (
  container: MedusaContainer,
  owner: Owner
): Limit => ({
  subject: keyedHash(
    container,
    "drafts",
    isGuest(owner) ? `guest ${owner.order_id}` : `customer ${owner}`
  ),
  most: DRAFTS_AN_HOUR,
  within_ms: HOUR_MS,
})
