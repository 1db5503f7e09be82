import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReturnAddress } from "../../modules/rma/records"
import { RmaError } from "../../modules/rma/errors"
import { rowsOf } from "./rows-of"
import { returnAddressOf, type LocationAddress } from "./return-address"

/** What the shopper needs to send the goods: as far as the fulfilment provider made it. */
export interface ReturnLabel {
  tracking_number?: string
  label_url?: string
  tracking_url?: string
}

export interface CoreReturn {
  return_id: string
  return_fulfillment_id: string | null
  label: ReturnLabel | null
  location_id: string | null
  /** Where the shopper sends the goods. */
  address: ReturnAddress | null
}

interface ReturnRow {
  id: string
  location_id: string | null
  return_fulfillment_id: string | null
  tracking_number: string | null
  label_url: string | null
  tracking_url: string | null
  location: LocationAddress | null
}

/** A Return with its first parcel that is not canceled, the first label of that, and the location's address. */
const RETURN = `
select r.id, r.location_id, parcel.id as return_fulfillment_id,
  label.tracking_number, label.label_url, label.tracking_url,
  case when s.id is not null then json_build_object('name', s.name, 'address', to_json(a)) end as location
from "return" r
left join lateral (
  select f.id from return_fulfillment j
  join fulfillment f on f.id = j.fulfillment_id and f.deleted_at is null
  where j.return_id = r.id and j.deleted_at is null and f.canceled_at is null
  order by f.created_at, f.id limit 1
) parcel on true
left join lateral (
  select tracking_number, label_url, tracking_url from fulfillment_label
  where fulfillment_id = parcel.id and deleted_at is null
  order by created_at, id limit 1
) label on true
left join stock_location s on s.id = r.location_id and s.deleted_at is null
left join stock_location_address a on a.id = s.address_id and a.deleted_at is null
where r.id = :return_id and r.deleted_at is null`

const labelOf = (row: ReturnRow): ReturnLabel => ({
  ...(row.tracking_number ? { tracking_number: row.tracking_number } : {}),
  ...(row.label_url ? { label_url: row.label_url } : {}),
  ...(row.tracking_url ? { tracking_url: row.tracking_url } : {}),
})

/**
 * A core Return as a case keeps it.
 *
 * @throws `not_found`
 */
export async function describeReturn(
  container: MedusaContainer,
  return_id: string
): Promise<CoreReturn> {
  const [row] = await rowsOf<ReturnRow>(container, RETURN, { return_id })
  if (!row) {
    throw new RmaError("not_found", {
      message: `there is no return ${return_id}`,
    })
  }
  return {
    return_id: row.id,
    return_fulfillment_id: row.return_fulfillment_id,
    label: row.tracking_number === null ? null : labelOf(row),
    location_id: row.location_id,
    address: row.location && returnAddressOf(row.location),
  }
}
