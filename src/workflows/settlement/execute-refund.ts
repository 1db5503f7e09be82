import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaymentShare } from "../../domain/settlement"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError, RmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { withFreshCase } from "../case/with-fresh-case"
import { bookBeside, bookCreditLines, refundOnPayments } from "../core"
import { CREDIT_TENDER } from "../core/credit-tender"
import { tidyCreditLines } from "../core/tidy-credit-lines"
import { beginRefund } from "./begin-refund"
import { concludeSettlement } from "./conclude-settlement"
import type { Execution } from "./execution"
import { sentOf, sharesOf } from "./refund-shares"
import { givenBeside, toGive } from "./refunded-meanwhile"
import { settlementLines } from "./settlement-lines"
import { settleOtherTenders, type TendersEnd } from "./tenders"

/** Nothing goes back on any payment. */
const noShares = ({ amount }: RmaSettlementRecord): PaymentShare[] | null =>
  amount === "0" ? [] : null

/** Sends goods that belong to a settlement, before its money moves. */
export type Deliver = (settlement: RmaSettlementRecord) => Promise<void>

const move = async (
  container: MedusaContainer,
  full: FullCase,
  settlement: RmaSettlementRecord,
  { orderId, lease, actor }: Execution,
  deliver?: Deliver
): Promise<TendersEnd> => {
  const by = actor.type === "staff" && actor.id ? { actor_id: actor.id } : {}
  const shares = sharesOf(settlement) ?? noShares(settlement)
  if (!shares) {
    return { to: "failed", detail: settlement.failure ?? {} }
  }
  const sent = sentOf(settlement)
  await tidyCreditLines(container, {
    order_id: orderId,
    key: settlement.id,
    asked: sent.length > 0,
  })
  await bookBeside(
    container,
    toGive(full, settlement, orderId),
    givenBeside(settlement)
  )
  await deliver?.(settlement)
  const { lines, lowered } = await settlementLines(container, settlement)
  await bookCreditLines(container, {
    order_id: orderId,
    note: `${formatNumber(full.rma.display_id)} (medusa-plugin-rma)`,
    lines,
    ...by,
  })
  const { outcome, ...detail } = await refundOnPayments(container, {
    order_id: orderId,
    key: settlement.id,
    shares,
    lowered,
    lease,
    sent,
    onSend: (payment) => noteSent(container, settlement.id, payment),
    ...by,
  })
  if (outcome !== "settled") {
    return { to: outcome, detail }
  }
  const end = await settleOtherTenders(container, settlement, {
    order_id: orderId,
    lease,
    lowered,
    onSend: (tender) => noteSent(container, settlement.id, tender),
  })
  return { to: end.to, detail: { ...detail, ...end.detail } }
}

/** Before a provider is asked it is on record that it was: a crash after that is no reason to ask again. */
const noteSent = async (
  container: MedusaContainer,
  settlementId: string,
  paymentId: string
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  // What store credit was given is seen before it is given again.
  const again = paymentId === CREDIT_TENDER
  if (!(await rma.markSent(settlementId, paymentId, again))) {
    throw new RmaError("lost_race", {
      message: "This settlement was changed by somebody else.",
    })
  }
}

/**
 * Executes one planned refund: `executing` is written before anything moves, then one credit-line change
 * makes core owe exactly the amount, then, last, the money goes back, one payment at a time (I3). To be
 * called under the order lease. Failures are states of the settlement, not errors.
 *
 * @param deliver sends the goods of an exchange; each call of it after a crash finds what was sent
 */
export const executeRefund = async (
  container: MedusaContainer,
  rmaId: string,
  execution: Execution,
  seen?: FullCase,
  deliver?: Deliver
): Promise<void> => {
  const { full, settlement } = await withFreshCase(
    container,
    rmaId,
    async (fresh) => ({
      full: fresh,
      settlement: await beginRefund(container, fresh, execution),
    }),
    seen
  )
  if (!settlement) {
    return
  }
  let end: Awaited<ReturnType<typeof move>>
  try {
    end = await move(container, full, settlement, execution, deliver)
  } catch (error) {
    // Nothing is sent before `refundOnPayments`; where that throws although something was, the next attempt finds it.
    end = {
      to: "failed",
      detail: isRmaError(error)
        ? { reason: error.code, message: error.message }
        : { reason: messageOf(error) },
    }
  }
  await withFreshCase(container, rmaId, (fresh) =>
    concludeSettlement(container, fresh, execution, end)
  )
}
