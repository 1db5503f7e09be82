import type { MedusaContainer } from "@medusajs/framework/types"
import { finishDeclarations } from "../workflows"

/** Acknowledges and matches the declared withdrawals that a crash, a busy order or a full mailbox left. */
export default async function finishDeclarationsJob(
  container: MedusaContainer
) {
  await finishDeclarations(container)
}

export const config = {
  name: "rma-finish-declarations",
  schedule: "* * * * *",
}
