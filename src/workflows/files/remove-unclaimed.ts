import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { dropFile } from "./file-store"

const BATCH = 100

/** Removes files that no case has claimed since a moment; answers how many. What cannot be deleted is tried again later. */
export const removeUnclaimedFiles = async (
  container: MedusaContainer,
  before: Date
): Promise<number> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  let removed = 0
  for (;;) {
    const files = await rma.takeUnclaimedFiles(before, BATCH)
    const gone: string[] = []
    for (const { id, storage_id, thumbnail_id } of files) {
      const dropped = [
        await dropFile(container, storage_id),
        await dropFile(container, thumbnail_id),
      ]
      if (dropped.every(Boolean)) {
        gone.push(id)
      }
    }
    await rma.forgetFiles(gone)
    removed += gone.length
    if (files.length < BATCH) {
      return removed
    }
  }
}
