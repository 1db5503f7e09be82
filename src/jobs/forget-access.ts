import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../modules/rma"
import type RmaModuleService from "../modules/rma/service"

/** As long as the longest limit looks back. */
const KEPT_MS = 86_400_000

/** Forgets codes, tokens and tries that are over. */
export default async function forgetAccessJob(container: MedusaContainer) {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  await rma.dropAccess(new Date(Date.now() - KEPT_MS))
}

export const config = {
  name: "rma-forget-access",
  schedule: "41 * * * *",
}
