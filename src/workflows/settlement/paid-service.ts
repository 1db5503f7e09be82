import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type {
  NewRecord,
  RmaItemRecord,
  RmaSettlementRecord,
} from "../../modules/rma/records"
import { bookCreditLines, paidOn } from "../core"
import { awaitPayment } from "./customer-payment"
import type { SettlementKind } from "./kinds"
import { payBack } from "./pay-back"
import { planService } from "./repair"

/** The work is no line of the order, so its price is a credit line that raises the total by what was paid. */
const charge = async (
  container: MedusaContainer,
  { rma }: FullCase,
  { id, order_id, payment }: RmaSettlementRecord
): Promise<void> => {
  if (order_id && payment) {
    await bookCreditLines(container, {
      order_id,
      note: `${formatNumber(rma.display_id)} (medusa-plugin-rma)`,
      lines: [
        {
          reference: "rma_service",
          reference_id: id,
          amount: MathBN.mult(payment.amount, -1).toFixed(),
        },
      ],
    })
  }
}

/** Goods that nobody paid the work for go home as they came. */
const unrepaired = (full: FullCase, { units }: RmaSettlementRecord) => {
  const items: Record<string, NewRecord<RmaItemRecord>> = {}
  return {
    units: full.items.map((item) => {
      const count = units?.[item.id] ?? 0
      if (count === 0) {
        return item
      }
      items[item.id] = {
        planned_quantity: item.planned_quantity - count,
        send_back_status: "pending",
        send_back_payer: "merchant",
      }
      return {
        ...item,
        accepted_quantity: item.accepted_quantity - count,
        damaged_quantity: Math.max(0, item.damaged_quantity - count),
        refused_quantity: item.refused_quantity + count,
      }
    }),
    items,
  }
}

/** What was paid for work of these settlements, which nothing came of: it goes back on the payments it came by. */
export const planUnworked = async (
  container: MedusaContainer,
  full: FullCase,
  dropped: readonly RmaSettlementRecord[]
): Promise<NewRecord<RmaSettlementRecord>[]> => {
  const planned = await Promise.all(
    dropped.map(async (one) => {
      const { paid_at, amount, payment_collection_id } = one.payment ?? {}
      return paid_at && amount && payment_collection_id
        ? (await paidOn(container, payment_collection_id, amount)).map(
            (share) => payBack(full, one, share, "unworked")
          )
        : []
    })
  )
  return planned.flat()
}

/** Work outside every guarantee, at the price of a quote that the shopper accepted. */
export const paidService: SettlementKind = {
  booking: "release",
  plan: (_container, full, wanted, options) =>
    Promise.resolve(planService("paid_service", full, wanted, options)),
  planRest: () => Promise.resolve({}),
  // Charged before work: once it is paid the settlement is `executing`, until the goods are home.
  execute: (container, rmaId, execution) =>
    awaitPayment(container, rmaId, execution),
  charge,
  lapse: (_container, full, settlement) =>
    Promise.resolve(unrepaired(full, settlement)),
}
