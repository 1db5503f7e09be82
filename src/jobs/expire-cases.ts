import type { MedusaContainer } from "@medusajs/framework/types"
import { expireCases } from "../workflows"

/** Ends what ran out: approvals, offers, parcels never scanned, drafts and questions left alone. */
export default async function expireCasesJob(container: MedusaContainer) {
  await expireCases(container)
}

export const config = { name: "rma-expire-cases", schedule: "*/5 * * * *" }
