import type { MedusaContainer } from "@medusajs/framework/types"
import { decideWithdrawals } from "../workflows"

/** Grants the withdrawals whose submission met a busy order or a packed parcel. */
export default async function decideWithdrawalsJob(container: MedusaContainer) {
  await decideWithdrawals(container)
}

export const config = {
  name: "rma-decide-withdrawals",
  schedule: "*/2 * * * *",
}
