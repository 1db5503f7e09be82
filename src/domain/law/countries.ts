import type { CountryLaw } from "./types"

type Difference = Partial<Omit<CountryLaw, "country">>

/** EU and EEA: where the directives apply. The United Kingdom and Switzerland have laws of their own. */
export const COUNTRIES = [
  ..."at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk".split(
    " "
  ),
  ..."is li no".split(" "),
] as const

const SPAIN = "Real Decreto Legislativo 1/2007"
const PORTUGAL = "Decreto-Lei 84/2021"
const POLAND = "Ustawa o prawach konsumenta"

/** Where a country gives more than the directives ask for. */
export const NATIONAL: Readonly<Record<string, Difference>> = {
  es: {
    guarantee_months: { value: 36, source: `${SPAIN} Art. 120` },
    presumption_months: { value: 24, source: `${SPAIN} Art. 121` },
  },
  fr: {
    presumption_months: {
      value: 24,
      source: "Code de la consommation Art. L217-7",
    },
  },
  pl: {
    complaint_days: { value: 14, source: `${POLAND} Art. 7a` },
    sole_traders: { value: true, source: `${POLAND} Art. 38a` },
  },
  pt: {
    guarantee_months: { value: 36, source: `${PORTUGAL} Art. 12` },
    presumption_months: { value: 24, source: `${PORTUGAL} Art. 13` },
  },
  se: {
    guarantee_months: { value: 36, source: "Konsumentköplag (2022:260)" },
  },
}
