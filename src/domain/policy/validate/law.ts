import { COUNTRIES, type LawOverrides } from "../../law"
import { rightOf } from "../lawful-terms"
import type { PolicyError } from "../policy-error"
import type { Policy } from "../schema"
import { checkGrounds } from "./law-grounds"
import {
  checkDeclaration,
  checkFree,
  checkRemedy,
  checkSerial,
} from "./law-terms"
import { checkGuaranteeWindows, checkWithdrawalWindows } from "./law-windows"
import { typesOf, type TypeAt } from "./places"

export interface LawOptions {
  /** Countries of delivery the policy is for, where its scope says; else every country of the EU and EEA. */
  countries?: readonly string[] | undefined
  /** The law as the merchant adjusted it. */
  law?: LawOverrides | undefined
}

const checkType = (
  at: TypeAt,
  countries: readonly string[],
  overrides: LawOverrides
): PolicyError[] => {
  const always = [...checkFree(at), ...checkGrounds(at), ...checkSerial(at)]
  return at.type.legal_basis === "withdrawal"
    ? [
        ...always,
        ...checkDeclaration(at),
        ...checkWithdrawalWindows(at, countries),
      ]
    : [
        ...always,
        ...checkRemedy(at),
        ...checkGuaranteeWindows(at, countries, overrides),
      ]
}

/**
 * Whatever of a policy cuts a right the law gives consumers (I7), each with its place. A policy passes that
 * is clearly at or above the floor in every country it is for; one that sells to businesses only, or outside
 * the EU and EEA, is free.
 */
export const checkLaw = (
  policy: Policy,
  { countries, law = {} }: LawOptions
): PolicyError[] => {
  const wanted = new Set(countries?.map((country) => country.toLowerCase()))
  const within =
    wanted.size > 0
      ? COUNTRIES.filter((country) => wanted.has(country))
      : COUNTRIES
  return within.length > 0
    ? typesOf(policy).flatMap((at) =>
        rightOf(at.type, policy.consumers) ? checkType(at, within, law) : []
      )
    : []
}
