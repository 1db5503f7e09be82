import type { MedusaContainer } from "@medusajs/framework/types"
import { isQuestion, requestTypeOf } from "../../domain/policy"
import { RmaError } from "../../modules/rma/errors"
import { takeOrderlessFacts, type Asker } from "../order/orderless-facts"
import { judgeRequest } from "./judge-request"
import { assertAsks, promisesOf, type PreparedCase } from "./prepared-case"
import type { ReturnRequest } from "./request"
import { readSerialCases } from "./serials"
import { splitRequest } from "./split-request"

/**
 * Loads and judges a request about no order; writes nothing. There is nothing to reserve and no price to
 * quote: what the shopper gets is found by a person.
 *
 * @throws RmaError `no_policy`, `unknown_request_type`, `order_required` when the type is about orders only,
 *   `invalid_data` for a question that asks nothing
 */
export const prepareOrderless = async (
  container: MedusaContainer,
  request: ReturnRequest,
  asker: Asker
): Promise<PreparedCase> => {
  const now = new Date().toISOString()
  const [taken, serials] = await Promise.all([
    takeOrderlessFacts(container, asker, request.items, now),
    readSerialCases(container, request.items),
  ])
  const { terms } = taken
  const type = terms && requestTypeOf(terms.policy, request.request_type)
  if (type?.requires_order) {
    throw new RmaError("order_required", {
      message: `"${type.code}" is about an order: say which.`,
    })
  }
  const judged = judgeRequest(taken, request, serials)
  if (!terms || !type) {
    throw new RmaError("no_policy", {
      message: "No return policy covers this request.",
    })
  }
  if (isQuestion(type)) {
    assertAsks(request)
  }
  const groups = splitRequest(
    terms.policy.case_granularity,
    request.items.map((item) => item.item_id)
  )
  return {
    ...judged,
    ...promisesOf(judged.facts, terms, type),
    request,
    order: null,
    terms,
    type,
    values: request.items.map(() => null),
    exchanges: request.items.map(() => null),
    quote: null,
    parts: groups.map((indices) => ({ indices, quote: null })),
    units_version: 0,
    serials,
  }
}
