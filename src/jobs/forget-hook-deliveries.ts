import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../modules/rma"
import type RmaModuleService from "../modules/rma/service"

/**
 * Longer than carriers try again, and far longer than a signature is good. What a message did stays marked
 * on its case for good.
 */
const KEPT_MS = 7 * 86_400_000

/** Forgets which messages of carriers were taken. */
export default async function forgetHookDeliveriesJob(
  container: MedusaContainer
) {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  await rma.dropDeliveries(new Date(Date.now() - KEPT_MS))
}

export const config = {
  name: "rma-forget-hook-deliveries",
  schedule: "17 * * * *",
}
