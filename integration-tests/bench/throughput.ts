import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { must } from "../support/ladder/must"
import { giveBackInCore, requestInCore, type CoreOrder } from "./core-case"
import {
  answer,
  assertResolved,
  readPlan,
  runner,
  STAFF,
  THREE_LINES,
  type Figures,
  type Runs,
} from "./script"

interface Plan {
  /** Where `compare` and `inParallel` are. */
  figures: string
  location_id: string
  shopper: string
  clients: number
  /** Cases of one batch, over all clients. */
  batch: number
  /** For each batch its orders, one a case: ours, and core's. */
  ours: CoreOrder[]
  core: CoreOrder[]
  runs: Runs
}

/**
 * Whole cases from submit to refund, by clients that work side by side, each on an order of its own, against as
 * many returns and refunds by the flows of core alone, driven straight.
 */
export default async function throughput({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const plan = readPlan<Plan>()
  const { compare, inParallel } = (await import(plan.figures)) as Figures
  const run = runner(container)
  const done: string[] = []
  // Every order is of the same three goods: with their stock kept, all clients would wait for core's lock on it.
  await container
    .resolve(Modules.PRODUCT)
    .updateProductVariants({ sku: THREE_LINES }, { manage_inventory: false })

  const serve = async ({ id: order_id, lines }: CoreOrder) => {
    const { ids } = await run<{ ids: string[] }>("submit-rma", {
      request: {
        order_id,
        request_type: "return",
        items: lines.map((item_id) => ({
          item_id,
          quantity: 1,
          reason: "changed_mind",
          resolution: "refund",
        })),
      },
      owner: plan.shopper,
      actor: { type: "shopper", id: plan.shopper },
      channel: "store",
    })
    const id = must(ids[0], "case")
    await run("approve-rma", { id, actor: STAFF })
    await run("receive-rma", { id, actor: STAFF })
    await run("inspect-rma", { id, actor: STAFF })
    done.push(id)
  }
  const serveInCore = async (order: CoreOrder) => {
    const return_id = await requestInCore(container, plan.location_id, order)
    await giveBackInCore(container, return_id, order)
  }
  const batchOf =
    (orders: CoreOrder[], work: (order: CoreOrder) => Promise<void>) =>
    (index: number) =>
      inParallel(plan.clients, plan.batch, (nth) =>
        work(must(orders[index * plan.batch + nth], "order"))
      )

  const batches = await compare(
    batchOf(plan.ours, serve),
    batchOf(plan.core, serveInCore),
    plan.runs
  )
  await assertResolved(container, done)
  answer(batches)
}
