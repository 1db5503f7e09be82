import { isGroup, type Condition, type ConditionRow } from "../schema"

const COUNTRY = "order.country_code"

const isCountry = (condition: Condition): condition is ConditionRow =>
  !isGroup(condition) && condition.attribute === COUNTRY

/** Whether a row on the country of delivery holds for one; a row that compares otherwise may hold for any. */
const holdsFor = (
  { operator, value }: ConditionRow,
  country: string
): boolean => {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  switch (operator) {
    case "eq":
    case "in":
      return values.includes(country)
    case "ne":
    case "nin":
      return !values.includes(country)
    case "gt":
    case "gte":
    case "lt":
    case "lte":
      return true
  }
}

/** Countries in which these conditions may hold, whatever else they ask. */
export const mayHoldIn = (
  when: readonly Condition[],
  countries: readonly string[]
): string[] =>
  countries.filter((country) =>
    when.every(
      (condition) => !isCountry(condition) || holdsFor(condition, country)
    )
  )

/** Countries in which these conditions always hold: they ask for nothing but the country. */
export const holdsIn = (
  when: readonly Condition[],
  countries: readonly string[]
): string[] => (when.every(isCountry) ? mayHoldIn(when, countries) : [])
