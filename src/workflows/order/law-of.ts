import { lawFor } from "../../domain/law"
import type { Facts } from "../../domain/policy/facts"
import type { RmaOptions } from "../../modules/rma/options"
import { holidayDates } from "../policy/holidays"

/**
 * The consumer law of a country of delivery with its public holidays; null outside the EU and EEA. Nothing
 * for an order without an address: then nobody knows, and a person looks.
 */
export const lawOf = async (
  country: string | null,
  { law }: Pick<RmaOptions, "law">,
  now: string
): Promise<Pick<Facts, "law">> => {
  if (country === null) {
    return {}
  }
  const found = lawFor(country, law)
  return {
    law: found && {
      ...found,
      holidays: await holidayDates(country.toUpperCase(), now),
    },
  }
}
