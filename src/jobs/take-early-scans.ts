import type { MedusaContainer } from "@medusajs/framework/types"
import { takeEarlyScans } from "../workflows"

/** Carriers may know a number before the case does: what they said of it is taken now. */
export default async function takeEarlyScansJob(container: MedusaContainer) {
  await takeEarlyScans(container)
}

export const config = {
  name: "rma-take-early-scans",
  schedule: "*/5 * * * *",
}
