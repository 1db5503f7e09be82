import {
  evaluate,
  isQuestion,
  requestTypeOf,
  shippingForRequest,
  withWording,
  type Decision,
  type Facts,
  type Finding,
  type ItemFacts,
  type Policy,
  type RequestType,
  type Stage,
} from "../policy"
import { restrictResolutions } from "../policy/availability"
import type { Quote, QuoteLineKind } from "../settlement"
import { Amount, sum, write } from "../settlement/amount"
import type { Costs, Means, Outbound } from "./types"

/** A request type of a policy, ready to be judged by. */
export interface Terms {
  policy: Policy
  type: RequestType
}

/** Null when there is no policy, or it has no such request type. */
export const termsFor = (
  policy: Policy | null,
  requestType: string
): Terms | null => {
  const type = policy ? requestTypeOf(policy, requestType) : undefined
  return policy && type ? { policy, type } : null
}

/** The judge of a submit, or of the list before one. */
export const judge = (
  facts: Facts,
  { policy, type }: Terms,
  stage: Stage
): Decision =>
  restrictResolutions(evaluate(facts, policy, type.code, stage), facts)

/** Findings with the merchant's own words, as a case stores them. */
export const worded = (
  findings: Finding[],
  { policy, type }: Terms
): Finding[] =>
  withWording(
    { request_type: type.code, outcome: "allow", findings, items: [] },
    type,
    policy.calendar.time_zone
  ).findings

/** Nothing is owed for what is denied, was never asked for, or was bought with no order of ours. */
export const NO_COSTS: Costs = {
  refund: "0",
  fees: "0",
  return_shipping: "0",
  labels: "0",
  payer: "none",
  unpriced: false,
}

const taken = (quote: Quote, kind: QuoteLineKind): string =>
  write(
    sum(
      quote.lines
        .filter((line) => line.kind === kind)
        .map((line) => new Amount(line.shown).negated())
    )
  )

const valueOf = (items: readonly ItemFacts[]) =>
  sum(
    items.map(({ unit_value, requested_quantity }) =>
      new Amount(unit_value).multipliedBy(requested_quantity ?? 0)
    )
  )

/** Whether outbound delivery is given back. The whole order comes back when its whole value does. */
const givesOutboundBack = (facts: Facts, type: RequestType): boolean =>
  type.outbound_shipping === "always" ||
  (type.outbound_shipping === "when_whole_order" &&
    valueOf(facts.items).isGreaterThanOrEqualTo(facts.order.total))

/**
 * What a request costs whom under these terms.
 *
 * @param paid outbound delivery as the shopper paid it; undefined where nobody knows
 */
export const costsOf = (
  facts: Facts,
  { policy, type }: Terms,
  means: Means,
  paid: Outbound | undefined
): Costs => {
  if (isQuestion(type) || facts.order.id === null) {
    return NO_COSTS
  }
  const back = givesOutboundBack(facts, type)
  const quote = means.quote(facts, policy, type, back ? (paid ?? null) : null)
  const { payer, price } = shippingForRequest(facts, policy, type.code)
  const label = price?.[facts.order.currency_code.toLowerCase()]
  return {
    refund: quote.total,
    fees: taken(quote, "fee"),
    return_shipping: taken(quote, "return_shipping"),
    labels: payer === "merchant" ? (label ?? "0") : "0",
    payer,
    unpriced: back && paid === undefined,
  }
}
