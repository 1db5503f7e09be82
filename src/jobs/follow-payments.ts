import type { MedusaContainer } from "@medusajs/framework/types"
import { followPayments } from "../workflows"

/** What shoppers pay for a settlement: taken when the provider has it, given up when time ran out. */
export default async function followPaymentsJob(container: MedusaContainer) {
  await followPayments(container)
}

export const config = { name: "rma-follow-payments", schedule: "*/5 * * * *" }
