import { countryLaw, UNION, type LawOverrides } from "../../law"
import type { PolicyError } from "../policy-error"
import type { Window } from "../schema"
import { holdsIn, mayHoldIn } from "./law-countries"
import { coversDays, coversMonths } from "./law-length"
import type { TypeAt } from "./places"

const short = (path: string, message: string): PolicyError => ({
  path,
  code: "statutory_window",
  message,
})

/** The law counts from delivery: what counts from before it may end too soon, what waits for an event may never begin. */
const fromDelivery = ({ anchor }: Window, path: string): PolicyError[] =>
  anchor === "delivered"
    ? []
    : [short(`${path}.anchor`, "The law counts from delivery.")]

/** Countries that no special window speaks for, so that the general one must. */
const leftFor = (
  windows: readonly Window[],
  countries: readonly string[]
): string[] => {
  const spoken = new Set(
    windows.flatMap(({ when }) =>
      when.length > 0 ? holdsIn(when, countries) : []
    )
  )
  return countries.filter((country) => !spoken.has(country))
}

const uncovered = (
  { type, path }: TypeAt,
  countries: readonly string[]
): PolicyError[] => {
  const left = leftFor(type.windows, countries)
  return type.windows.length === 0 ||
    left.length === 0 ||
    type.windows.some(({ when }) => when.length === 0)
    ? []
    : [
        short(
          `${path}.windows`,
          `No window is open to every consumer in ${left.join(", ")}.`
        ),
      ]
}

const each = (
  at: TypeAt,
  countries: readonly string[],
  lengthOf: (
    window: Window,
    path: string,
    within: readonly string[]
  ) => PolicyError[]
): PolicyError[] => {
  const left = leftFor(at.type.windows, countries)
  return at.type.windows.flatMap((window, index) => {
    const within =
      window.when.length > 0 ? mayHoldIn(window.when, countries) : left
    const path = `${at.path}.windows.${index}`
    return within.length > 0
      ? [...fromDelivery(window, path), ...lengthOf(window, path, within)]
      : []
  })
}

/** A withdrawal may be declared for 14 days from delivery (Directive 2011/83/EU Art. 9). */
export const checkWithdrawalWindows = (
  at: TypeAt,
  countries: readonly string[]
): PolicyError[] => [
  ...uncovered(at, countries),
  ...each(at, countries, (window, path) =>
    coversDays(window, UNION.withdrawal_days.value)
      ? []
      : [short(`${path}.length`, "The law gives 14 days to withdraw.")]
  ),
]

/** The legal guarantee lasts as long as each country has it (Directive (EU) 2019/771 Art. 10). */
export const checkGuaranteeWindows = (
  at: TypeAt,
  countries: readonly string[],
  overrides: LawOverrides
): PolicyError[] => [
  ...uncovered(at, countries),
  ...each(at, countries, (window, path, within) => {
    const cut = within.flatMap((country) => {
      const law = countryLaw(country, overrides)?.guarantee_months
      return law && !coversMonths(window, law.value)
        ? [`${country} ${law.value} (${law.source})`]
        : []
    })
    return cut.length > 0
      ? [
          short(
            `${path}.length`,
            `The law gives more, in months: ${cut.join("; ")}.`
          ),
        ]
      : []
  }),
]
