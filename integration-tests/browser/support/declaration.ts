import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { AdminDeclarationDto } from "../../../src/types/declaration-http"
import type { Demo } from "./demo-store"
import { adminToken, call } from "./shopper"

const WORKED_WITHIN = 60_000

/** Somebody withdraws without signing in, from an order that nobody finds; answers what staff get to see. */
export const declareUnknown = async (
  demo: Demo,
  name: string
): Promise<AdminDeclarationDto> => {
  const order_number = `no-order-${randomUUID().slice(0, 8)}`
  await call(demo, "POST", "/store/withdrawals", {
    body: { name, email: "grace.guest@northlane.example", order_number },
  })
  const token = await adminToken(demo)
  const deadline = Date.now() + WORKED_WITHIN
  for (;;) {
    const { declarations } = await call<{
      declarations: AdminDeclarationDto[]
    }>(demo, "GET", "/admin/rma-declarations?status=unmatched", { token })
    const found = declarations.find((one) => one.order_number === order_number)
    if (found) {
      return found
    }
    if (Date.now() > deadline) {
      throw new Error(`the declaration of ${name} was not worked on`)
    }
    // Asked again: an order is looked for after the answer.
    await wait(100)
  }
}
