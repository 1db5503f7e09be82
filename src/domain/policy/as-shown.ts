import type { Decision, ItemDecision } from "./decision"
import type { RequestType } from "./schema"

interface Judged {
  type: RequestType
  decision: Decision
}

const finds = ({ findings }: ItemDecision, code: string): boolean =>
  findings.some((finding) => finding.code === code)

/** A withdrawal for somebody who has no such right is no choice at all. */
const isTheirs = ({ decision }: Judged): boolean =>
  !decision.findings.some(({ code }) => code === "withdrawal_not_applicable")

const isOpenWithdrawal = ({ type, decision }: Judged): boolean =>
  type.legal_basis === "withdrawal" &&
  decision.items.some(
    (item) => item.outcome !== "deny" && !finds(item, "window_closed")
  )

/**
 * Request types as a shopper reads them: the withdrawal in front while it is open, and not at all for those
 * who have no right to it (DESIGN § 4); the others as the document has them.
 */
export const asShown = <One extends Judged>(judged: readonly One[]): One[] => {
  const theirs = judged.filter(isTheirs)
  return [
    ...theirs.filter(isOpenWithdrawal),
    ...theirs.filter((one) => !isOpenWithdrawal(one)),
  ]
}
