import {
  evaluate,
  requestTypeOf,
  withWording,
  type Decision,
  type Facts,
  type ItemFacts,
} from "../../domain/policy"
import {
  restrictResolutions,
  type Unavailable,
} from "../../domain/policy/availability"
import { RmaError } from "../../modules/rma/errors"
import type { OrderFacts } from "../order/take-facts"
import type { RequestItem, ReturnRequest } from "./request"
import { serialFacts, type SerialCases } from "./serials"

/** How many files each slot holds; one named twice is one. */
export const evidenceCounts = (
  evidence: RequestItem["evidence"] = []
): Record<string, number> => {
  const slots = new Map<string, Set<string>>()
  for (const { slot, file_id } of evidence) {
    slots.set(slot, (slots.get(slot) ?? new Set()).add(file_id))
  }
  return Object.fromEntries([...slots].map(([slot, { size }]) => [slot, size]))
}

const declared = (
  facts: Facts,
  items: readonly RequestItem[],
  index: number,
  item: RequestItem,
  serials: SerialCases | undefined,
  unavailable: Unavailable = {}
): ItemFacts => {
  const line = facts.items.find((one) => one.item_id === item.item_id)
  if (!line) {
    throw new RmaError("unknown_item", {
      message: `The order has no item ${item.item_id}.`,
    })
  }
  return {
    ...line,
    requested_quantity: item.quantity,
    ...(item.reason === undefined ? {} : { reason: item.reason }),
    ...(item.resolution === undefined ? {} : { resolution: item.resolution }),
    fields: item.fields ?? {},
    evidence: evidenceCounts(item.evidence),
    ...(Object.keys(unavailable).length
      ? { unavailable: { ...unavailable, ...line.unavailable } }
      : {}),
    ...serialFacts(items, index, serials),
  }
}

export interface JudgedRequest {
  /** The facts with what was declared: what is stored and replayed. */
  facts: Facts
  decision: Decision
}

/**
 * Judges a request as submitted; the preview and the submit ask this same function.
 *
 * @param serials earlier cases by serial number; absent: nobody looked
 * @param unavailable what of it cannot be carried out, and why, by request item
 * @throws RmaError `no_policy`, `unknown_request_type`, `unknown_item`
 */
export const judgeRequest = (
  { facts, terms }: Pick<OrderFacts, "facts" | "terms">,
  request: Pick<ReturnRequest, "request_type" | "items">,
  serials?: SerialCases,
  unavailable: readonly Unavailable[] = []
): JudgedRequest => {
  if (!terms) {
    throw new RmaError("no_policy", {
      message: "No return policy covers this order.",
    })
  }
  const { policy } = terms
  const type = requestTypeOf(policy, request.request_type)
  if (!type) {
    throw new RmaError("unknown_request_type", {
      message: `The policy has no request type "${request.request_type}".`,
    })
  }
  const asked: Facts = {
    ...facts,
    items: request.items.map((item, index) =>
      declared(facts, request.items, index, item, serials, unavailable[index])
    ),
  }
  const judged = restrictResolutions(
    evaluate(asked, policy, type.code, "submit"),
    asked
  )
  return {
    facts: asked,
    decision: withWording(judged, type, policy.calendar.time_zone),
  }
}
