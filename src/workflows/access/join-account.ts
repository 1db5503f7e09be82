import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { messageOf } from "../../modules/rma/message-of"
import { giveOrder, withOrderLease } from "../core"

interface Joining {
  order_id: string
  /** Lower case. */
  email: string
}

/** The order that was proved, and those of the same address that have cases; of guests alone, never an account's. */
const JOINING = `
select o.id as order_id, lower(o.email) as email
from "order" o
join customer account on account.id = :customer_id and account.has_account and account.deleted_at is null
join "order" proved on proved.id = :order_id and lower(proved.email) = lower(account.email)
left join customer c on c.id = o.customer_id
where o.deleted_at is null and o.status <> 'canceled'
  and lower(o.email) = lower(account.email) and not coalesce(c.has_account, false)
  and (o.id = proved.id or exists (select 1 from rma r where r.order_id = o.id and r.deleted_at is null))
order by o.id
limit 100`

const joining = async (
  container: MedusaContainer,
  customer_id: string,
  order_id: string
): Promise<Joining[]> => {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Joining[] }>(JOINING, {
    customer_id,
    order_id,
  })
  return rows
}

/**
 * A signed-in customer proved the address of an order by a code: where the account has that address, the order joins
 * it, and so do the guest's other orders with cases. Cases go where their order goes. An order that is busy joins the
 * next time.
 * @returns the orders that joined
 */
export const joinAccount = async (
  container: MedusaContainer,
  customer_id: string,
  order_id: string
): Promise<string[]> => {
  const joined: string[] = []
  for (const one of await joining(container, customer_id, order_id)) {
    try {
      await withOrderLease(container, one.order_id, () =>
        giveOrder(container, { ...one, customer_id })
      )
      joined.push(one.order_id)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `rma: order ${one.order_id} joins its account later: ${messageOf(error)}`
        )
    }
  }
  return joined
}
