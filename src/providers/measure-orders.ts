import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  leavesPeriodAt,
  returnRate,
  startOf,
  type LoyaltyMeasure,
  type PeriodFigures,
} from "../domain/loyalty"
import { SHIPPED_UNITS } from "../modules/rma/queries/shipped-units"

/**
 * Everything about these customers in one statement. `paid`: what each order brought in, captures less
 * refunds, rounded as it was charged; an order canceled, never captured or wholly refunded is none.
 * `terms`: the reasons that a policy version puts down to the customer. Units shipped, half of the cost, are
 * counted only for who returned something.
 */
const MEASURE = `
with paid as materialized (
  select o.customer_id, o.created_at, o.currency_code,
    round(sum(t.amount), coalesce(max(c.decimal_digits), 2)) as net
  from "order" o
  join order_transaction t on t.order_id = o.id and t.deleted_at is null
  left join currency c on c.code = o.currency_code
  where o.customer_id = any(:ids) and o.deleted_at is null
    and o.canceled_at is null and o.status <> 'canceled'
  group by o.id
  having round(sum(t.amount), coalesce(max(c.decimal_digits), 2)) > 0
), spent as (
  select p.customer_id, s.position, p.currency_code, sum(p.net) as spend,
    count(*) as orders, min(p.created_at) as oldest
  from paid p
  join unnest(cast(:since as timestamptz[])) with ordinality as s(since, position)
    on s.since is null or p.created_at >= s.since
  group by 1, 2, 3
), terms as (
  select v.id as version_id, r.value ->> 'value' as reason
  from rma_policy_version v, jsonb_array_elements(
    case jsonb_typeof(v.document -> 'reasons') when 'array' then v.document -> 'reasons' else '[]' end
  ) r
  where r.value ->> 'fault' = 'customer' and v.id in (
    select policy_version_id from rma where customer_id = any(:ids) and deleted_at is null
  )
), returned as (
  select r.customer_id, sum(i.accepted_quantity) as units
  from rma r
  join rma_item i on i.rma_id = r.id and i.deleted_at is null
  join terms on terms.version_id = r.policy_version_id and terms.reason = i.reason
  where r.customer_id = any(:ids) and r.deleted_at is null
  group by 1
)
select w.id as customer_id, shipped.units::float as shipped, b.units::float as returned,
  (select json_agg(json_build_object(
      'position', position, 'currency_code', lower(currency_code), 'spend', spend::text,
      'orders', orders, 'oldest', oldest at time zone 'utc'
    )) from spent where spent.customer_id = w.id) as spent
from unnest(cast(:ids as text[])) as w(id)
left join returned b on b.customer_id = w.id
left join lateral (
  select sum(${SHIPPED_UNITS}) as units
  from "order" o
  join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
  where o.customer_id = w.id and o.deleted_at is null and b.units > 0
) shipped on true`

interface Spent {
  /** Of the period, counted from 1. */
  position: number
  currency_code: string
  spend: string
  orders: number
  /** UTC, without a zone. */
  oldest: string
}

interface Row {
  customer_id: string
  /** Null where nothing was returned: then nobody counts. */
  shipped: number | null
  returned: number | null
  spent: Spent[] | null
}

const figuresOf = (
  period: string | null,
  position: number,
  spent: readonly Spent[]
): PeriodFigures => {
  const own = spent.filter((one) => one.position === position)
  return {
    period,
    spend: Object.fromEntries(
      own.map(({ currency_code, spend }) => [currency_code, spend])
    ),
    orders: own.reduce((sum, { orders }) => sum + orders, 0),
  }
}

const validUntil = (
  periods: readonly (string | null)[],
  spent: readonly Spent[],
  now: string
): string | null =>
  spent
    .flatMap(({ position, oldest }) => {
      const period = periods[position - 1]
      return period ? [leavesPeriodAt(period, oldest, now)] : []
    })
    .sort()[0] ?? null

/**
 * Spend, orders and return rate of customers from the store's own orders and our cases: one SQL statement,
 * however many customers and orders there are.
 *
 * @param periods ISO 8601 lengths, each rolling back from `now`; null: of all time
 */
export const measureOrders = async (
  knex: Knex,
  ids: string[],
  periods: (string | null)[],
  now: string
): Promise<Record<string, LoyaltyMeasure>> => {
  const since = periods.map((period) => startOf(period, now))
  const { rows } = await knex.raw<{ rows: Row[] }>(MEASURE, { ids, since })
  return Object.fromEntries(
    rows.map(({ customer_id, shipped, returned, spent }) => [
      customer_id,
      {
        figures: periods.map((period, index) =>
          figuresOf(period, index + 1, spent ?? [])
        ),
        return_rate: returnRate(returned ?? 0, shipped ?? 0),
        valid_until: validUntil(periods, spent ?? [], now),
      },
    ])
  )
}
