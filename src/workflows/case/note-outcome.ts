import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { messageOf } from "../../modules/rma/message-of"
import type { RmaRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { leaseOf } from "./lease-of"

/**
 * What came of a job's run, once for each case: what failed waits longer each time, and is shown to staff.
 *
 * @param tried ids of the cases the run was about
 * @param failed the errors by case id
 * @param isLeft whether a case that failed is to be tried again as it is now
 */
export const noteOutcome = async (
  container: MedusaContainer,
  tried: readonly string[],
  failed: ReadonlyMap<string, unknown>,
  isLeft: (rma: RmaRecord) => boolean = () => true
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const cases = await rma.readCases([...failed.keys()])
  for (const { rma: row } of cases.filter((full) => isLeft(full.rma))) {
    const error = messageOf(failed.get(row.id))
    await rma.noteRetry({ id: row.id, lease: leaseOf(row), error })
  }
  await rma.endRetries([...new Set(tried)].filter((id) => !failed.has(id)))
}
