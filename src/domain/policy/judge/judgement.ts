import type { FindingCode } from "../../codes"
import type { Effect, Finding, TraceEntry } from "../decision"
import type { LegalBasis } from "../schema"
import type { Context } from "./context"

/** What one rule has to say. */
export interface Remark {
  code: string
  effect: Effect
  matched: boolean
  observed: unknown
  expected: unknown
  path: string
  depends_on?: string[] | undefined
  ground?: string | undefined
  /** Holds whatever the law says: there is nothing to return, or the request makes no sense. */
  hard?: boolean
}

const RANK: Record<Effect, number> = { allow: 0, review: 1, deny: 2 }

/** The stronger of two effects: deny over review over allow. */
export const stronger = (a: Effect, b: Effect): Effect =>
  RANK[a] >= RANK[b] ? a : b

/**
 * All that can stop a declaration of withdrawal: there is nothing to withdraw from, or nobody who may. Whatever
 * else is wrong with it is for a person (DESIGN § 4).
 */
const STOPS_WITHDRAWAL: ReadonlySet<string> = new Set<FindingCode>([
  "order_canceled",
  "nothing_returnable",
  "quantity_required",
  "quantity_invalid",
  "quantity_exceeds_returnable",
  "withdrawal_not_applicable",
])

/** Whether a no of the policy must give way to the law, so that a person looks instead. */
const givesWay = (right: LegalBasis | null, { code, hard }: Remark): boolean =>
  right === "withdrawal"
    ? !STOPS_WITHDRAWAL.has(code)
    : right !== null && hard !== true

/** Collects what the rules of one request type say about one line. */
export class Judgement {
  readonly trace: TraceEntry[] = []
  readonly findings: Finding[] = []
  outcome: Effect = "allow"
  returnable_until: string | null = null
  /** Resolutions that the type names and this line cannot have. */
  readonly closed = new Set<string>()

  constructor(
    private readonly item_id: string,
    /** The statutory right at stake; null where the policy's word stands. */
    private readonly right: LegalBasis | null
  ) {}

  add(remark: Remark): void {
    const softened = remark.effect === "deny" && givesWay(this.right, remark)
    // Written out: this runs for every rule of every item, and a spread costs more than the judging.
    const entry: TraceEntry = {
      code: remark.code,
      effect: softened ? "review" : remark.effect,
      message: "",
      observed: remark.observed,
      expected: remark.expected,
      item_id: this.item_id,
      matched: remark.matched,
      path: remark.path,
    }
    if (remark.depends_on) {
      entry.depends_on = remark.depends_on
    }
    if (remark.ground !== undefined) {
      entry.ground = remark.ground
    }
    this.trace.push(entry)
    if (remark.matched || remark.depends_on) {
      this.find(entry)
    }
  }

  private find({ matched: _, path: __, ...finding }: TraceEntry): void {
    this.findings.push(finding)
    if (!finding.depends_on) {
      this.outcome = stronger(this.outcome, finding.effect)
    }
  }
}

/** A rule kind, made ready for one request type: says everything it has to say, every time. */
export type Judge = (context: Context, judgement: Judgement) => void
