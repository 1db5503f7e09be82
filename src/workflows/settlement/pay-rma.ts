import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { createCaseWorkflow } from "../case/case-workflow"
import { loadFor } from "../case/command"
import { leaseOf } from "../case/lease-of"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import {
  closeSessions,
  voidAuthorisations,
  withOrderLease,
  type OrderLease,
} from "../core"
import { takeCustomerPayment } from "./customer-payment"
import { endCustomerPayment } from "./end-customer-payment"
import { settlementKind } from "./kinds"
import { settlementFor, type PaymentCommand } from "./payment-command"
import { resolveWhenDone, settleAutomatically } from "./settle-rma"

const isPaid = ({ payment }: RmaSettlementRecord): boolean =>
  Boolean(payment?.paid_at)

const nothingToPay = () =>
  new RmaError("illegal_transition", {
    message: "There is nothing to pay for this settlement.",
  })

const pay = async (
  container: MedusaContainer,
  input: PaymentCommand,
  orderId: string | null,
  lease: OrderLease
) => {
  const full = await loadFor(container, input)
  const settlement = settlementFor(full, input)
  if (settlement.status !== "awaiting_customer") {
    if (isPaid(settlement)) {
      return
    }
    throw nothingToPay()
  }
  const kind = settlementKind(settlement.kind)
  await takeCustomerPayment(container, orderId, settlement)
  await kind.charge?.(container, full, settlement)
  await withFreshCase(container, input.id, (fresh) =>
    transitionCase(container, fresh, {
      event: "pay",
      actor: input.actor,
      data: {
        settlement_id: settlement.id,
        amount: settlement.payment?.amount,
      },
      settlement_updates: [
        {
          id: settlement.id,
          from: "awaiting_customer",
          to: "executing",
          set: {
            payment: settlement.payment && {
              ...settlement.payment,
              paid_at: new Date().toISOString(),
            },
            executed_at: new Date(),
          },
        },
      ],
    })
  )
  // Without an order nothing but work is paid for, and that is done by people.
  if (orderId) {
    await kind.execute(container, input.id, {
      orderId,
      settlementId: settlement.id,
      actor: { type: "system", id: null },
      lease,
    })
  }
}

/**
 * The shopper has paid what a settlement asks for: it is checked with the provider, captured, and what was
 * paid for is carried out. Paid is paid: called again it does nothing more.
 *
 * @throws RmaError `not_found`, `illegal_transition`, `payment_incomplete`, `order_busy` (retryable)
 */
export const payRma = async (
  container: MedusaContainer,
  input: PaymentCommand
) => {
  const seen = await loadFor(container, input)
  settlementFor(seen, input)
  await withOrderLease(container, leaseOf(seen.rma), (lease) =>
    pay(container, input, seen.rma.order_id, lease)
  )
  await resolveWhenDone(container, input.id)
  return { ids: [input.id] }
}

export const payRmaWorkflow = createCaseWorkflow("pay-rma", payRma)

export interface LapseCommand extends PaymentCommand {
  /** What was authorised cannot be captured: it is let go, or the case would wait for ever. */
  uncapturable?: boolean
}

const lapse = async (container: MedusaContainer, input: LapseCommand) => {
  const full = await loadFor(container, input)
  const settlement = settlementFor(full, input)
  const collection = settlement.payment?.payment_collection_id
  if (settlement.status !== "awaiting_customer") {
    throw nothingToPay()
  }
  if (collection && input.uncapturable) {
    await voidAuthorisations(container, collection)
  }
  if (
    // What was authorised is paid, not given up.
    collection &&
    !(await closeSessions(container, collection))
  ) {
    throw nothingToPay()
  }
  const instead = await settlementKind(settlement.kind).lapse?.(
    container,
    full,
    settlement
  )
  await transitionCase(container, full, {
    ...instead,
    event: "lapse_payment",
    actor: input.actor,
    data: { settlement_id: settlement.id, amount: settlement.payment?.amount },
    settlement_updates: [
      { id: settlement.id, from: "awaiting_customer", to: "canceled" },
    ],
  })
  await endCustomerPayment(container, input.id, settlement)
}

/**
 * The shopper did not pay in time: the settlement is canceled, and what its kind does instead is planned.
 * @throws RmaError `not_found`, `illegal_transition` when it was paid, `order_busy` (retryable), `lost_race`,
 *   `core_failed` when a payment that was begun could not be closed
 */
export const lapsePaymentWorkflow = createCaseWorkflow(
  "lapse-rma-payment",
  async (container, input: LapseCommand) => {
    const { rma } = await loadFor(container, input)
    await withOrderLease(container, leaseOf(rma), () => lapse(container, input))
    await settleAutomatically(container, input.id)
    return { ids: [input.id] }
  }
)
