import type { RmaSettlementRecord } from "../../modules/rma/records"
import { createCaseWorkflow } from "../case/case-workflow"
import { loadFor } from "../case/command"
import { leaseOf } from "../case/lease-of"
import { withOrderLease } from "../core"
import { endCustomerPayment } from "./end-customer-payment"
import { planLateCaptures } from "./late-capture"
import { payBackOf } from "./pay-back"
import { settlementFor, type PaymentCommand } from "./payment-command"
import { settleAutomatically } from "./settle-rma"

/** Whether nothing is waited for any more. */
const isOver = ({ status, payment }: RmaSettlementRecord): boolean =>
  status === "canceled" || Boolean(payment?.paid_at)

/**
 * Closes what the shopper paid on, or was to, and gives back what came in beyond that. Does nothing while the shopper
 * may pay.
 * @throws RmaError `not_found`, `order_busy` (retryable)
 */
export const payBackOverpaidWorkflow = createCaseWorkflow(
  "pay-back-overpaid-rma",
  async (container, input: PaymentCommand) => {
    const { rma } = await loadFor(container, input)
    await withOrderLease(container, leaseOf(rma), async () => {
      const settlement = settlementFor(await loadFor(container, input), input)
      if (isOver(settlement)) {
        await planLateCaptures(container, input.id, settlement)
        await endCustomerPayment(container, input.id, settlement)
      }
    })
    const now = await loadFor(container, input)
    if (
      now.rma.status === "resolving" &&
      now.settlements.some((one) => payBackOf(one) && one.status === "planned")
    ) {
      await settleAutomatically(container, input.id)
    }
    return { ids: [input.id] }
  }
)
