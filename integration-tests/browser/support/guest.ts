import { setTimeout as wait } from "node:timers/promises"
import type { Demo } from "./demo-store"
import type { PlacedOrder } from "./own-shopper"
import { adminToken, call } from "./shopper"

interface Mail {
  to: string
  template: string
  data: { code?: string }
}

const MAILED_WITHIN = 60_000

/** A guest's token for an order, by the code that was mailed. */
export const guestToken = async (
  demo: Demo,
  order: PlacedOrder
): Promise<string> => {
  const named = { email: order.email, order_number: String(order.display_id) }
  await call(demo, "POST", "/store/rma-access", { body: named })
  const token = await adminToken(demo)
  const deadline = Date.now() + MAILED_WITHIN
  for (;;) {
    const { notifications } = await call<{ notifications: Mail[] }>(
      demo,
      "GET",
      "/admin/notifications?limit=50&order=-created_at",
      { token }
    )
    const mail = notifications.find(
      ({ to, template }) => to === order.email && template === "rma.access_code"
    )
    if (mail?.data.code) {
      const path = "/store/rma-access/verify"
      const body = { ...named, code: mail.data.code }
      return (await call<{ token: string }>(demo, "POST", path, { body })).token
    }
    if (Date.now() > deadline) {
      throw new Error(`no code was mailed to ${order.email}`)
    }
    // Asked again: the mail goes out after the answer.
    await wait(250)
  }
}
