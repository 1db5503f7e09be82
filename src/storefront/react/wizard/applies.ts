import type { ChosenItem } from "./state"

type Declared = Pick<ChosenItem, "reason" | "resolution">

interface Row {
  attribute: string
  operator: string
  value: unknown
}

const isRow = (given: unknown): given is Row =>
  typeof given === "object" && given !== null && "attribute" in given

/** What the shopper declares about an item, by the name that conditions use. */
const declared = (item: Declared): Record<string, string> => ({
  "item.reason": item.reason,
  "item.resolution": item.resolution,
})

const holds = ({ operator, value }: Row, seen: string): boolean => {
  const list = Array.isArray(value) ? value : [value]
  switch (operator) {
    case "eq":
    case "in":
      return list.includes(seen)
    case "ne":
    case "nin":
      return !list.includes(seen)
    default:
      return true
  }
}

/**
 * Whether something that is asked under conditions may be asked of this item. Only what the shopper chose is
 * judged here; for the rest it is asked, and the store says whether it has to be.
 */
export const applies = (when: unknown, item: Declared): boolean =>
  !Array.isArray(when) ||
  when.every((one) => {
    const seen = isRow(one) ? declared(item)[one.attribute] : undefined
    return seen === undefined || holds(one as Row, seen)
  })
