import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReturnAddress } from "../../modules/rma/records"
import { read } from "./read"

interface LocationRow {
  name: string
  address: Partial<ReturnAddress> | null
}

/** Where goods are sent to get to a stock location; null when it has no address. */
export async function returnAddressOf(
  container: MedusaContainer,
  location_id: string | null
): Promise<ReturnAddress | null> {
  if (!location_id) {
    return null
  }
  const [location] = await read<LocationRow>(
    container,
    "stock_location",
    { id: location_id },
    [
      "name",
      "address.company",
      "address.address_1",
      "address.address_2",
      "address.postal_code",
      "address.city",
      "address.province",
      "address.country_code",
      "address.phone",
    ]
  )
  const address = location?.address
  if (!location || !address?.address_1 || !address.country_code) {
    return null
  }
  return {
    company: address.company ?? location.name,
    address_1: address.address_1,
    address_2: address.address_2 ?? null,
    postal_code: address.postal_code ?? null,
    city: address.city ?? null,
    province: address.province ?? null,
    country_code: address.country_code.toLowerCase(),
    phone: address.phone ?? null,
  }
}
