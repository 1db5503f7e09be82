import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReturnAddress } from "../../modules/rma/records"
import { readById } from "./read"
import { returnAddressOf } from "./return-address"

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
  fulfillments?:
    | {
        id: string
        canceled_at: string | null
        labels?:
          | {
              tracking_number?: string
              tracking_url?: string
              label_url?: string
            }[]
          | null
      }[]
    | null
}

/** A core Return as a case keeps it. */
export async function describeReturn(
  container: MedusaContainer,
  return_id: string
): Promise<CoreReturn> {
  const row = await readById<ReturnRow>(container, "return", return_id, [
    "id",
    "location_id",
    "fulfillments.id",
    "fulfillments.canceled_at",
    "fulfillments.labels.tracking_number",
    "fulfillments.labels.tracking_url",
    "fulfillments.labels.label_url",
  ])
  const parcel = row.fulfillments?.find(({ canceled_at }) => !canceled_at)
  const label = parcel?.labels?.[0]
  return {
    return_id: row.id,
    return_fulfillment_id: parcel?.id ?? null,
    label: label
      ? {
          ...(label.tracking_number
            ? { tracking_number: label.tracking_number }
            : {}),
          ...(label.label_url ? { label_url: label.label_url } : {}),
          ...(label.tracking_url ? { tracking_url: label.tracking_url } : {}),
        }
      : null,
    location_id: row.location_id,
    address: await returnAddressOf(container, row.location_id),
  }
}
