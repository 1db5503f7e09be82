import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { isQuestion, type ItemFacts } from "../../domain/policy"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type RmaModuleService from "../../modules/rma/service"
import { ownsOrder, type Owner } from "../access/owner"
import { loadOrders, type CoreOrder } from "../order/load-order"
import { requestedGoods, type RequestedGoods } from "../order/stock-facts"
import { takeFacts } from "../order/take-facts"
import { unitValue, type UnitValue } from "../order/unit-value"
import type { PolicyInForce } from "../policy/policy-in-force"
import { takeGiven } from "../settlement/already-given"
import { orderMoney } from "../settlement/order-money"
import type { QuotedItem } from "../settlement/quote-items"
import { quoteParts, quoteWhole } from "../settlement/quote-parts"
import { judgeRequest } from "./judge-request"
import { assertAsks, promisesOf, type PreparedCase } from "./prepared-case"
import type { OrderRequest, ReturnRequest } from "./request"
import { readSerialCases } from "./serials"
import { isGoods } from "../settlement/goods-lines"
import { splitRequest } from "./split-request"
import { declaredRequest } from "./withdrawal-request"

/** A request about an order, with everything that a submit writes and a preview shows. */
export interface PreparedRequest extends PreparedCase {
  order: CoreOrder
}

const notFound = () =>
  new RmaError("not_found", { message: "There is no such order." })

const lineValue = (order: CoreOrder, itemId: string): UnitValue => {
  const line = order.items.find((item) => item.id === itemId)
  if (!line) {
    throw new RmaError("unknown_item", {
      message: `The order has no item ${itemId}.`,
    })
  }
  return unitValue(line)
}

/** What a simulation changes: the terms it is judged by, and who asks; and the moment, of what was declared before. */
export interface Supposing {
  /** ISO 8601. */
  now?: string
  under?: PolicyInForce
  customer_id?: string
}

/**
 * Loads, judges and quotes a request; writes nothing. `owner` must own the order now; null:
 * staff.
 * @throws RmaError `not_found`, `no_policy`, `unknown_request_type`, `unknown_item`
 */
export const prepareRequest = async (
  container: MedusaContainer,
  asked: OrderRequest,
  owner: Owner | null,
  supposing: Supposing = {}
): Promise<PreparedRequest> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { units_version } = await rma.readOrderSums(asked.order_id)
  const { orders } = await loadOrders(container, { id: asked.order_id })
  const [found] = orders
  const { under, customer_id = found?.customer_id ?? null } = supposing
  const order = found ? { ...found, customer_id } : undefined
  if (!order || (owner !== null && !ownsOrder(owner, order))) {
    throw notFound()
  }
  const now = supposing.now ?? new Date().toISOString()
  const [taken] = await takeFacts(container, [order], now, under)
  if (!taken) {
    throw notFound()
  }
  const { request, ways } = declaredRequest(taken, asked)
  const serials = await readSerialCases(container, request.items)
  const goods = await requestedGoods(container, taken.facts, request.items)
  const judged = judgeRequest(
    taken,
    request,
    serials,
    goods.map(({ unavailable }) => unavailable)
  )
  const terms = taken.terms
  const type = terms?.policy.request_types.find(
    (one) => one.code === request.request_type
  )
  if (!terms || !type) {
    throw new RmaError("no_policy", {
      message: "No return policy covers this order.",
    })
  }
  const values = request.items.map((item) =>
    lineValue(taken.order, item.item_id)
  )
  const prepared = {
    ...judged,
    ...promisesOf(judged.facts, terms, type),
    request,
    order,
    terms,
    type,
    values,
    exchanges: request.items.map((_, index) => goods[index]?.exchange ?? null),
    units_version,
    serials,
  }
  const groups = splitRequest(
    terms.policy.case_granularity,
    request.items.map((item) => item.item_id),
    ways
  )
  if (isQuestion(type)) {
    assertAsks(request)
    const parts = groups.map((indices) => ({ indices, quote: null }))
    return { ...prepared, quote: null, parts }
  }
  const money = await orderMoney(container, {
    order,
    type,
    currency_code: order.currency_code,
    counted: countByLine(request),
    submission_id: null,
  })
  const given = takeGiven(
    money.given,
    request.items.map((item, index) => ({
      line: item.item_id,
      value: MathBN.mult(values[index]?.gross ?? 0, item.quantity).toFixed(),
    }))
  )
  const quoted = judged.facts.items.map((facts, index): QuotedItem => ({
    id: String(index),
    facts,
    quantity: request.items[index]?.quantity ?? 0,
    unit_gross: values[index]?.gross ?? "0",
    unit_net: values[index]?.net ?? "0",
    tax_rate: values[index]?.tax_rate ?? null,
    already_given: given.each[index] ?? "0",
    ...exchangedFor(goods[index]?.exchange, facts),
  }))
  const on = { facts: judged.facts, policy: terms.policy, type }
  const quotes = quoteParts(
    on,
    money,
    groups.map((indices) =>
      quoted.filter((_, index) => indices.includes(index))
    )
  )
  return {
    ...prepared,
    quote: quoteWhole(on, money, quoted, quotes),
    parts: quotes.map((quote, index) => ({
      indices: groups[index] ?? [],
      quote,
    })),
  }
}

const exchangedFor = (
  exchange: RequestedGoods["exchange"],
  { title }: ItemFacts
): Pick<QuotedItem, "exchange"> =>
  exchange
    ? { exchange: { title: exchange.title ?? title, price: exchange.price } }
    : {}

/** Units that leave the order: in the place of a unit that is exchanged or repaired the shopper keeps one. */
const countByLine = (request: ReturnRequest): Record<string, number> => {
  const counted: Record<string, number> = {}
  for (const { item_id, quantity, resolution } of request.items) {
    if (!isGoods(resolution)) {
      counted[item_id] = (counted[item_id] ?? 0) + quantity
    }
  }
  return counted
}
