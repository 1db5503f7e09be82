import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CoreOrder } from "./load-order"

type Placed = Pick<CoreOrder, "sales_channel_id" | "region_id">

/** Names by id, of sales channels and of regions. */
export interface StoreNames {
  channels: ReadonlyMap<string, string>
  regions: ReadonlyMap<string, string>
}

const unique = (ids: (string | null)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
]

/** Null where none is named, or none is left. */
const NAMES = `
select
  (select json_object_agg(id, name) from sales_channel
    where id = any(:channels) and deleted_at is null) as channels,
  (select json_object_agg(id, name) from region
    where id = any(:regions) and deleted_at is null) as regions`

type Names = Record<string, string> | null

const byId = (names: Names = null) => new Map(Object.entries(names ?? {}))

/** What the sales channels and regions of these orders are called now. */
export const loadNames = async (
  container: MedusaContainer,
  orders: readonly Placed[]
): Promise<StoreNames> => {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { channels: Names; regions: Names }[] }>(NAMES, {
      channels: unique(orders.map((one) => one.sales_channel_id)),
      regions: unique(orders.map((one) => one.region_id)),
    })
  return { channels: byId(rows[0]?.channels), regions: byId(rows[0]?.regions) }
}

const nameOf = (
  names: ReadonlyMap<string, string>,
  id: string | null
): string | null | undefined => (id === null ? null : names.get(id))

/** The two names as facts; one that is gone from the store is not known. */
export const namesOf = (
  { channels, regions }: StoreNames,
  { sales_channel_id, region_id }: Placed
): { sales_channel?: string | null; region?: string | null } => {
  const sales_channel = nameOf(channels, sales_channel_id)
  const region = nameOf(regions, region_id)
  return {
    ...(sales_channel === undefined ? {} : { sales_channel }),
    ...(region === undefined ? {} : { region }),
  }
}
