import type { MedusaContainer } from "@medusajs/framework/types"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { isRepriced } from "../core"
import { isCarriedOut } from "./carried-out"
import { isOffer } from "./is-offer"
import { payBackOf } from "./pay-back"

const GIVES_VALUE: readonly string[] = ["refund", "store_credit", "exchange"]

/**
 * What staff took off the price of a line since the request is owed to the shopper by the order already: the value of
 * the request would give it twice, in money, credit or goods. What was sent in part, or paid by the shopper, is carried
 * through; a replacement is free, whatever its unit was worth.
 */
export const isPriceDoubtful = async (
  container: MedusaContainer,
  { rma, items }: FullCase,
  settlement: RmaSettlementRecord,
  orderId: string
): Promise<boolean> =>
  GIVES_VALUE.includes(settlement.kind) &&
  !isOffer(settlement) &&
  payBackOf(settlement) === null &&
  !isCarriedOut(settlement) &&
  rma.submitted_at !== null &&
  (await isRepriced(
    container,
    orderId,
    items.flatMap(({ item_id }) => item_id ?? []),
    rma.submitted_at
  ))

/** Nothing was sent: a person pays in the stock admin what the order owes, and says so. */
export const PRICE_CHANGED = { reason: "price_changed", known: {} }
