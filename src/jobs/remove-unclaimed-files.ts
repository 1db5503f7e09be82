import type { MedusaContainer } from "@medusajs/framework/types"
import { removeUnclaimedFiles } from "../workflows"

/** Enough to come back to a request the next morning. */
const KEPT_MS = 86_400_000

/** Removes uploads that became part of no case. */
export default async function removeUnclaimedFilesJob(
  container: MedusaContainer
) {
  await removeUnclaimedFiles(container, new Date(Date.now() - KEPT_MS))
}

export const config = {
  name: "rma-remove-unclaimed-files",
  schedule: "37 * * * *",
}
