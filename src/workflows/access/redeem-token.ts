import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import type { GuestOwner } from "./owner"
import { plainHash } from "./secrets"

/** As `newSecret` makes them. */
const FORM = /^[\w-]{43}$/

/**
 * Whom a token stands for; null when it is none, or good no more. Whether the order is still what it was is asked
 * wherever the order is read (`ownsOrder`).
 */
export const redeemToken = async (
  container: MedusaContainer,
  token: string
): Promise<GuestOwner | null> => {
  if (!FORM.test(token)) {
    return null
  }
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const found = await rma.findToken(plainHash(token), new Date())
  return (
    found && {
      order_id: found.order_id,
      customer_id: found.customer_id,
      email: found.email,
      expires_at: new Date(found.expires_at).toISOString(),
    }
  )
}
