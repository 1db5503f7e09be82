import type { MedusaContainer } from "@medusajs/framework/types"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { isRepriced } from "../core"
import { isOffer } from "./is-offer"
import { payBackOf } from "./pay-back"
import { sentOf } from "./refund-shares"

/** Money or goods of it went out, or the shopper paid for them. */
export const isCarriedOut = (settlement: RmaSettlementRecord): boolean =>
  sentOf(settlement).length > 0 ||
  Boolean(settlement.payment?.paid_at ?? settlement.result?.claim_id)

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

/**
 * Leaves a settlement to a person before anything, or anything more, of it is sent.
 * @param said what staff had said of it, for the timeline
 */
export const raiseDoubt = async (
  container: MedusaContainer,
  full: FullCase,
  settlement: RmaSettlementRecord,
  failure: { reason: string; known: object },
  said: { reference?: string; note?: string } = {}
): Promise<void> => {
  const { id, status, result } = settlement
  const nothingSent = sentOf(settlement).length === 0
  await transitionCase(container, full, {
    event: "fail",
    actor: { type: "system", id: null },
    internal: true,
    data: {
      settlement_id: id,
      what: "settle",
      reason: failure.reason,
      ...said,
    },
    settlement_updates: [
      {
        id,
        from: status,
        to: "needs_attention",
        set: {
          result: result && {
            ...result,
            ...(nothingSent ? { shares: undefined } : {}),
          },
          failure: { ...failure },
        },
      },
    ],
  })
}
