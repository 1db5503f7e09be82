import type { PolicyError } from "../policy-error"
import type { Policy } from "../schema"
import { typesOf, type TypeAt } from "./places"

const repeated = (
  values: readonly string[],
  pathOf: (index: number) => string
): PolicyError[] => {
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    return [
      {
        path: pathOf(index),
        code: "duplicate_code" as const,
        message: `"${value}" is there already.`,
      },
    ]
  })
}

const checkType = ({ type, path }: TypeAt): PolicyError[] => [
  ...repeated(type.reasons ?? [], (index) => `${path}.reasons.${index}`),
  ...repeated(type.resolutions, (index) => `${path}.resolutions.${index}`),
  ...repeated(
    type.rules.map(({ code }) => code),
    (index) => `${path}.rules.${index}.code`
  ),
  ...repeated(
    type.fields.map(({ key }) => key),
    (index) => `${path}.fields.${index}.key`
  ),
  ...repeated(
    type.evidence.map(({ slot }) => slot),
    (index) => `${path}.evidence.${index}.slot`
  ),
  ...repeated(
    type.fees.map(({ code }) => code),
    (index) => `${path}.fees.${index}.code`
  ),
  ...repeated(
    type.clocks.map(({ code }) => code),
    (index) => `${path}.clocks.${index}.code`
  ),
  ...repeated(
    type.warranty?.void_causes.map(({ code }) => code) ?? [],
    (index) => `${path}.warranty.void_causes.${index}.code`
  ),
  ...repeated(
    type.enclosures.map(({ code }) => code),
    (index) => `${path}.enclosures.${index}.code`
  ),
]

/** Names that stand for one thing each. */
export const checkDuplicates = (policy: Policy): PolicyError[] => [
  ...repeated(
    policy.reasons.map(({ value }) => value),
    (index) => `reasons.${index}.value`
  ),
  ...repeated(
    policy.request_types.map(({ code }) => code),
    (index) => `request_types.${index}.code`
  ),
  ...repeated(
    policy.redirects.map(({ code }) => code),
    (index) => `redirects.${index}.code`
  ),
  ...typesOf(policy).flatMap(checkType),
]

/** Reasons that exist: in the policy, or among those the shop has. */
export const checkReasons = (
  policy: Policy,
  shop: readonly string[]
): PolicyError[] => {
  const known = new Set([...policy.reasons.map(({ value }) => value), ...shop])
  return typesOf(policy).flatMap(({ type, path }) =>
    (type.reasons ?? []).flatMap((value, index) =>
      known.has(value)
        ? []
        : [
            {
              path: `${path}.reasons.${index}`,
              code: "unknown_reason" as const,
              message: `There is no reason "${value}".`,
            },
          ]
    )
  )
}
