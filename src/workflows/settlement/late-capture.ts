import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaymentShare } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaSettlementRecord } from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { bookLateCapture } from "../core"
import { payBack, payBackOf } from "./pay-back"
import { settlementOf } from "./settlement-of"

/** A capture of a session or payment (`tender`); its `payment_id` is that one's, with a number from the second on. */
interface LateCapture extends PaymentShare {
  tender: string
}

const lateCaptures = ({ payment }: RmaSettlementRecord): LateCapture[] =>
  Object.entries(payment?.late ?? {}).flatMap(([tender, parts]) =>
    parts.map(({ amount }, index) => ({
      tender,
      payment_id: index === 0 ? tender : `${tender}:${index + 1}`,
      amount,
    }))
  )

/** Core has no payment to give it back on: staff do, at the provider. */
const byHand = (
  full: FullCase,
  settlement: RmaSettlementRecord,
  { tender, ...share }: LateCapture
): NewRecord<RmaSettlementRecord> => {
  const back = payBack(full, settlement, share, "overpaid")
  const manual = [{ tender, amount: share.amount }]
  return {
    ...back,
    status: "awaiting_manual",
    result: { ...back.result, shares: [], manual },
  }
}

/**
 * What a provider captured of a session or payment that was ended with it: core takes no capture for it, so that nobody
 * else would know of the money. It stands on the order's books, once, and waits for staff to give it back. To be called
 * under the lease of the case; a case that was closed is open again until it is back.
 */
export const planLateCaptures = async (
  container: MedusaContainer,
  rmaId: string,
  seen: RmaSettlementRecord
): Promise<void> => {
  const { id, order_id, currency_code } = seen
  const late = lateCaptures(seen)
  for (const share of order_id ? late : []) {
    await bookLateCapture(container, order_id ?? "", share, currency_code)
  }
  await withFreshCase(container, rmaId, async (full) => {
    const settlement = settlementOf(full, id)
    const open = late.filter(
      ({ payment_id }) =>
        !full.settlements.some(
          (one) => payBackOf(one)?.payment_id === payment_id
        )
    )
    if (!settlement || !open.length) {
      return
    }
    await transitionCase(container, full, {
      event: "settle",
      actor: { type: "system", id: null },
      internal: true,
      data: {
        step: "captured_late",
        settlement_id: id,
        payments: open.map(({ tender, amount }) => ({
          payment_id: tender,
          amount,
        })),
      },
      settlements: open.map((share) => byHand(full, settlement, share)),
    })
  })
}
