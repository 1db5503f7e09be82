import type { AttributeType, AttributeValue } from "../attributes"
import type { ConditionRow } from "../schema"

export type Expected = ConditionRow["value"]

/** What an operator is: on which attributes it may stand, with what value, and how it judges. */
export interface OperatorRule {
  types: readonly AttributeType[]
  /** A list of values, or one. */
  takes: "one" | "list"
  /** `observed` is known and of the attribute's type; null is "none". */
  test: (
    observed: Exclude<AttributeValue, undefined>,
    expected: Expected,
    type: AttributeType
  ) => boolean
}
