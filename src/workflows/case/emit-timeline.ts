import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"

type Unemitted = Awaited<ReturnType<RmaModuleService["findUnemitted"]>>

/** Emits rows of the outbox as events, ids only, and marks them. At least once: a crash in between repeats. */
export const emitRows = async (
  container: MedusaContainer,
  rows: Unemitted
): Promise<number> => {
  if (!rows.length) {
    return 0
  }
  const bus = container.resolve(Modules.EVENT_BUS)
  await bus.emit(
    rows.map((row) => ({
      name: row.name ?? "rma.changed",
      data: {
        id: row.rma_id,
        event_id: row.id,
        order_id: row.order_id,
        customer_id: row.customer_id,
      },
    })),
    {}
  )
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  await rma.markEmitted(rows.map((row) => row.id))
  return rows.length
}

/**
 * Emits what the timeline of these cases has not told yet. A bus that fails does not break the case: the
 * change is committed, the failure is logged, and the job emits it later.
 */
export const emitTimeline = async (
  container: MedusaContainer,
  ids: string[]
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  try {
    await emitRows(container, await rma.findUnemitted({ ids }))
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(
      `rma: events of ${ids.join(", ")} wait for the job`,
      error as Error
    )
  }
}
