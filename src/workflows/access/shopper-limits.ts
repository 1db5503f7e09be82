import type { MedusaContainer } from "@medusajs/framework/types"
import type { Limit } from "../../modules/rma/queries/attempts"
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
