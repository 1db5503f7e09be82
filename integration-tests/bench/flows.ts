import type { MedusaContainer } from "@medusajs/framework/types"
import { must } from "../support/ladder/must"
import { giveBackInCore, requestInCore, type CoreOrder } from "./core-case"
import {
  answer,
  assertResolved,
  readPlan,
  runner,
  STAFF,
  type Figures,
  type Runs,
} from "./script"

interface Plan {
  /** Where `compare` is. */
  figures: string
  location_id: string
  /** Orders with a case that was submitted, and orders for core. */
  cases: string[]
  orders: CoreOrder[]
  runs: Runs
}

/**
 * Approve, then receive + inspect + refund, each against the flows of core they drive, driven straight.
 * No fee is taken, so neither books a credit line.
 */
export default async function flows({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const plan = readPlan<Plan>()
  const { compare } = (await import(plan.figures)) as Figures
  const run = runner(container)
  const returns = new Map<number, string>()
  const orderOf = (index: number) => must(plan.orders[index], "order")

  const approve = await compare(
    (index) => run("approve-rma", { id: plan.cases[index], actor: STAFF }),
    async (index) => {
      returns.set(
        index,
        await requestInCore(container, plan.location_id, orderOf(index))
      )
    },
    plan.runs
  )
  const give = await compare(
    async (index) => {
      const id = must(plan.cases[index], "case")
      await run("receive-rma", { id, actor: STAFF })
      await run("inspect-rma", { id, actor: STAFF })
    },
    (index) =>
      giveBackInCore(
        container,
        must(returns.get(index), "return"),
        orderOf(index)
      ),
    plan.runs
  )
  await assertResolved(container, plan.cases)
  answer({ approve, give })
}
