import type { MedusaContainer } from "@medusajs/framework/types"
import { read } from "./read"

/** The Return whose parcel this fulfilment is; null for a parcel to a shopper. */
export async function returnOfFulfillment(
  container: MedusaContainer,
  fulfillment_id: string
): Promise<string | null> {
  const [link] = await read<{ return_id: string }>(
    container,
    "return_fulfillment",
    { fulfillment_id },
    ["return_id"]
  )
  return link?.return_id ?? null
}
