import type { FindingCode } from "../codes"
import { isService } from "../lifecycle/way-back"
import type { Decision, Effect, Finding, ItemDecision } from "./decision"
import type { Facts } from "./facts"
import { RESOLUTIONS, type Resolution } from "./schema/terms"

/** Why the store cannot carry a resolution out, by resolution; absent: it can. */
export type Unavailable = Readonly<Partial<Record<Resolution, FindingCode>>>

const GENERAL: FindingCode = "resolution_not_available"

/** Without an order there is no money to give back and nothing to send instead; goods can be worked on. */
const WITHOUT_ORDER: Unavailable = Object.fromEntries(
  RESOLUTIONS.filter((one) => !isService(one)).map((one) => [one, GENERAL])
)

const strongest = (a: Effect, b: Effect): Effect =>
  a === "deny" || b === "allow" ? a : b

/** The reason that all of them share, or the general one. */
const commonReason = (reasons: FindingCode[]): FindingCode =>
  new Set(reasons).size === 1 ? (reasons[0] ?? GENERAL) : GENERAL

const restrictItem = (
  item: ItemDecision,
  chosen: string | undefined,
  unavailable: Unavailable,
  needed: boolean
): ItemDecision => {
  // A question has none, and where the policy opens none it says so itself.
  if (item.resolutions.length === 0) {
    return item
  }
  const reasonOf = (one: string): FindingCode | undefined =>
    unavailable[one as Resolution]
  const resolutions = item.resolutions.filter((one) => !reasonOf(one))
  const missing = item.resolutions.flatMap((resolution) => {
    const code = reasonOf(resolution)
    return code ? [{ resolution, code }] : []
  })
  const told = missing.length ? { unavailable: missing } : {}
  const refused = missing.find(({ resolution }) => resolution === chosen)
  const leftOpen = chosen === undefined && !needed
  if (!refused && (resolutions.length || leftOpen)) {
    return { ...item, resolutions, ...told }
  }
  const finding: Finding = {
    code: refused?.code ?? commonReason(missing.map(({ code }) => code)),
    effect: "deny",
    message: "",
    observed: { resolution: chosen ?? item.resolutions },
    expected: { resolutions },
    item_id: item.item_id,
  }
  return {
    ...item,
    resolutions,
    ...told,
    outcome: strongest("deny", item.outcome),
    findings: [...item.findings, finding],
    trace: [
      ...item.trace,
      { ...finding, matched: true, path: "store.resolutions" },
    ],
  }
}

/**
 * Takes the resolutions that this store cannot carry out for a line and shopper (no store credit module, no
 * stock, a guest) out of a decision: they are not offered, and asking for one is refused with the reason.
 * The policy may name them all the same, so that one document serves several stores. The reasons stand in
 * the facts, so that a stored decision replays (I5).
 *
 * Without an order only work on the goods can be carried out, since there is no money to give back; a request
 * that chose nothing may be made all the same, and a person finds a solution.
 *
 * @param facts what was judged, its items in the decision's order
 */
export const restrictResolutions = (
  decision: Decision,
  { order, items }: Pick<Facts, "order" | "items">
): Decision => {
  const ordered = order.id !== null
  const restricted = decision.items.map((item, index) =>
    restrictItem(
      item,
      items[index]?.resolution,
      ordered ? (items[index]?.unavailable ?? {}) : WITHOUT_ORDER,
      ordered
    )
  )
  const general = decision.findings.filter(
    (finding) => finding.item_id === undefined
  )
  return {
    ...decision,
    items: restricted,
    outcome: restricted.reduce<Effect>(
      (worst, item) => strongest(item.outcome, worst),
      decision.outcome
    ),
    findings: [...general, ...restricted.flatMap((item) => item.findings)],
  }
}
