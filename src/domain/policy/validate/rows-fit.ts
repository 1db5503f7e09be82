import BigNumber from "bignumber.js"
import { attributeOf, type AttributeType } from "../attributes"
import { compareDecimals } from "../operators"
import type { ConditionRow } from "../schema"
import { rowProblem } from "./row-problem"

/** The values an attribute can take at all, or undefined when nobody can list them. */
export type Domain = (attribute: string) => readonly string[] | undefined

type Scalar = string | number | boolean

const valuesOf = (row: ConditionRow): readonly Scalar[] =>
  Array.isArray(row.value) ? row.value : [row.value]

/** One key per value: numbers by value, the rest by type and text. */
const keyOf = (value: Scalar, type: AttributeType): string =>
  type === "number"
    ? new BigNumber(String(value)).toFixed()
    : `${typeof value}:${String(value)}`

const keysOf = (row: ConditionRow, type: AttributeType): Set<string> =>
  new Set(valuesOf(row).map((value) => keyOf(value, type)))

const wants = ({ operator }: ConditionRow) =>
  operator === "eq" || operator === "in"
const bars = ({ operator }: ConditionRow) =>
  operator === "ne" || operator === "nin"

/** Whether a value passes a row that bounds it; other rows let everything pass. */
const inBound = (
  { operator, value: bound }: ConditionRow,
  value: string
): boolean => {
  const sign = compareDecimals(value, bound)
  if (sign === null) {
    return true
  }
  switch (operator) {
    case "gt":
      return sign > 0
    case "gte":
      return sign >= 0
    case "lt":
      return sign < 0
    case "lte":
      return sign <= 0
    case "eq":
    case "ne":
    case "in":
    case "nin":
      return true
  }
}

/** Without a list of values only the bounds can exclude each other, or pin down a barred value. */
const boundsFit = (
  rows: readonly ConditionRow[],
  barred: ReadonlySet<string>
): boolean => {
  const lower = rows.filter(
    ({ operator }) => operator === "gt" || operator === "gte"
  )
  const upper = rows.filter(
    ({ operator }) => operator === "lt" || operator === "lte"
  )
  return lower.every((low) =>
    upper.every((high) => {
      const sign = compareDecimals(low.value, high.value)
      if (sign !== 0) {
        return sign === null || sign < 0
      }
      const touch = low.operator === "gte" && high.operator === "lte"
      return (
        touch &&
        !valuesOf(low).some((value) => barred.has(keyOf(value, "number")))
      )
    })
  )
}

const BOOLEANS = new Set([keyOf(true, "boolean"), keyOf(false, "boolean")])

/** Rows on one attribute with one value: is there a value that passes them all? */
const oneFits = (
  rows: readonly ConditionRow[],
  type: AttributeType,
  domain: readonly string[] | undefined
): boolean => {
  const lists = rows.filter(wants).map((row) => keysOf(row, type))
  const barred = new Set(
    rows.filter(bars).flatMap((row) => [...keysOf(row, type)])
  )
  if (type === "boolean") {
    lists.push(BOOLEANS)
  }
  // A value outside the domain may still be "none", which only rows that want one exclude.
  if (domain && lists.length > 0) {
    lists.push(new Set(domain.map((value) => keyOf(value, type))))
  }
  const [first, ...others] = lists
  if (!first) {
    return boundsFit(rows, barred)
  }
  return [...first].some(
    (key) =>
      !barred.has(key) &&
      others.every((list) => list.has(key)) &&
      (type !== "number" || rows.every((row) => inBound(row, key)))
  )
}

/** Rows on a set: each wanted list must leave a member that is not barred. */
const setFits = (rows: readonly ConditionRow[]): boolean => {
  const barred = new Set(
    rows.filter(bars).flatMap((row) => [...keysOf(row, "texts")])
  )
  return rows
    .filter(wants)
    .every((row) => [...keysOf(row, "texts")].some((key) => !barred.has(key)))
}

/** Whether rows (AND) can hold together, attribute by attribute; rows that compare nothing are no obstacle. */
export const rowsFit = (
  rows: readonly ConditionRow[],
  domain: Domain
): boolean => {
  const byAttribute = new Map<string, ConditionRow[]>()
  for (const row of rows.filter((one) => rowProblem(one) === null)) {
    const own = byAttribute.get(row.attribute)
    if (own) {
      own.push(row)
    } else {
      byAttribute.set(row.attribute, [row])
    }
  }
  return [...byAttribute].every(([name, own]) => {
    const type = attributeOf(name)?.type
    if (type === undefined) {
      return true
    }
    return type === "texts" ? setFits(own) : oneFits(own, type, domain(name))
  })
}
