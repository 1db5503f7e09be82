import type { MedusaContainer } from "@medusajs/framework/types"
import { recoverOperations } from "../workflows"

/** Finishes or takes back what a crash left half done in core. */
export default async function recoverOperationsJob(container: MedusaContainer) {
  await recoverOperations(container)
}

export const config = {
  name: "rma-recover-operations",
  schedule: "*/2 * * * *",
}
