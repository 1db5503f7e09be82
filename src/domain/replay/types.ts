import type { Decimal } from "../decimal"
import type { Effect, Facts, Finding, Policy, RequestType } from "../policy"
import type { Quote, QuoteInput } from "../settlement"

/** What a policy says to a request; `none`: it has no such request type, or none covers the order. */
export type Said = Effect | "none"

/** Who pays the way back; `none`: nothing comes back, because the request is denied. */
export type Payer = "merchant" | "customer" | "none"

export type Outbound = QuoteInput["outbound_shipping"]

/** What judging needs besides facts and policy: the same that a submit uses. */
export interface Means {
  /** The quote of a submit: what is owed for these facts' items, with outbound delivery where given. */
  quote: (
    facts: Facts,
    policy: Policy,
    type: RequestType,
    outbound: Outbound
  ) => Quote
}

/** Money of one request under one policy, major units, each 0 or more. */
export interface Costs {
  refund: Decimal
  /** Fees taken from the refund. */
  fees: Decimal
  /** Return shipping taken from the refund. */
  return_shipping: Decimal
  /** What the merchant pays for labels, as far as the policy prices them. */
  labels: Decimal
  payer: Payer
  /** Outbound delivery would be given back, but what it cost is not in the facts. */
  unpriced: boolean
}

/** One line of an order, or one case, under the two policies. */
export interface DecisionChange {
  /** The case or the order. */
  id: string
  number: number | null
  request_type: string
  /** The order line; absent for a case as a whole. */
  item_id?: string
  before: Said
  after: Said
  /** Findings only the new policy gives, and those only the old one gave. */
  appeared: Finding[]
  disappeared: Finding[]
}

/** What one case or order under one request type becomes. */
export interface Comparison {
  currency_code: string
  decisions: DecisionChange[]
  before: Costs
  after: Costs
  /** I5: the stored version gave the stored decision again; null where nothing is stored. */
  faithful: boolean | null
}

export interface BeforeAfter<Value> {
  before: Value
  after: Value
}

/** What would change (DESIGN § 4). Amounts in major units by currency. */
export interface ReplayReport {
  over: "cases" | "orders"
  /** Cases or orders judged. */
  total: number
  /** Decisions compared: one a case, or one for every line and request type of an order. */
  compared: number
  /** Of these, how many would differ in outcome or findings. */
  changed: number
  decisions: { from: Said; to: Said; count: number }[]
  /** The first of those changed, newest first. */
  changes: DecisionChange[]
  refunds: Record<string, BeforeAfter<Decimal>>
  fees: Record<string, BeforeAfter<Decimal>>
  return_shipping: Record<string, BeforeAfter<Decimal>>
  labels: Record<string, BeforeAfter<Decimal>>
  /** Requests whose way back the merchant pays. */
  merchant_pays: BeforeAfter<number>
  payers: { from: Payer; to: Payer; count: number }[]
  /** Requests whose outbound delivery would be given back at a cost the facts do not hold. */
  unpriced: number
  /** I5: cases whose stored facts under their stored version give another decision than the stored one. */
  unfaithful: { count: number; cases: { id: string; number: number | null }[] }
}
