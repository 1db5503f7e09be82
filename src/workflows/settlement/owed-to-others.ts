import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { unpaidIn } from "../../domain/settlement"
import { RMA_MODULE } from "../../modules/rma"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { bookedUnder, readElsewhere } from "../core"
import { lentUnder } from "../core/lend-uncaptured"
import { readPaymentLedger, type PaymentLedger } from "../core/payment-ledger"
import { stateOfShare } from "../core/refund-share"
import { sharesOf } from "./refund-shares"

/** What providers gave back of it, as the books have it. */
const givenFor = (ledger: PaymentLedger, one: RmaSettlementRecord) =>
  (sharesOf(one) ?? []).flatMap((share) => {
    const state = stateOfShare(ledger, one.id, share)
    return state.is === "done" ? [state.refund.amount] : []
  })

/** Major units, 0 or more. */
interface OwedToOthers {
  /** As the books have it: with what was lent for refunds that were sent, and is not returned yet. */
  owed: Decimal
  /** What they have coming. */
  money: Decimal
}

/**
 * What of the order's money is owed for other settlements: their goods came back or left the order, and they are not
 * carried out yet, or it is in doubt whether they were. What staff gave in the stock admin since is taken for theirs.
 *
 * @param except whose part is asked for, if it is in a table already
 * @throws `not_found`
 */
export const owedToOthers = async (
  container: MedusaContainer,
  orderId: string,
  except?: string
): Promise<OwedToOthers> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const open = (await rma.readOrderSettlements(orderId)).filter(
    ({ id, status }) => status !== "settled" && id !== except
  )
  const [oldest] = open
  if (!oldest) {
    return { owed: "0", money: "0" }
  }
  const ledger = await readPaymentLedger(container, orderId)
  const each = await Promise.all(
    open.map(async (one) => {
      const lowered = MathBN.add(
        one.books_delta ?? 0,
        await bookedUnder(container, orderId, [one.id])
      )
      const gone = MathBN.sum(unpaidIn(one.quote), ...givenFor(ledger, one))
      const lent = await lentUnder(container, orderId, one.id)
      const money = MathBN.max(0, MathBN.sub(MathBN.sub(lowered, gone), lent))
      return { money, lent }
    })
  )
  const { given, unowed } = await readElsewhere(
    container,
    orderId,
    new Date(oldest.created_at)
  )
  const elsewhere = MathBN.sub(given, unowed)
  const money = MathBN.max(
    0,
    MathBN.sub(MathBN.sum(...each.map((one) => one.money)), elsewhere)
  )
  const owed = MathBN.sum(money, ...each.map(({ lent }) => lent))
  return { owed: owed.toFixed(), money: money.toFixed() }
}
