import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import {
  type Account,
  backdate,
  deliver,
  fulfill,
  placeOrder,
  receiveCoreReturn,
  refundInCore,
  requestCoreReturn,
  ship,
} from "../../support/ladder"
import { readOne } from "../../support/ladder/read"
import { type OrderRecipe, orderRecipes } from "./order-recipes"
import { guest, type ShopperKey, shoppers } from "./people"

export interface SeededOrder {
  id: string
  display_id: number
  email: string
  state: string
}

type Accounts = Record<ShopperKey, Account>

/** Makes the orders through core's own flows, the oldest first, and shifts their dates. */
export async function seedOrders(
  container: MedusaContainer,
  accounts: Accounts
): Promise<SeededOrder[]> {
  const orders: SeededOrder[] = []
  for (const recipe of [...orderRecipes].sort((a, b) => b.placed - a.placed)) {
    const id = await place(container, accounts, recipe)
    await sendParcels(container, id, recipe)
    await giveBack(container, id, recipe)
    if (recipe.canceled) {
      await cancelOrderWorkflow(container).run({ input: { order_id: id } })
    }
    const { display_id, email } = await describe(container, id)
    orders.push({ id, display_id, email, state: recipe.state })
  }
  return orders
}

async function place(
  container: MedusaContainer,
  accounts: Accounts,
  recipe: OrderRecipe
) {
  const { who, placed } = recipe
  const { first_name, last_name } = who === "guest" ? guest : shoppers[who]
  const id = await placeOrder(container, {
    ...recipe,
    whole_checkout: true,
    first_name,
    last_name,
    ...(who === "guest" ? { email: guest.email } : { customer: accounts[who] }),
  })
  await backdate(container, id, { placed })
  return id
}

async function sendParcels(
  container: MedusaContainer,
  order_id: string,
  recipe: OrderRecipe
) {
  for (const { units, shipped, delivered } of recipe.parcels ?? []) {
    const fulfillment_id = await fulfill(container, order_id, units)
    await ship(container, order_id, fulfillment_id)
    if (delivered !== undefined) {
      await deliver(container, order_id, fulfillment_id)
    }
    await backdate(container, order_id, {
      fulfillment_id,
      shipped,
      ...(delivered === undefined ? {} : { delivered }),
    })
  }
}

async function giveBack(
  container: MedusaContainer,
  order_id: string,
  recipe: OrderRecipe
) {
  if (!recipe.returned) {
    return
  }
  const { units, days, refund } = recipe.returned
  const return_id = await requestCoreReturn(container, order_id, units)
  await receiveCoreReturn(container, order_id, return_id, units)
  await refundInCore(container, order_id, refund)
  await backdate(container, order_id, { returned: days })
}

const describe = (container: MedusaContainer, order_id: string) =>
  readOne<Omit<SeededOrder, "state">>(container, "order", order_id, [
    "id",
    "display_id",
    "email",
  ])
