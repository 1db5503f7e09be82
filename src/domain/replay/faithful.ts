import type { Decision, Finding, ItemDecision } from "../policy"
import { sameJson } from "./same-json"

/**
 * A stored decision without its trace, which is ten times as large and says nothing more: what of it matched,
 * or hangs on what was not declared, are the findings.
 */
export interface StoredDecision {
  outcome: Decision["outcome"]
  findings: Finding[]
  items: Pick<
    ItemDecision,
    "item_id" | "outcome" | "findings" | "returnable_until"
  >[]
}

/** What was said of one line; sentences are no part of it. */
const judged = ({
  item_id,
  outcome,
  findings,
  returnable_until,
}: StoredDecision["items"][number]) => ({
  item_id,
  returnable_until,
  outcome,
  findings: findings.map(({ wording: _, ...finding }) => finding),
})

/**
 * Whether judging a case's stored facts again under its stored version gives the stored decision (I5): every
 * line's outcome, deadline and findings with what they saw and expected.
 */
export const isFaithful = (stored: StoredDecision, again: Decision): boolean =>
  stored.items.length === again.items.length &&
  sameJson(stored.items.map(judged), again.items.map(judged))
