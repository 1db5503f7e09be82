import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { buildFacts } from "../../src/workflows/order/build-facts"
import {
  loadCustomers,
  type CoreCustomer,
} from "../../src/workflows/order/load-customers"
import { loadNames } from "../../src/workflows/order/load-names"
import {
  loadOrders,
  type CoreOrder,
} from "../../src/workflows/order/load-order"
import { loadProductFacts } from "../../src/workflows/order/product-facts"
import { must } from "../support/ladder/must"
import { read, readOne } from "../support/ladder/read"

/** What facts are built from of one order, whoever read it. */
interface Read {
  order: CoreOrder
  products: Awaited<ReturnType<typeof loadProductFacts>>
  customers: Map<string, CoreCustomer>
  names: Awaited<ReturnType<typeof loadNames>>
}

const ids = (values: (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
]

/** As the plugin reads it: SQL over core's tables. */
export async function readBySql(
  container: MedusaContainer,
  id: string
): Promise<Read> {
  const { orders } = await loadOrders(container, { id })
  const order = must(orders[0], id)
  return {
    order,
    products: await loadProductFacts(
      container,
      ids(order.items.map((item) => item.product_id))
    ),
    customers: await loadCustomers(container, ids([order.customer_id])),
    names: await loadNames(container, [order]),
  }
}

const FIELDS = [
  "*",
  "shipping_address.*",
  "billing_address.*",
  "items.*",
  "items.detail.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "fulfillments.*",
  "fulfillments.items.*",
]

interface QueriedOrder extends CoreOrder {
  items: (CoreOrder["items"][number] & {
    line_item_metadata: Record<string, unknown> | null
  })[]
}

interface Product {
  id: string
  tags: { value: string }[]
  categories: { handle: string }[]
}

/** Query hands groups, tags and categories out in no particular order. */
const sortedByName = (groups: CoreCustomer["groups"]) =>
  [...(groups ?? [])].sort((a, b) => a.name.localeCompare(b.name))

/** As core reads it: Query and the modules' own services. */
export async function readByQuery(
  container: MedusaContainer,
  id: string
): Promise<Read> {
  const { items, ...head } = await readOne<QueriedOrder>(
    container,
    "order",
    id,
    FIELDS
  )
  // What a store writes on a line, Query names otherwise, and hides behind the `{}` of the cart.
  const order = {
    ...head,
    items: items.map(({ line_item_metadata, ...item }) => ({
      ...item,
      metadata: { ...line_item_metadata, ...item.metadata },
    })),
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product",
      fields: ["id", "tags.value", "categories.handle"],
      filters: { id: ids(order.items.map((item) => item.product_id)) },
      withDeleted: true,
    })
  const products: Product[] = data
  const customers = await read<CoreCustomer>(
    container,
    "customer",
    ["id", "has_account", "company_name", "metadata", "groups.*"],
    { id: ids([order.customer_id]) }
  )
  const channel = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({ id: ids([order.sales_channel_id]) })
  const regions = await container
    .resolve(Modules.REGION)
    .listRegions({ id: ids([order.region_id]) })
  const names = (rows: { id: string; name: string }[]) =>
    new Map(rows.map((row) => [row.id, row.name]))
  return {
    order,
    products: new Map(
      products.map(({ id: product, tags, categories }) => [
        product,
        {
          tags: tags.map(({ value }) => value).sort(),
          categories: categories.map(({ handle }) => handle).sort(),
        },
      ])
    ),
    customers: new Map(
      customers.map((one) => [
        one.id,
        { ...one, groups: sortedByName(one.groups) },
      ])
    ),
    names: { channels: names(channel), regions: names(regions) },
  }
}

/** The facts of what was read, everything of ours left out. */
export const factsOf = (found: Read) =>
  buildFacts({
    ...found,
    standings: new Map(),
    units: {},
    now: "2026-11-01T12:00:00.000Z",
    holidays: [],
    businessGroups: [],
  })

/** The same with the lines by id: Query hands them out in no particular order either. */
export const comparable = (found: Read) => {
  const { items, ...facts } = factsOf(found)
  return {
    ...facts,
    items: [...items].sort((a, b) => a.item_id.localeCompare(b.item_id)),
  }
}
