import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Somebody's word for an order. */
export interface NamedOrder {
  /** Lower case. */
  email: string
  /** `42`, `#42`, or the shop's own number. */
  order_number: string
}

export interface FoundOrder {
  id: string
  display_id: number | null
  customer_id: string | null
  /** Lower case. */
  email: string
  locale: string | null
}

interface FoundRow extends FoundOrder {
  /** The account it is under has another address. */
  foreign_account: boolean
}

const FIND = `
select o.id, o.display_id, o.customer_id, lower(o.email) as email, o.locale,
  coalesce(c.has_account and lower(c.email) is distinct from lower(o.email), false) as foreign_account
from "order" o
left join customer c on c.id = o.customer_id and c.deleted_at is null
where o.deleted_at is null and not o.is_draft_order
  and (o.display_id = cast(:number as int) or o.custom_display_id = :text)`

/** Largest number of nine digits fits the column. */
const numberIn = (order_number: string): number | null => {
  const digits = /^#?\s*(\d{1,9})$/.exec(order_number)?.[1]
  return digits === undefined ? null : Number(digits)
}

const named = async (
  container: MedusaContainer,
  order_number: string
): Promise<FoundRow[]> => {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: FoundRow[] }>(FIND, {
    number: numberIn(order_number),
    text: order_number,
  })
  return rows
}

/** What is known of an order that somebody named, without anybody having proved anything. */
export interface Naming {
  /** There is an order of this number. */
  exists: boolean
  /** The one whose address is the one given; null: another's, or none. */
  order: (FoundOrder & { foreign_account: boolean }) | null
}

/** Looks an order up by number and address. */
export const findNamedOrder = async (
  container: MedusaContainer,
  { email, order_number }: NamedOrder
): Promise<Naming> => {
  const rows = await named(container, order_number)
  const fitting = rows.filter((row) => row.email === email)
  return {
    exists: rows.length > 0,
    order: (fitting.length === 1 && fitting[0]) || null,
  }
}
