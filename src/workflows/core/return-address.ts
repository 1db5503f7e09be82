import type { ReturnAddress } from "../../modules/rma/records"

export interface LocationAddress {
  name: string
  address: Partial<ReturnAddress> | null
}

/** Where goods are sent to get to a stock location; null when it has no address. */
export function returnAddressOf({
  name,
  address,
}: LocationAddress): ReturnAddress | null {
  if (!address?.address_1 || !address.country_code) {
    return null
  }
  return {
    company: address.company ?? name,
    address_1: address.address_1,
    address_2: address.address_2 ?? null,
    postal_code: address.postal_code ?? null,
    city: address.city ?? null,
    province: address.province ?? null,
    country_code: address.country_code.toLowerCase(),
    phone: address.phone ?? null,
  }
}
