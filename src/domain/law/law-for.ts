import type { CalendarDate } from "../policy/facts"
import { COUNTRIES, NATIONAL } from "./countries"
import type {
  CountryLaw,
  CountryOverride,
  LawFacts,
  LawOverrides,
  Sourced,
} from "./types"
import { UNION } from "./union"

const known = new Set<string>(COUNTRIES)
const MERCHANT = "adjusted by the merchant"

const own = <Value>(
  table: Readonly<Record<string, Value>> | undefined,
  key: string
): Value | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined

const adjusted = (
  value: number | undefined,
  standing: Sourced<number>
): Sourced<number> =>
  value === undefined ? standing : { value, source: MERCHANT }

const withOverride = (
  law: CountryLaw,
  override: CountryOverride
): CountryLaw => ({
  ...law,
  guarantee_months: adjusted(override.guarantee_months, law.guarantee_months),
  presumption_months: adjusted(
    override.presumption_months,
    law.presumption_months
  ),
  complaint_days:
    override.complaint_days === undefined
      ? law.complaint_days
      : override.complaint_days === null
        ? null
        : { value: override.complaint_days, source: MERCHANT },
  sole_traders:
    override.sole_traders === undefined
      ? law.sole_traders
      : override.sole_traders
        ? { value: true, source: MERCHANT }
        : null,
})

/**
 * The row of a country in the law table, each value with its source; null outside the EU and EEA.
 *
 * @param country ISO 3166-1 alpha-2 in any case
 */
export const countryLaw = (
  country: string,
  overrides: LawOverrides = {}
): CountryLaw | null => {
  const code = country.toLowerCase()
  if (!known.has(code)) {
    return null
  }
  const law = { ...UNION, ...own(NATIONAL, code), country: code }
  const override = own(overrides.countries, code)
  return override ? withOverride(law, override) : law
}

/**
 * The law an order delivered to this country falls under; null outside the EU and EEA. An order whose
 * country nobody knows has no law facts at all, and a person looks at it.
 *
 * @param country of delivery, ISO 3166-1 alpha-2
 * @param holidays public holidays of that country, as local dates
 */
export const lawFor = (
  country: string,
  overrides: LawOverrides = {},
  holidays: readonly CalendarDate[] = []
): LawFacts | null => {
  const law = countryLaw(country, overrides)
  return (
    law && {
      country: law.country,
      withdrawal: { length: "P14D", informed: overrides.informed ?? true },
      legal_guarantee: { months: law.guarantee_months.value },
      holidays: [...holidays],
      ...(law.complaint_days
        ? { complaint_days: law.complaint_days.value }
        : {}),
      ...(law.sole_traders ? { sole_traders: true } : {}),
    }
  )
}
