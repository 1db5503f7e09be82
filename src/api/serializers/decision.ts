import type { Decision, TraceEntry } from "../../domain/policy/decision"
import type { AdminRmaDto, PreviewDto } from "../../types/http"
import { findingsIn } from "../http/sentences"

const traced = (decision: Decision): TraceEntry[] =>
  decision.items.flatMap(({ item_id, trace }) =>
    trace.map((entry) => ({ ...entry, item_id }))
  )

/** A decision with the full account of every rule, for staff. */
export const adminDecision = (
  decision: Decision,
  locale: string
): NonNullable<AdminRmaDto["decision"]> => ({
  outcome: decision.outcome,
  findings: findingsIn(decision.findings, locale),
  trace: traced(decision),
})

/** A decision as the shopper sees it: what was found, without the trace. */
export const storeDecision = (
  decision: Decision,
  locale: string
): PreviewDto["decision"] => ({
  outcome: decision.outcome,
  findings: findingsIn(decision.findings, locale),
  items: decision.items.map((item) => ({
    item_id: item.item_id,
    outcome: item.outcome,
    findings: findingsIn(item.findings, locale),
    returnable_until: item.returnable_until,
    resolutions: item.resolutions,
  })),
})
