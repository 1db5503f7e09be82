import { attributeOf, type AttributeType } from "../attributes"
import type { PolicyErrorCode } from "../../codes"
import { compareDecimals, OPERATOR_RULES } from "../operators"
import type { ConditionRow } from "../schema"

/** What is wrong with a row, and in which of its parts. */
export interface RowProblem {
  part: keyof ConditionRow
  code: PolicyErrorCode
  message: string
}

const valueFits = (value: unknown, type: AttributeType): boolean => {
  switch (type) {
    case "text":
    case "texts":
      return typeof value === "string"
    case "number":
      return compareDecimals(value, 0) !== null
    case "boolean":
      return typeof value === "boolean"
  }
}

/** Why this row cannot be judged: no such attribute, or a comparison of different types; null when it can. */
export const rowProblem = (row: ConditionRow): RowProblem | null => {
  const attribute = attributeOf(row.attribute)
  if (!attribute) {
    return {
      part: "attribute",
      code: "unknown_attribute",
      message: `There is no attribute "${row.attribute}".`,
    }
  }
  const operator = OPERATOR_RULES[row.operator]
  if (!operator.types.includes(attribute.type)) {
    return {
      part: "operator",
      code: "operator_mismatch",
      message: `"${row.operator}" does not compare ${attribute.type}, which "${row.attribute}" is.`,
    }
  }
  if (Array.isArray(row.value) !== (operator.takes === "list")) {
    return {
      part: "value",
      code: "value_mismatch",
      message: `"${row.operator}" takes ${operator.takes === "list" ? "a list" : "one value"}.`,
    }
  }
  const values: readonly unknown[] = Array.isArray(row.value)
    ? row.value
    : [row.value]
  return values.every((value) => valueFits(value, attribute.type))
    ? null
    : {
        part: "value",
        code: "value_mismatch",
        message: `"${row.attribute}" is ${attribute.type}.`,
      }
}
