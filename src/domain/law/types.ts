import type { CalendarDate } from "../policy/facts"

/** A value of the law, and where it is written. */
export interface Sourced<Value> {
  value: Value
  source: string
}

/** What the consumer law of one country says, as far as a policy may not go below it. */
export interface CountryLaw {
  /** ISO 3166-1 alpha-2, lower case as core keeps it. */
  country: string
  /** Days to withdraw, from the delivery of the order's last good. */
  withdrawal_days: Sourced<number>
  /** What a shop adds to them that did not inform the consumer. */
  uninformed_months: Sourced<number>
  /** Months from delivery in which a lack of conformity is the seller's. */
  guarantee_months: Sourced<number>
  /** Months from delivery in which a lack is presumed to have been there from the start. */
  presumption_months: Sourced<number>
  /** Calendar days after which a complaint nobody answered counts as accepted; null: no such rule. */
  complaint_days: Sourced<number> | null
  /** A sole trader who buys outside the trade has the consumer's rights. */
  sole_traders: Sourced<true> | null
}

/** What of the law may be adjusted for a country: the merchant's own reading, or a change of the law. */
export interface CountryOverride {
  guarantee_months?: number
  presumption_months?: number
  complaint_days?: number | null
  sole_traders?: boolean
}

export interface LawOverrides {
  /** False where the shop did not inform consumers of the right to withdraw (Directive 2011/83/EU Art. 10). */
  informed?: boolean
  /** By country, lower case. */
  countries?: Readonly<Record<string, CountryOverride>>
}

/** The law an order falls under, as the facts of a case keep it. */
export interface LawFacts {
  country: string
  withdrawal: { length: "P14D"; informed: boolean }
  legal_guarantee: { months: number }
  /** Public holidays of the country: the last day of a period is none of them (Reg. 1182/71 Art. 3). */
  holidays: CalendarDate[]
  /** Days after which a complaint nobody answered counts as accepted. */
  complaint_days?: number
  /** A sole trader may be a consumer here: who is a business is for a person to say. */
  sole_traders?: boolean
}
