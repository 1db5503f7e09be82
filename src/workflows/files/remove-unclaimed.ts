import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { dropFile } from "./file-store"

const BATCH = 100

/** Removes files that no case has claimed since a moment; answers how many. */
export const removeUnclaimedFiles = async (
  container: MedusaContainer,
  before: Date
): Promise<number> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  let removed = 0
  for (;;) {
    const files = await rma.takeUnclaimedFiles(before, BATCH)
    for (const { storage_id, thumbnail_id } of files) {
      await dropFile(container, storage_id)
      await dropFile(container, thumbnail_id)
    }
    removed += files.length
    if (files.length < BATCH) {
      return removed
    }
  }
}
