import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createAdminWithLogin,
  createCustomerWithLogin,
  deliver,
  ids,
  placeOrder,
  seedCatalogue,
} from "../support/ladder"
import { must } from "../support/ladder/must"
import { read } from "../support/ladder/read"
import { answer, readPlan, runner, THREE_LINES } from "./script"

interface Plan {
  password: string
  document: Record<string, unknown>
}

const UNITS = 4

/**
 * What everything else is copied from, made through the real workflows: a catalogue, two shoppers, the
 * policy, an order of twenty lines, and one of three lines with a case.
 */
export default async function seed({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const plan = readPlan<Plan>()
  const run = runner(container)

  const catalogue = await seedCatalogue(container)
  await createAdminWithLogin(container, "admin@bench.example", plan.password)
  const [reader, buyer] = await Promise.all(
    ["reader@bench.example", "buyer@bench.example"].map((email) =>
      createCustomerWithLogin(container, email, plan.password)
    )
  )
  const policy_id = await run<string>("create-rma-policy", {
    name: "Bench",
    priority: 1000,
    scope: {},
    document: plan.document,
    author_id: null,
  })
  await run("publish-rma-policy", {
    id: policy_id,
    note: null,
    author_id: null,
  })

  const variants = await read<{ sku: string }>(container, "variant", ["sku"])
  const long = await placeOrder(container, {
    region: "eur",
    customer: reader,
    items: variants.slice(0, 20).map(({ sku }) => ({ sku, quantity: 1 })),
  })
  await deliver(container, long)
  const short = await placeOrder(container, {
    region: "eur",
    customer: buyer,
    items: THREE_LINES.map((sku) => ({ sku, quantity: UNITS })),
  })
  await deliver(container, short)

  const lines = Object.values(await ids(container, short))
  const { ids: cases } = await run<{ ids: string[] }>("submit-rma", {
    request: {
      order_id: short,
      request_type: "return",
      items: lines.map((item_id) => ({
        item_id,
        quantity: 1,
        reason: "changed_mind",
        resolution: "refund",
      })),
    },
    owner: null,
    actor: { type: "shopper", id: must(buyer, "buyer").id },
    channel: "store",
  })
  answer({
    publishable_key: catalogue.publishable_key.token,
    return_option_id: catalogue.shipping.eur.return_id,
    location_id: catalogue.location_id,
    reader,
    buyer,
    long,
    short,
    lines,
    rma: must(cases[0], "case"),
  })
}
