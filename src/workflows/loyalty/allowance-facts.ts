import type { MedusaContainer } from "@medusajs/framework/types"
import {
  allowanceUse,
  oldestThatCounts,
  reservedAt,
  type AllowanceTerm,
} from "../../domain/loyalty/allowance"
import {
  allowanceTerm,
  hasAllowance,
  type Facts,
  type Policy,
} from "../../domain/policy"
import { RMA_MODULE } from "../../modules/rma"
import type { CustomerEntry } from "../../modules/rma/queries/allowances"
import type RmaModuleService from "../../modules/rma/service"

interface Judged {
  facts: Facts
  terms: { policy: Policy } | null
}

/** What each request type with an allowance leaves this shopper's tier; null: nothing at all. */
const termsOf = ({ facts, terms }: Judged): [string, AllowanceTerm | null][] =>
  facts.loyalty && terms
    ? terms.policy.request_types
        .filter(hasAllowance)
        .map(({ code, allowance }) => [
          code,
          allowanceTerm(allowance, facts.loyalty?.tier),
        ])
    : []

const count = (
  entries: readonly CustomerEntry[],
  { facts, terms }: Judged,
  wanted: [string, AllowanceTerm | null][]
): Facts["allowances"] => {
  const time_zone = terms?.policy.calendar.time_zone ?? "UTC"
  return Object.fromEntries(
    wanted.map(([code, term]) => {
      const own = entries.filter(
        (entry) =>
          entry.customer_id === facts.customer.id && entry.request_type === code
      )
      return [
        code,
        term && allowanceUse(reservedAt(own), term, facts.now, time_zone),
      ]
    })
  )
}

/**
 * Adds to facts what the ledger says of every allowance (DESIGN § 5): one statement for all customers, and
 * none where no policy gives one. To be called once the loyalty facts are there.
 */
export const withAllowances = async <T extends Judged>(
  container: MedusaContainer,
  judged: T[]
): Promise<T[]> => {
  const wanted = judged.map(termsOf)
  const since = judged.flatMap(({ facts }, index) =>
    (wanted[index] ?? []).flatMap(([, term]) =>
      term && facts.customer.id ? [oldestThatCounts(term.per, facts.now)] : []
    )
  )
  const customers = new Set(judged.map(({ facts }) => facts.customer.id))
  const [oldest] = since.sort()
  const entries = oldest
    ? await container
        .resolve<RmaModuleService>(RMA_MODULE)
        .readAllowanceEntries(
          [...customers].filter((id) => id !== null),
          oldest
        )
    : []
  return judged.map((one, index) => {
    const own = wanted[index] ?? []
    return own.length
      ? {
          ...one,
          facts: { ...one.facts, allowances: count(entries, one, own) },
        }
      : one
  })
}
