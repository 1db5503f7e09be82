import type { MedusaContainer } from "@medusajs/framework/types"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { leaseOf } from "../case/lease-of"
import { withOrderLease } from "../core"
import { awaitPayment } from "./customer-payment"
import { executeRepair } from "./repair"

/**
 * Begins what was planned in a case about no order: work on the goods, paid for where it was quoted. Nothing else
 * can be carried out there, since core has no order to book it on.
 */
export const settleWork = async (
  container: MedusaContainer,
  { rma, settlements }: FullCase,
  actor: Actor
): Promise<void> => {
  const planned = settlements.filter(({ status }) => status === "planned")
  if (!planned.length) {
    return
  }
  await withOrderLease(container, leaseOf(rma), async () => {
    for (const { id, kind } of planned) {
      const execute = kind === "paid_service" ? awaitPayment : executeRepair
      await execute(container, rma.id, { settlementId: id, actor })
    }
  })
}
