import type { PolicyError } from "../policy-error"
import type { Policy } from "../schema"
import { generalPlaces, rowPlaces, type Place, type TypeAt } from "./places"
import { domainOf } from "./rules"
import { satisfiable, type Budget, type Domain } from "./satisfiable"

const neverHolds = (
  { when, path }: Place,
  domain: Domain,
  budget: Budget
): PolicyError[] =>
  satisfiable(when, domain, budget)
    ? []
    : [
        {
          path,
          code: "unreachable_rule",
          message:
            "It can never hold: its conditions exclude each other, or ask for what cannot be chosen.",
        },
      ]

/** Resolutions are opened and closed only where the request type offers them. */
const unknownResolutions = ({ type, path }: TypeAt): PolicyError[] =>
  type.resolution_rules.flatMap(({ resolutions }, row) =>
    resolutions.flatMap((resolution, index) =>
      type.resolutions.includes(resolution)
        ? []
        : [
            {
              path: `${path}.resolution_rules.${row}.resolutions.${index}`,
              code: "unknown_resolution" as const,
              message: `This request type does not offer "${resolution}".`,
            },
          ]
    )
  )

/** A bonus is given on store credit alone. */
const strangeBonus = ({ type, path }: TypeAt): PolicyError[] =>
  type.store_credit.bonus.length === 0 ||
  type.resolutions.includes("store_credit")
    ? []
    : [
        {
          path: `${path}.store_credit.bonus`,
          code: "unknown_resolution",
          message: 'This request type does not offer "store_credit".',
        },
      ]

/** Rows, of which the first that holds counts, after one that always holds. */
const shadowed = (
  rows: readonly { when: readonly unknown[] }[],
  path: string
): PolicyError[] => {
  const always = rows.findIndex(({ when }) => when.length === 0)
  return rows.flatMap((_, index) =>
    always >= 0 && index > always
      ? [
          {
            path: `${path}.${index}`,
            code: "unreachable_rule" as const,
            message: `Never reached: row ${always} always holds.`,
          },
        ]
      : []
  )
}

/** Rows of a request type that open something: each can hold, and names what there is. */
export const checkRows = (
  policy: Policy,
  at: TypeAt,
  budget: Budget
): PolicyError[] => {
  const domain = domainOf(at.type, policy)
  return [
    ...unknownResolutions(at),
    ...strangeBonus(at),
    ...shadowed(at.type.settle_when, `${at.path}.settle_when`),
    ...shadowed(at.type.keep_item, `${at.path}.keep_item`),
    ...shadowed(at.type.store_credit.bonus, `${at.path}.store_credit.bonus`),
    ...rowPlaces(at).flatMap((place) => neverHolds(place, domain, budget)),
  ]
}

const anything = () => undefined

/** Redirects that can happen. */
export const checkRedirects = (policy: Policy, budget: Budget): PolicyError[] =>
  generalPlaces(policy).flatMap((place) => neverHolds(place, anything, budget))
