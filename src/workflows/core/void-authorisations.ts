import type { MedusaContainer } from "@medusajs/framework/types"
import { letGo } from "./end-other-payments"
import { readCollection } from "./payment-collection"

/** Lets go of what was authorised and cannot be captured; what a provider does not let go of is logged, and stays. */
export async function voidAuthorisations(
  container: MedusaContainer,
  payment_collection_id: string
): Promise<void> {
  const { payments } = await readCollection(container, payment_collection_id)
  for (const { id, canceled_at, captures } of payments ?? []) {
    if (!canceled_at && !captures?.length) {
      await letGo(container, id)
    }
  }
}
