import { AsyncLocalStorage } from "node:async_hooks"
import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"
import type RmaModuleService from "../../modules/rma/service"
import { BUSY_RETRY_AFTER } from "./active-changes"
import { answeredWithin } from "./answered-within"

const TTL_MS = 30_000
/**
 * Longer than anything takes here, unless three providers hang one after the other. Core's flows may never answer: where the first of
 * several flushes in one transaction fails, as when Postgres is restarted, those behind it stay unsettled (MikroORM
 * 6.6's `UnitOfWork.commit`; core's confirmation of an order change makes six at once).
 */
export const LONGEST_MS = 180_000

export interface OrderLease {
  holder: string
  /**
   * To be called before a step that cannot be taken back.
   *
   * @throws `order_busy` when the lease ran out meanwhile and another may hold it
   */
  assertHeld(): void
}

const current = new AsyncLocalStorage<OrderLease>()

/**
 * Asks the lease under which this runs, where there is one, before a step that another's work must not meet.
 *
 * @throws `order_busy` when it ran out meanwhile
 */
export const assertLeaseHeld = (): void => current.getStore()?.assertHeld()

const busy = (order_id: string) =>
  new RmaError("order_busy", {
    message: `order ${order_id} is being worked on`,
    retry_after: BUSY_RETRY_AFTER,
  })

/**
 * Runs `work` as the only one of ours that drives core's flows on this order, over all processes.
 * A row with an end, renewed while `work` runs and deleted afterwards whatever happened: a lock or a
 * transaction held around core's flows exhausts the connection pool (DESIGN § 3, measured).
 *
 * @param longest milliseconds after which `work` is let go: what it had begun is found by its key, as after a crash
 * @throws `order_busy` at once when another holds it; `core_failed` when `work` takes too long; what `work` throws
 */
export async function withOrderLease<T>(
  container: MedusaContainer,
  order_id: string,
  work: (lease: OrderLease) => Promise<T>,
  longest = LONGEST_MS
): Promise<T> {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const holder = randomUUID()
  // Counted from before the call, so that it never ends later than the row says.
  let heldUntil = Date.now() + TTL_MS
  let over = false
  if (!(await rma.acquireOrderLease(order_id, holder, TTL_MS))) {
    throw busy(order_id)
  }

  const renew = async () => {
    const from = Date.now()
    const renewed = await rma.renewOrderLease(order_id, holder, TTL_MS)
    heldUntil = renewed ? from + TTL_MS : 0
  }
  const warn = (error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`rma: lease of order ${order_id}: ${messageOf(error)}`)
  }
  const timer = setInterval(() => {
    // A renewal that fails is tried again at the next tick; until then the end stands.
    renew().catch(warn)
  }, TTL_MS / 3)
  timer.unref()

  try {
    const lease = {
      holder,
      assertHeld: () => {
        if (over || Date.now() >= heldUntil) {
          throw busy(order_id)
        }
      },
    }
    const working = current.run(lease, () => work(lease))
    // Whoever waited for it has had an answer by then, and hears of it nowhere else.
    working.catch((error: unknown) => {
      if (over) {
        warn(error)
      }
    })
    return await answeredWithin(working, longest)
  } finally {
    // What goes on all the same, though it was let go, takes no further step that cannot be taken back.
    over = true
    clearInterval(timer)
    // What `work` did is done: a lease that cannot be deleted runs out by itself.
    await rma.releaseOrderLease(order_id, holder).catch(warn)
  }
}
