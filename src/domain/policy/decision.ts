import type { FindingCode } from "../codes"
import type { Instant } from "./facts"
import type { LocalizedText } from "./schema"

/** Strongest last: a decision's outcome is the strongest effect among its findings. */
export const EFFECTS = ["allow", "review", "deny"] as const
export type Effect = (typeof EFFECTS)[number]

/**
 * One reason for an outcome.
 * `code` is stable; `message` is the sentence in the reader's language, filled at the edge and empty in
 * the domain; `observed` is what the facts said and `expected` what the policy asked for.
 * `depends_on` names what the shopper has yet to declare ("item.reason"): such a finding is shown as a
 * condition and does not weigh.
 */
export interface Finding {
  code: string
  effect: Effect
  message: string
  observed: unknown
  expected: unknown
  depends_on?: string[]
  /** The law's ground for refusing a statutory right, e.g. `16c` (`domain/law/grounds.ts`). */
  ground?: string
  /** The order line it is about; absent when it is about the whole request. */
  item_id?: string
  /** What its sentence needs: the merchant's own words, and the time zone of dates. Never leaves the server. */
  wording?: { time_zone: string; own?: LocalizedText }
}

/** What one rule saw, matched or not: the full account for staff (C15). */
export interface TraceEntry extends Finding {
  matched: boolean
  /** Where in the policy document the rule stands, as a path: `request_types.0.rules.2`. */
  path: string
}

/** The judgement on one order line under one request type. */
export interface ItemDecision {
  item_id: string
  request_type: string
  outcome: Effect
  findings: Finding[]
  trace: TraceEntry[]
  /** Last instant at which a request counts, inclusive; null when no window closes it. */
  returnable_until: Instant | null
  /** Resolutions this line can have under this type, in the policy's order. */
  resolutions: string[]
  /** What the policy gives besides and the store cannot carry out, with the reason. */
  unavailable?: { resolution: string; code: FindingCode }[]
}

/** The judgement on a request: the strongest outcome of its items, and every finding. */
export interface Decision {
  request_type: string
  outcome: Effect
  findings: Finding[]
  items: ItemDecision[]
}
