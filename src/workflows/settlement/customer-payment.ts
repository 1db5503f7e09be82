import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { NewRecord, RmaSettlementRecord } from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { openPayment, takePayment } from "../core"
import type { Execution } from "./execution"
import { isUnasked } from "./is-unasked"

/** How long the shopper has to pay (DESIGN § 3), in calendar days. */
const DAYS_TO_PAY = 7
const DAY_MS = 86_400_000

const paymentOf = ({ id, payment }: RmaSettlementRecord) => {
  if (!payment) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Settlement ${id} has nothing to pay.`
    )
  }
  return payment
}

/**
 * Asks the shopper to pay `payment.amount` of a settlement: `planned → awaiting_customer`, with a payment collection of
 * core that the shopper completes in core's store API; so it does where it `failed` before they were asked. To be called
 * under the order lease; any other settlement stays as it is. A collection that a crash left is on no order and nobody
 * is told of it.
 *
 * @param quoted what the settlement is asked for by a newer quote, written with it
 *
 * What comes next is in `pay-rma.ts`: `payRma` once it is paid (the kind's `charge`, then its `execute`, which
 * finds the settlement `executing`), `lapsePayment` when time runs out (the kind's `lapse`).
 */
export const awaitPayment = (
  container: MedusaContainer,
  rmaId: string,
  { settlementId }: Pick<Execution, "settlementId">,
  quoted: NewRecord<RmaSettlementRecord> = {}
): Promise<void> =>
  withFreshCase(container, rmaId, async (full) => {
    const settlement = full.settlements.find(({ id }) => id === settlementId)
    if (!settlement || !isUnasked(settlement)) {
      return
    }
    const payment = paymentOf({ ...settlement, ...quoted })
    const payment_collection_id =
      payment.payment_collection_id ??
      (await openPayment(container, {
        amount: payment.amount,
        currency_code: settlement.currency_code,
        key: settlement.id,
      }))
    await transitionCase(container, full, {
      event: "ask_payment",
      actor: { type: "system", id: null },
      // An accepted quote says itself what is to be paid.
      internal: !settlement.goods?.length,
      data: {
        settlement_id: settlement.id,
        amount: payment.amount,
        ...(settlement.goods?.length ? { goods: settlement.goods } : {}),
      },
      settlement_updates: [
        {
          id: settlement.id,
          from: settlement.status,
          to: "awaiting_customer",
          set: {
            ...quoted,
            failure: null,
            payment: { ...payment, payment_collection_id, paid_at: null },
            expires_at: new Date(Date.now() + DAYS_TO_PAY * DAY_MS),
          },
        },
      ],
    })
  })

/**
 * Checks and captures what the shopper paid for a settlement, once, and puts it on the order's books, where there
 * is an order. To be called under the lease of the case.
 * @throws RmaError `payment_incomplete`; core's own when the provider could not capture (may be tried again)
 */
export const takeCustomerPayment = async (
  container: MedusaContainer,
  orderId: string | null,
  settlement: RmaSettlementRecord
): Promise<void> => {
  const { amount, payment_collection_id } = paymentOf(settlement)
  if (!payment_collection_id) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Settlement ${settlement.id} has no payment collection.`
    )
  }
  await takePayment(container, {
    order_id: orderId,
    payment_collection_id,
    amount,
  })
}
