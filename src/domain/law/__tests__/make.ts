import {
  evaluate,
  parsePolicy,
  validatePolicy,
  type Facts,
  type ItemFacts,
  type Policy,
  type PolicyDocument,
} from "../../policy"
import {
  documentOf,
  factsOf,
  itemOf,
  typeOf,
} from "../../policy/__tests__/make"
import { lawFor } from ".."
import type { LawFacts } from "../types"

export type TypeDocument = PolicyDocument["request_types"][number]

export const policyFrom = (document: unknown): Policy => {
  const parsed = parsePolicy(document)
  if (!parsed.ok) {
    throw new TypeError(JSON.stringify(parsed.errors))
  }
  return parsed.policy
}

/** A policy that says nothing of withdrawal, so that it has the built-in one. */
export const PLAIN = policyFrom(documentOf())

/** A withdrawal as a merchant may write it. */
export const withdrawalType = (more: Partial<TypeDocument> = {}) =>
  typeOf({ code: "recess", legal_basis: "withdrawal", ...more })

/** A legal guarantee as a merchant may write it, for every country. */
export const guaranteeType = (more: Partial<TypeDocument> = {}) =>
  typeOf({
    code: "guarantee",
    legal_basis: "legal_guarantee",
    resolutions: ["repair", "replacement", "refund"],
    windows: [{ anchor: "delivered", length: "P3Y" }],
    ...more,
  })

/** What publishing has against a document with these types: `code path`. */
export const cuts = (
  types: TypeDocument[],
  options: Parameters<typeof validatePolicy>[1] & { consumers?: boolean } = {}
): string[] => {
  const { consumers = true, ...rest } = options
  return validatePolicy(
    policyFrom({ consumers, request_types: types }),
    rest
  ).map(({ code, path }) => `${code} ${path}`)
}

export const lawOf = (
  country: string,
  more: Parameters<typeof lawFor>[1] = {},
  holidays: string[] = []
): LawFacts => {
  const law = lawFor(country, more, holidays)
  if (!law) {
    throw new TypeError(`${country} is outside`)
  }
  return law
}

interface Asked {
  now?: string
  law?: LawFacts | null
  last_delivered?: string | null
  business?: "no" | "yes" | "unclear"
  item?: Partial<ItemFacts>
}

/** Facts of a consumer's order in Italy, delivered on Tuesday 10 November 2026. */
export const consumerFacts = ({
  now = "2026-11-20T10:00:00.000Z",
  law = lawOf("it"),
  last_delivered = "2026-11-10T09:00:00.000Z",
  business = "no",
  item = {},
}: Asked = {}): Facts => {
  const facts = factsOf([itemOf({ requested_quantity: 1, ...item })], {
    now,
    law,
  })
  return {
    ...facts,
    order: { ...facts.order, last_delivered },
    customer: { ...facts.customer, business },
  }
}

/** Outcome and findings of one type at submit: `outcome: code:effect …`. */
export const said = (facts: Facts, policy: Policy, type: string): string => {
  const { outcome, findings } = evaluate(facts, policy, type, "submit")
  return [
    `${outcome}:`,
    ...findings.map(({ code, effect }) => `${code}:${effect}`),
  ].join(" ")
}
