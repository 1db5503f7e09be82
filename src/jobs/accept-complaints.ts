import type { MedusaContainer } from "@medusajs/framework/types"
import { acceptComplaints } from "../workflows"

/** Accepts the complaints that nobody answered in the time the law gives. */
export default async function acceptComplaintsJob(container: MedusaContainer) {
  await acceptComplaints(container)
}

export const config = { name: "rma-accept-complaints", schedule: "*/5 * * * *" }
