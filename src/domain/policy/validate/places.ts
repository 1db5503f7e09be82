import type { Condition, ConditionRow, Policy, RequestType } from "../schema"
import { isGroup } from "../schema"

/** A list of conditions, and where in the document it stands. */
export interface Place {
  path: string
  when: readonly Condition[]
}

/** A request type, and where it stands. */
export interface TypeAt {
  type: RequestType
  path: string
}

export const typesOf = (policy: Policy): TypeAt[] =>
  policy.request_types.map((type, index) => ({
    type,
    path: `request_types.${index}`,
  }))

const FORMATS = "warranty.serial.formats"

const listed = (
  parts: readonly { when: readonly Condition[] }[],
  path: string,
  name: string
): Place[] =>
  parts.map(({ when }, index) => ({
    when,
    path: `${path}.${name}.${index}.when`,
  }))

/** Every list of conditions of a request type. */
export const placesOf = ({ type, path }: TypeAt): Place[] => [
  ...listed(type.windows, path, "windows"),
  ...listed(type.rules, path, "rules"),
  ...listed(type.fields, path, "fields"),
  ...listed(type.evidence, path, "evidence"),
  ...listed(type.fees, path, "fees"),
  ...type.fees.map((fee, index) => ({
    when: fee.waived_when,
    path: `${path}.fees.${index}.waived_when`,
  })),
  ...listed(type.shipping, path, "shipping"),
  ...rowPlaces({ type, path }),
]

/**
 * The lists of conditions of rows that open something or settle a moment, as opposed to rules that refuse:
 * one that can never hold is a slip of the pen.
 */
export const rowPlaces = ({ type, path }: TypeAt): Place[] => [
  ...listed(type.resolution_rules, path, "resolution_rules"),
  ...listed(type.settle_when, path, "settle_when"),
  ...listed(type.keep_item, path, "keep_item"),
  ...listed(type.store_credit.bonus, path, "store_credit.bonus"),
  ...listed(type.warranty?.serial?.formats ?? [], path, FORMATS),
]

/** The lists of conditions that belong to no request type. */
export const generalPlaces = (policy: Policy): Place[] =>
  policy.redirects.map(({ when }, index) => ({
    when,
    path: `redirects.${index}.when`,
  }))

/** Every row of a list of conditions with its own path. */
export const rowsAt = ({
  when,
  path,
}: Place): { row: ConditionRow; path: string }[] =>
  when.flatMap((condition, index) =>
    isGroup(condition)
      ? rowsAt({ when: condition.any, path: `${path}.${index}.any` })
      : [{ row: condition, path: `${path}.${index}` }]
  )
