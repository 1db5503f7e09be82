import { cents } from "./cents"
import {
  askedAgain,
  atCarrier,
  atPaymentProvider,
  inCore,
  letGo,
} from "./effects-at-providers"
import type { Walk } from "./next-step"
import { paidByHand, settledOf, type Stored } from "./stored"
import type { Traces } from "./traces"
import type { World } from "./world"

/** What should have happened for a case and what did, each once, by kind: what it was and how much of it. */
export interface Effects {
  expected: string[]
  found: string[]
}

/** Claims of core that were confirmed, with what they sent. */
const claims = async (
  world: World,
  { order_id }: Walk,
  stored: Stored
): Promise<Effects> => {
  const rows = await world.sql<{ units: string }>(
    `select coalesce(sum(i.quantity), 0) as units from order_claim c
       left join order_claim_item i on i.claim_id = c.id and i.deleted_at is null
       where c.order_id = $1 and c.deleted_at is null and c.canceled_at is null
       group by c.id`,
    [order_id]
  )
  const sent = settledOf(stored).filter(
    ({ kind, goods }) =>
      ["replacement", "exchange"].includes(kind) && goods?.length
  )
  return {
    expected: sent.map(
      ({ goods }) =>
        `claim ${goods?.reduce((sum, { quantity }) => sum + quantity, 0)}`
    ),
    found: rows.map(({ units }) => `claim ${Number(units)}`),
  }
}

const credits = async (
  world: World,
  { order_id }: Walk,
  stored: Stored
): Promise<Effects> => {
  const rows = await world.sql<{ amount: string }>(
    `select amount from store_credit_account_transaction
       where reference_id = $1 and type = 'credit' and deleted_at is null`,
    [order_id]
  )
  return {
    expected: settledOf(stored)
      .filter(({ kind }) => kind === "store_credit")
      .map(({ amount }) => `credit ${cents(amount)}`),
    found: rows.map(({ amount }) => `credit ${cents(amount)}`),
  }
}

/** Promotions that only their bearer can use, once, until their end. */
const promotions = async (
  world: World,
  _: Walk,
  stored: Stored
): Promise<Effects> => {
  const codes = stored.settlements.flatMap(({ result }) => result?.code ?? [])
  const rows = await world.sql<{ code: string }>(
    `select p.code from promotion p
       join promotion_campaign c on c.id = p.campaign_id and c.ends_at is not null
       join promotion_application_method m on m.promotion_id = p.id and m.deleted_at is null
       join promotion_promotion_rule r on r.promotion_id = p.id
       where p.code = any ($1) and p.limit = 1 and p.deleted_at is null`,
    [codes]
  )
  return {
    expected: settledOf(stored)
      .filter(({ kind }) => kind === "discount_code")
      .map(({ result }) => `promotion ${result?.code}`),
    found: rows.map(({ code }) => `promotion ${code}`),
  }
}

/** Lines of the order's books, each of which may stand there once. */
const creditLines = async (
  world: World,
  { order_id }: Walk
): Promise<Effects> => {
  const rows = await world.sql<{ line: string }>(
    `select l.reference || ' ' || l.reference_id as line from order_credit_line l
       join "order" o on o.id = l.order_id and o.version = l.version
       where o.id = $1 and l.deleted_at is null`,
    [order_id]
  )
  const lines = rows.map(({ line }) => `credit line ${line}`)
  return { expected: [...new Set(lines)], found: lines }
}

/** What staff paid by hand stands on the order's books. */
const payouts = async (
  world: World,
  { order_id }: Walk,
  stored: Stored
): Promise<Effects> => {
  const rows = await world.sql<{ amount: string }>(
    `select abs(amount)::text as amount from order_transaction
       where order_id = $1 and reference = 'rma_manual_refund' and deleted_at is null`,
    [order_id]
  )
  return {
    expected: paidByHand(stored).map((amount) => `by hand ${cents(amount)}`),
    found: rows.map(({ amount }) => `by hand ${cents(amount)}`),
  }
}

export const effectsOf = async (
  world: World,
  walk: Walk,
  stored: Stored,
  traces: Traces
): Promise<Effects> => {
  const all = [
    atPaymentProvider(walk, stored, traces),
    letGo(traces),
    atCarrier(traces),
    askedAgain(traces),
    await inCore(world, walk, traces),
    ...(await Promise.all(
      [claims, credits, promotions, creditLines, payouts].map((look) =>
        look(world, walk, stored)
      )
    )),
  ]
  return {
    expected: all.flatMap(({ expected }) => expected).sort(),
    found: all.flatMap(({ found }) => found).sort(),
  }
}

/** How many of `some` are not among `others`, each counted as often as it stands there. */
export const beyond = (
  some: readonly string[],
  others: readonly string[]
): number => {
  const left = [...others]
  return some.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) {
      left.splice(at, 1)
    }
    return at < 0
  }).length
}
