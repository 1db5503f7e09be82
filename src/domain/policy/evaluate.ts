import { standingOf } from "../law"
import {
  compilePolicy,
  type CompiledPolicy,
  type CompiledType,
} from "./compile-policy"
import type { Decision, Effect, Finding, ItemDecision } from "./decision"
import type { Facts, ItemFacts } from "./facts"
import type { Context, Stage } from "./judge/context"
import { Judgement, stronger } from "./judge/judgement"
import type { Policy, RequestType } from "./schema"
import { isQuestion } from "./selectors"

const contextOf = (
  facts: Facts,
  item: ItemFacts,
  stage: Stage,
  policy: CompiledPolicy,
  requested: number | undefined
): Context => ({
  facts,
  item,
  stage,
  now: Date.parse(facts.now),
  requested,
  zone: policy.zone,
  business: () => policy.businessWith(facts.holidays),
})

/** A business has no consumer's rights to weigh against the policy's word. */
const rightIn = (
  { right }: CompiledType,
  { facts }: Context
): CompiledType["right"] =>
  right && standingOf(facts) === "business" ? null : right

const judge = (compiled: CompiledType, context: Context): ItemDecision => {
  const { item } = context
  const judgement = new Judgement(item.item_id, rightIn(compiled, context))
  for (const rule of compiled.judges) {
    rule(context, judgement)
  }
  return {
    item_id: item.item_id,
    request_type: compiled.type.code,
    outcome: judgement.outcome,
    findings: judgement.findings,
    trace: judgement.trace,
    returnable_until: judgement.returnable_until,
    resolutions: compiled.type.resolutions.filter(
      (resolution) => !judgement.closed.has(resolution)
    ),
  }
}

const unknownType = (requestType: string, policy: CompiledPolicy): Finding => ({
  code: "request_type_unknown",
  effect: "deny",
  message: "",
  observed: { request_type: requestType },
  expected: { request_types: [...policy.types.keys()] },
})

/** A request for nothing is none; without it the strongest of no outcomes would be allow. */
const NO_ITEMS: Finding = {
  code: "nothing_returnable",
  effect: "deny",
  message: "",
  observed: { items: 0 },
  expected: { items: 1 },
}

/**
 * A request may be about nothing in particular: a question, or a look at what could be asked without an
 * order. It is judged as one line of which nothing is known.
 */
const NOTHING: ItemFacts = {
  item_id: "",
  title: "",
  sku: null,
  thumbnail: null,
  variant: { id: null, title: null, sku: null },
  product: {
    id: null,
    title: null,
    handle: null,
    type: null,
    collection: null,
    tags: [],
    categories: [],
  },
  quantity: 1,
  shipped_quantity: 1,
  delivered_quantity: 1,
  returnable_quantity: 1,
  unit_value: "0",
  anchors: { placed: null, shipped: null, delivered: null },
}

const linesOf = (
  { order, items }: Facts,
  type: RequestType,
  stage: Stage
): ItemFacts[] =>
  items.length === 0 &&
  (isQuestion(type) || (order.id === null && stage === "browse"))
    ? [NOTHING]
    : items

/** Units asked for per order line: one line may be returned for two reasons. */
const requestedOf = (items: readonly ItemFacts[]): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const { item_id, requested_quantity } of items) {
    if (requested_quantity !== undefined) {
      sums.set(item_id, (sums.get(item_id) ?? 0) + requested_quantity)
    }
  }
  return sums
}

/**
 * Judges one order line under one request type (DESIGN § 4): every rule, none stops the others.
 *
 * @param stage `browse` shows what hangs on undeclared facts as conditions that do not weigh; `submit`
 * takes what was left out as left out
 * @returns with message empty: sentences belong to the edge (`messageFor`)
 */
export const evaluateItem = (
  facts: Facts,
  policy: Policy,
  requestType: string,
  item: ItemFacts,
  stage: Stage
): ItemDecision => {
  const compiled = compilePolicy(policy)
  const type = compiled.types.get(requestType)
  if (!type) {
    const finding = {
      ...unknownType(requestType, compiled),
      item_id: item.item_id,
    }
    return {
      item_id: item.item_id,
      request_type: requestType,
      outcome: "deny",
      findings: [finding],
      trace: [{ ...finding, matched: true, path: "request_types" }],
      returnable_until: null,
      resolutions: [],
    }
  }
  return judge(
    type,
    contextOf(facts, item, stage, compiled, item.requested_quantity)
  )
}

/**
 * Judges a whole request: every item of the facts under one request type. Pure: the same facts and policy
 * give the same decision, now and when replayed (I5); the time is `facts.now`.
 */
export const evaluate = (
  facts: Facts,
  policy: Policy,
  requestType: string,
  stage: Stage
): Decision => {
  const compiled = compilePolicy(policy)
  const type = compiled.types.get(requestType)
  if (!type) {
    const findings = [unknownType(requestType, compiled)]
    return { request_type: requestType, outcome: "deny", findings, items: [] }
  }
  const lines = linesOf(facts, type.type, stage)
  if (lines.length === 0) {
    return {
      request_type: requestType,
      outcome: "deny",
      findings: [NO_ITEMS],
      items: [],
    }
  }
  const requested = requestedOf(lines)
  const items = lines.map((item) =>
    judge(
      type,
      contextOf(facts, item, stage, compiled, requested.get(item.item_id))
    )
  )
  return {
    request_type: requestType,
    outcome: items.reduce<Effect>(
      (worst, item) => stronger(worst, item.outcome),
      "allow"
    ),
    findings: items.flatMap((item) => item.findings),
    items,
  }
}
