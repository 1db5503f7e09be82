import { requestTypeOf } from "../../domain/policy"
import type { OrderFacts } from "../order/take-facts"
import type { RequestItem, ReturnRequest } from "./request"
import { cutByWay, type Way } from "./withdrawal-way"

/** A request as it is judged and written, with the way each item of a withdrawal goes. */
export interface DeclaredRequest<Request> {
  request: Request
  /** Aligned with the request's items; null for what is no withdrawal. */
  ways: Way[] | null
}

const everything = ({ facts }: OrderFacts): RequestItem[] =>
  facts.items
    .filter((item) => (item.withdrawable_quantity ?? 0) > 0)
    .map((item) => ({
      item_id: item.item_id,
      quantity: item.withdrawable_quantity ?? 0,
    }))

/**
 * What a request declares. A withdrawal without items means all that is left of the order; it gives the
 * money back unless another solution was asked for (Directive 2011/83/EU Art. 13(1)); and it is cut by
 * whether its units were sent, since those that were not need not wait for the others.
 */
export const declaredRequest = <Request extends ReturnRequest>(
  taken: OrderFacts,
  request: Request
): DeclaredRequest<Request> => {
  const { terms } = taken
  const type = terms && requestTypeOf(terms.policy, request.request_type)
  if (type?.legal_basis !== "withdrawal") {
    return { request, ways: null }
  }
  const asked = request.items.length ? request.items : everything(taken)
  const cuts = cutByWay(
    asked.map((item) => ({ ...item, resolution: item.resolution ?? "refund" })),
    taken.order.items
  )
  return {
    request: { ...request, items: cuts.map(({ item }) => item) },
    ways: cuts.map(({ way }) => way),
  }
}
