import type { AttributeType, AttributeValue } from "../attributes"
import { compareDecimals } from "./decimal"
import type { Expected, OperatorRule } from "./types"

type Observed = Exclude<AttributeValue, undefined>
type Scalar = string | number | boolean

const same = (
  observed: unknown,
  expected: Scalar,
  type: AttributeType
): boolean =>
  type === "number"
    ? compareDecimals(observed, expected) === 0
    : observed === expected

const contains = (
  observed: Observed,
  expected: Expected,
  type: AttributeType
): boolean => {
  const wanted: readonly Scalar[] = Array.isArray(expected)
    ? expected
    : [expected]
  const seen: readonly unknown[] = Array.isArray(observed)
    ? observed
    : [observed]
  return seen.some(
    (value) => value !== null && wanted.some((one) => same(value, one, type))
  )
}

const not =
  (test: OperatorRule["test"]): OperatorRule["test"] =>
  (observed, expected, type) =>
    !test(observed, expected, type)

const EVERY: readonly AttributeType[] = ["text", "number", "boolean", "texts"]
const MANY: readonly AttributeType[] = ["text", "number", "texts"]

/** The same text to the letter, the same number by value; of a set: it holds this one. */
export const eq: OperatorRule = { types: EVERY, takes: "one", test: contains }

/** The opposite of `eq`; what has no value is not equal to any. */
export const ne: OperatorRule = {
  types: EVERY,
  takes: "one",
  test: not(contains),
}

/** One of these; of a set: it holds at least one of them. */
export const isIn: OperatorRule = { types: MANY, takes: "list", test: contains }

/** None of these. */
export const nin: OperatorRule = {
  types: MANY,
  takes: "list",
  test: not(contains),
}
