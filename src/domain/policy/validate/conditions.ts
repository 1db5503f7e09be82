import { declaredPart } from "../attributes"
import type { PolicyError } from "../policy-error"
import type { ConditionRow, Policy, RequestType } from "../schema"
import {
  generalPlaces,
  placesOf,
  rowsAt,
  type Place,
  type TypeAt,
} from "./places"
import { rowProblem, type RowProblem } from "./row-problem"

/** Fields and slots exist only where a request type asks for them. */
const isAsked = (name: string, types: readonly RequestType[]): boolean => {
  const part = declaredPart(name)
  if (!part) {
    return true
  }
  return types.some((type) =>
    part.kind === "fields"
      ? type.fields.some(({ key }) => key === part.key)
      : type.evidence.some(({ slot }) => slot === part.key)
  )
}

const problemOf = (
  row: ConditionRow,
  types: readonly RequestType[]
): RowProblem | null =>
  isAsked(row.attribute, types)
    ? rowProblem(row)
    : {
        part: "attribute",
        code: "unknown_attribute",
        message: `No request type here asks for "${row.attribute}".`,
      }

/** Attributes that exist, operators that can compare them, values of their type. */
const checkPlaces = (
  places: readonly Place[],
  types: readonly RequestType[]
): PolicyError[] =>
  places.flatMap((place) =>
    rowsAt(place).flatMap(({ row, path }) => {
      const problem = problemOf(row, types)
      return problem
        ? [
            {
              path: `${path}.${problem.part}`,
              code: problem.code,
              message: problem.message,
            },
          ]
        : []
    })
  )

/** The conditions of a request type. */
export const checkConditions = (at: TypeAt): PolicyError[] =>
  checkPlaces(placesOf(at), [at.type])

/** Conditions of no request type: they may ask for what any of them asks for. */
export const checkGeneralConditions = (policy: Policy): PolicyError[] =>
  checkPlaces(generalPlaces(policy), policy.request_types)
