import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../modules/rma"
import type RmaModuleService from "../modules/rma/service"
import { emitRows } from "../workflows"

/** Younger lines are being emitted by the workflow that wrote them. */
const GRACE_MS = 30_000
const BATCH = 200

/** Emits what a crash left in the outbox. Several instances may repeat a line: events come at least once. */
export default async function emitTimelineJob(container: MedusaContainer) {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const older_than = new Date(Date.now() - GRACE_MS)
  await emitRows(
    container,
    await rma.findUnemitted({ older_than, limit: BATCH })
  )
}

export const config = { name: "rma-emit-timeline", schedule: "* * * * *" }
