import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { compareOrder, Tally, type ReplayReport } from "../../domain/replay"
import { loadOrders } from "../order/load-order"
import { takeFacts, type OrderFacts } from "../order/take-facts"
import { loadPolicies, scopeFits } from "./policy-in-force"
import { REPLAY_MEANS } from "./replay-means"
import type { Replaying } from "./replay-policy"
import type { TriedPolicy } from "./tried-policy"

/** Orders read and judged at once. */
const BATCH = 50

/** Ids of the next orders, newest first: they grow with time. */
const nextIds = async (
  container: MedusaContainer,
  below: string | null,
  limit: number
): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: below === null ? {} : { id: { $lt: below } },
    pagination: { take: limit, order: { id: "DESC" } },
  })
  return data.map(({ id }) => id)
}

/** Whether the tried policy would be the one an order falls under, were it published. */
const governs = (
  ranks: ReadonlyMap<string, number>,
  { policy_id, stored: { policy } }: TriedPolicy
) => {
  const own = ranks.get(policy_id) ?? policy.priority
  return ({ facts, terms }: OrderFacts): boolean => {
    if (!scopeFits(policy.scope, facts.order, facts.customer.group_ids)) {
      return false
    }
    if (!terms || terms.policy_id === policy_id) {
      return true
    }
    const other = ranks.get(terms.policy_id) ?? 0
    return other < own || (other === own && terms.policy_id > policy_id)
  }
}

const compareAll = (before: OrderFacts, after: OrderFacts) => {
  const old = before.terms?.policy ?? null
  const tried = after.terms?.policy ?? null
  const codes = [old, tried].flatMap((policy) =>
    (policy?.request_types ?? [])
      .filter((type) => type.requires_order)
      .map(({ code }) => code)
  )
  return [...new Set(codes)].map((code) =>
    compareOrder(
      { id: after.order.id, number: after.order.display_id },
      code,
      {
        before: { policy: old, facts: before.facts },
        after: { policy: tried, facts: after.facts },
      },
      REPLAY_MEANS
    )
  )
}

/** Judges the last orders under every request type, as they stand now, by the terms in force and by the tried ones. */
export const replayOrders = async (
  container: MedusaContainer,
  tried: TriedPolicy,
  { limit, onProgress, signal }: Replaying
): Promise<ReplayReport> => {
  const total = await countOrders(container, limit)
  const heads = await loadPolicies(container)
  const ranks = new Map(heads.map(({ policy }) => [policy.id, policy.priority]))
  const isOurs = governs(ranks, tried)
  const tally = new Tally("orders")
  let done = 0
  let below: string | null = null
  while (done < total && !signal?.aborted) {
    const page: string[] = await nextIds(
      container,
      below,
      Math.min(BATCH, total - done)
    )
    below = page.at(-1) ?? null
    if (below === null) {
      break
    }
    const { orders } = await loadOrders(container, { id: page })
    const now = new Date().toISOString()
    const found = await takeFacts(container, orders, now)
    const ours = found.filter(isOurs)
    const under = await takeFacts(
      container,
      ours.map(({ order }) => order),
      now,
      tried
    )
    ours.forEach((before, index) => {
      const after = under[index]
      if (after) {
        tally.add(compareAll(before, after))
      }
    })
    done += page.length
    await onProgress?.({ done, total })
  }
  return tally.result()
}

const countOrders = async (
  container: MedusaContainer,
  limit: number
): Promise<number> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { metadata } = await query.graph({
    entity: "order",
    fields: ["id"],
    pagination: { take: 1, skip: 0 },
  })
  return Math.min(limit, metadata?.count ?? 0)
}
