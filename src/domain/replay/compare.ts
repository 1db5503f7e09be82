import type { Facts, Finding, Policy } from "../policy"
import type { Quote } from "../settlement"
import { isFaithful, type StoredDecision } from "./faithful"
import { asSentBack } from "./sent-back"
import { costsOf, judge, NO_COSTS, termsFor, worded, type Terms } from "./stand"
import type {
  Comparison,
  Costs,
  DecisionChange,
  Means,
  Outbound,
  Said,
} from "./types"

/** Two policies: the one that decided, or would today, and the one that is tried. */
export interface Versions {
  before: Policy | null
  after: Policy
  /** The case's facts as the tried policy needs them, where that differs (its own holidays). */
  facts?: Facts
}

/** A case as it was decided. */
export interface StoredCase {
  id: string
  number: number | null
  request_type: string
  facts: Facts
  decision: StoredDecision
  quote: Quote | null
}

const keyOf = ({ item_id, code, effect, depends_on }: Finding): string =>
  JSON.stringify([item_id, code, effect, depends_on])

const without = (all: readonly Finding[], others: readonly Finding[]) => {
  const known = new Set(others.map(keyOf))
  return all.filter((finding) => !known.has(keyOf(finding)))
}

interface Side {
  terms: Terms | null
  said: Said
  findings: Finding[]
}

const change = (
  about: Pick<DecisionChange, "id" | "number" | "request_type" | "item_id">,
  before: Side,
  after: Side
): DecisionChange => {
  const only = (one: Side, other: Side) => {
    const own = without(one.findings, other.findings)
    return one.terms && own.length > 0 ? worded(own, one.terms) : own
  }
  return {
    ...about,
    before: before.said,
    after: after.said,
    appeared: only(after, before),
    disappeared: only(before, after),
  }
}

/** What a stored quote gave back for outbound delivery: the only place that knows what it cost. */
const outboundIn = (quote: Quote | null): Outbound | undefined => {
  const line = quote?.lines.find(({ kind }) => kind === "outbound_shipping")
  return line && { gross: line.gross, net: line.net, tax_rate: line.tax_rate }
}

/**
 * A stored case judged again by another policy. What it was is its stored decision; both sums come from the
 * same quote over the same facts, so that the difference is the policy's and nothing else's.
 */
export const compareCase = (
  stored: StoredCase,
  versions: Versions,
  means: Means
): Comparison => {
  const { facts, request_type, decision } = stored
  const triedFacts = versions.facts ?? facts
  const paid = outboundIn(stored.quote)
  const old = termsFor(versions.before, request_type)
  const tried = termsFor(versions.after, request_type)
  const again = old && judge(facts, old, "submit")
  const now = tried && judge(triedFacts, tried, "submit")
  const costs = (terms: Terms | null, of: Facts, outcome: Said): Costs =>
    terms && outcome !== "deny" && of.items.length > 0
      ? costsOf(of, terms, means, paid)
      : NO_COSTS
  const said = now?.outcome ?? "none"
  return {
    currency_code: facts.order.currency_code,
    decisions: [
      change(
        { id: stored.id, number: stored.number, request_type },
        { terms: old, said: decision.outcome, findings: decision.findings },
        { terms: tried, said, findings: now?.findings ?? [] }
      ),
    ],
    before: costs(old, facts, decision.outcome),
    after: costs(tried, triedFacts, said),
    faithful: again ? isFaithful(decision, again) : null,
  }
}

/** One side of an order's comparison; its facts hold what its own policy asks for (allowances, holidays). */
export interface Browsed {
  policy: Policy | null
  facts: Facts
}

const browse = ({ policy, facts }: Browsed, type: string, means: Means) => {
  const terms = termsFor(policy, type)
  const decision = terms && judge(facts, terms, "browse")
  const sent = decision && asSentBack(facts, decision)
  return {
    costs: terms && sent ? costsOf(sent, terms, means, undefined) : NO_COSTS,
    sideOf: (itemId: string): Side => {
      const item = decision?.items.find(({ item_id }) => item_id === itemId)
      return {
        terms,
        said: item?.outcome ?? "none",
        findings: item?.findings ?? [],
      }
    },
  }
}

/**
 * An order as a shopper sees it before asking, under one request type: a decision a line, and what it would
 * cost to send back all that may go back.
 */
export const compareOrder = (
  order: { id: string; number: number | null },
  requestType: string,
  { before, after }: { before: Browsed; after: Browsed },
  means: Means
): Comparison => {
  const was = browse(before, requestType, means)
  const now = browse(after, requestType, means)
  const { order: about, items } = after.facts
  return {
    currency_code: about.currency_code,
    decisions: items.map(({ item_id }) =>
      change(
        { ...order, request_type: requestType, item_id },
        was.sideOf(item_id),
        now.sideOf(item_id)
      )
    ),
    before: was.costs,
    after: now.costs,
    faithful: null,
  }
}
