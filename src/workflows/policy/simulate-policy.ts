import type { MedusaContainer } from "@medusajs/framework/types"
import {
  evaluate,
  withWording,
  type Decision,
  type Facts,
  type RequestType,
} from "../../domain/policy"
import { restrictResolutions } from "../../domain/policy/availability"
import { asSentBack } from "../../domain/replay"
import { RmaError } from "../../modules/rma/errors"
import { prepareRequest, type PreparedRequest } from "../case/prepare-request"
import type { RequestItem } from "../case/request"
import { loadOrders, type CoreOrder } from "../order/load-order"
import { takeFacts } from "../order/take-facts"
import { triedPolicy, type TriedPolicy } from "./tried-policy"

export interface SimulateInput {
  id: string
  order_id: string
  /** Absent: every request type that is about an order. */
  request_type?: string
  /** Absent: every line, before anything is declared. */
  items?: RequestItem[]
  /** Judge as though this customer had bought it. */
  customer_id?: string
  version?: number
}

/** A request type as the version would answer it. */
export interface SimulatedType {
  type: RequestType
  /** `submit`: the items asked for; `browse`: every line, before anything is declared. */
  stage: "browse" | "submit"
  decision: Decision
  /** A submit of what was asked for, or of everything that may go back; null: nothing may. */
  prepared: PreparedRequest | null
}

export interface Simulation {
  tried: TriedPolicy
  order: CoreOrder
  facts: Facts
  types: SimulatedType[]
}

const typesOf = (
  { policy }: TriedPolicy,
  wanted: string | undefined
): RequestType[] => {
  const types = policy.request_types.filter((type) =>
    wanted === undefined ? type.requires_order : type.code === wanted
  )
  if (wanted !== undefined && types.length === 0) {
    throw new RmaError("unknown_request_type", {
      message: `The policy has no request type "${wanted}".`,
    })
  }
  return types
}

const browse = (
  facts: Facts,
  { policy }: TriedPolicy,
  type: RequestType
): Decision =>
  withWording(
    restrictResolutions(evaluate(facts, policy, type.code, "browse"), facts),
    type,
    policy.calendar.time_zone
  )

/** What a submit would name to send everything back that may go back. */
const everything = (facts: Facts, decision: Decision): RequestItem[] =>
  (asSentBack(facts, decision)?.items ?? []).map(
    ({ item_id, requested_quantity = 0, resolution }) => ({
      item_id,
      quantity: requested_quantity,
      ...(resolution === undefined ? {} : { resolution }),
    })
  )

/**
 * How a version of a policy, in force or not, would answer on one order: the judge and the quote of a submit,
 * which writes nothing.
 *
 * @throws RmaError `not_found`, `policy_invalid`, `unknown_request_type`, `unknown_item`
 */
export const simulatePolicy = async (
  container: MedusaContainer,
  input: SimulateInput
): Promise<Simulation> => {
  const { order_id, customer_id, items } = input
  const tried = await triedPolicy(container, input.id, input.version)
  const types = typesOf(tried, input.request_type)
  const { orders } = await loadOrders(container, { id: order_id })
  const bought = orders.map((order) => ({
    ...order,
    customer_id: customer_id ?? order.customer_id,
  }))
  const now = new Date().toISOString()
  const [taken] = await takeFacts(container, bought, now, tried)
  if (!taken) {
    throw new RmaError("not_found", { message: "There is no such order." })
  }
  const { facts, order } = taken
  const prepare = (request_type: string, asked: RequestItem[]) =>
    prepareRequest(container, { order_id, request_type, items: asked }, null, {
      under: tried,
      ...(customer_id ? { customer_id } : {}),
    })
  const simulated: SimulatedType[] = []
  for (const type of types) {
    if (items) {
      const prepared = await prepare(type.code, items)
      const { decision } = prepared
      simulated.push({ type, stage: "submit", decision, prepared })
    } else {
      const decision = browse(facts, tried, type)
      const all = everything(facts, decision)
      const prepared = all.length > 0 ? await prepare(type.code, all) : null
      simulated.push({ type, stage: "browse", decision, prepared })
    }
  }
  return { tried, order, facts, types: simulated }
}
