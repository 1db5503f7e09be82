import type { MedusaContainer } from "@medusajs/framework/types"
import { readCollection } from "./payment-collection"

/** Whether the shopper has paid, or may have: then the time to pay does not run out. */
export async function isPaymentUnderWay(
  container: MedusaContainer,
  payment_collection_id: string
): Promise<boolean> {
  const { payments } = await readCollection(container, payment_collection_id)
  return (payments ?? []).some((payment) => !payment.canceled_at)
}
