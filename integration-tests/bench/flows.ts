import { readFileSync, writeFileSync } from "node:fs"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  confirmReturnReceiveWorkflow,
  confirmReturnRequestWorkflow,
  receiveItemReturnRequestWorkflow,
  refundPaymentWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import { must } from "../support/ladder/must"
import { paymentsOf } from "../support/ladder/payments"
import { readOne } from "../support/ladder/read"

interface Plan {
  /** Where `compare` is: plain JavaScript, as the other rows use it. */
  figures: string
  location_id: string
  /** Orders with a case that was submitted, and orders for core, with their lines. */
  cases: string[]
  orders: { id: string; lines: string[] }[]
  runs: { rounds: number; calls: number; warmUp: number }
}

interface Figures {
  compare: (
    ours: (index: number) => Promise<unknown>,
    core: (index: number) => Promise<unknown>,
    runs: Plan["runs"]
  ) => Promise<unknown>
}

const STAFF = { type: "staff", id: "user_bench" }

/**
 * Approve, then receive + inspect + refund, each against the flows of core they drive, driven straight.
 * No fee is taken, so neither books a credit line. Reads and writes `BENCH_FILE`, like the seed.
 */
export default async function flows({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const file = must(process.env.BENCH_FILE, "BENCH_FILE")
  const plan = JSON.parse(readFileSync(file, "utf8")) as Plan
  const { compare } = (await import(plan.figures)) as Figures
  const run = async (workflow: string, input: object) => {
    await container.resolve(Modules.WORKFLOW_ENGINE).run(workflow, { input })
  }
  const returns = new Map<number, string>()

  const approve = await compare(
    async (index) => {
      await run("approve-rma", { id: plan.cases[index], actor: STAFF })
    },
    async (index) => {
      const order = must(plan.orders[index], "order")
      returns.set(index, await requestInCore(container, plan, order))
    },
    plan.runs
  )
  const give = await compare(
    async (index) => {
      const id = must(plan.cases[index], "case")
      await run("receive-rma", { id, actor: STAFF })
      await run("inspect-rma", { id, actor: STAFF })
    },
    async (index) => {
      const order = must(plan.orders[index], "order")
      await giveBackInCore(container, must(returns.get(index), "return"), order)
    },
    plan.runs
  )
  await assertResolved(container, plan.cases)
  writeFileSync(file, JSON.stringify({ approve, give }))
}

type CoreOrder = Plan["orders"][number]

const requested = ({ lines }: CoreOrder) =>
  lines.map((id) => ({ id, quantity: 1 }))

async function requestInCore(
  container: MedusaContainer,
  { location_id }: Plan,
  order: CoreOrder
): Promise<string> {
  const { result } = await beginReturnOrderWorkflow(container).run({
    input: { order_id: order.id, location_id },
  })
  const return_id = must(result.return_id, "return")
  await requestItemReturnWorkflow(container).run({
    input: { return_id, items: requested(order) },
  })
  await confirmReturnRequestWorkflow(container).run({ input: { return_id } })
  return return_id
}

async function giveBackInCore(
  container: MedusaContainer,
  return_id: string,
  order: CoreOrder
): Promise<void> {
  await beginReceiveReturnWorkflow(container).run({ input: { return_id } })
  await receiveItemReturnRequestWorkflow(container).run({
    input: { return_id, items: requested(order) },
  })
  await confirmReturnReceiveWorkflow(container).run({ input: { return_id } })
  const { summary } = await readOne<{
    summary: { pending_difference: number }
  }>(container, "order", order.id, ["id", "total", "summary"])
  const [payment_id] = await paymentsOf(container, order.id)
  await refundPaymentWorkflow(container).run({
    input: {
      payment_id: must(payment_id, "payment"),
      amount: -summary.pending_difference,
    },
  })
}

/** A case that stopped half way would look fast. */
async function assertResolved(container: MedusaContainer, cases: string[]) {
  const { data } = await container.resolve("query").graph({
    entity: "rma",
    fields: ["id", "status"],
    filters: { id: cases },
  })
  const open = data.filter(({ status }) => status !== "resolved")
  if (open.length) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${open.length} of ${cases.length} cases were not resolved`
    )
  }
}
