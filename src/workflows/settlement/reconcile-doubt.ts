import type { MedusaContainer } from "@medusajs/framework/types"
import { loadCase } from "../case/load-case"
import { withFreshCase } from "../case/with-fresh-case"
import { returnLent, withOrderLease } from "../core"
import { findRefund } from "../core/find-refund"
import { concludeSettlement } from "./conclude-settlement"
import { sharesOf } from "./refund-shares"
import { cancelEmptied } from "./cancel-emptied"
import { resolveWhenDone } from "./settle-rma"
import { hasOtherTenders } from "./tenders"

/**
 * Settles what was in doubt when core's books know by now that all of it went out: a provider that answered
 * after its time, a refund that core booked late. Nothing is sent; what the books do not prove stays for a
 * person.
 * @returns whether it is settled now
 * @throws RmaError `order_busy` (retryable), `lost_race`
 */
export const reconcileDoubt = async (
  container: MedusaContainer,
  {
    id: settlementId,
    rma_id,
    order_id: orderId,
  }: { id: string; rma_id: string; order_id: string }
): Promise<boolean> => {
  const settled = await withOrderLease(container, orderId, async () => {
    const full = await loadCase(container, rma_id)
    const settlement = full.settlements.find(({ id }) => id === settlementId)
    const shares = settlement && sharesOf(settlement)
    if (
      settlement?.status !== "needs_attention" ||
      !shares?.length ||
      // These leave their traces elsewhere.
      hasOtherTenders(settlement)
    ) {
      return null
    }
    const refunds = await findRefund(container, orderId, settlementId, shares)
    if (!refunds) {
      return null
    }
    await returnLent(container, orderId, settlementId)
    await withFreshCase(container, rma_id, (fresh) =>
      concludeSettlement(
        container,
        fresh,
        { settlementId, orderId, actor: { type: "system", id: null } },
        { from: "needs_attention", to: "settled", detail: { refunds } }
      )
    )
    return { closes: await cancelEmptied(container, full, orderId) }
  })
  if (settled?.closes) {
    await resolveWhenDone(container, rma_id)
  }
  return settled !== null
}
