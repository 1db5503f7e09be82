import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { PaymentShare } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { payBack, payBackOf } from "./pay-back"

/** What was not planned to go back yet: a capture is seen as often as it is told. */
const unplanned = (
  { settlements }: FullCase,
  settlementId: string,
  shares: readonly PaymentShare[]
): PaymentShare[] =>
  shares.flatMap(({ payment_id, amount }) => {
    const planned = settlements.filter((one) => {
      const back = payBackOf(one)
      return (
        back?.why === "overpaid" &&
        back.settlement_id === settlementId &&
        back.payment_id === payment_id
      )
    })
    const left = MathBN.sub(
      amount,
      MathBN.sum(0, ...planned.map((one) => one.amount))
    )
    return MathBN.gt(left, 0) ? [{ payment_id, amount: left.toFixed() }] : []
  })

/**
 * Plans that what was paid beyond what was asked goes back, once. To be called under the order lease, when it is on the
 * order's books. A case that was closed is open again until it is back.
 */
export const planOverpayment = (
  container: MedusaContainer,
  rmaId: string,
  settlementId: string,
  shares: readonly PaymentShare[]
): Promise<void> =>
  withFreshCase(container, rmaId, async (full) => {
    const settlement = full.settlements.find(({ id }) => id === settlementId)
    const open = unplanned(full, settlementId, shares)
    if (!settlement || !open.length) {
      return
    }
    await transitionCase(container, full, {
      event: "settle",
      actor: { type: "system", id: null },
      internal: true,
      data: { step: "overpaid", settlement_id: settlementId, payments: open },
      settlements: open.map((share) =>
        payBack(full, settlement, share, "overpaid")
      ),
    })
  })
