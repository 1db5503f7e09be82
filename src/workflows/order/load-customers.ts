import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export interface CoreCustomer {
  id: string
  has_account: boolean
  company_name: string | null
  metadata: Record<string, unknown> | null
  groups: { id: string; name: string }[] | null
}

/** Customers with their groups, by name. */
const CUSTOMERS = `
select c.id, c.has_account, c.company_name, c.metadata, coalesce(mine.groups, '[]') as groups
from customer c
left join lateral (
  select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.name) as groups
  from customer_group_customer j
  join customer_group g on g.id = j.customer_group_id and g.deleted_at is null
  where j.customer_id = c.id and j.deleted_at is null
) mine on true
where c.id = any(:ids) and c.deleted_at is null`

/** Customers with their groups as they are now, by id. */
export const loadCustomers = async (
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, CoreCustomer>> => {
  if (!ids.length) {
    return new Map()
  }
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: CoreCustomer[] }>(CUSTOMERS, { ids })
  return new Map(rows.map((customer) => [customer.id, customer]))
}
