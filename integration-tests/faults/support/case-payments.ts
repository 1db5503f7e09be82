import type { Stage } from "./stage"

/** Something that a provider was asked to hold for a case. */
export interface CasePayment {
  /** The provider's own reference. */
  ref: string
  /** Null: nobody authorised it. */
  payment_id: string | null
  collection_id: string
  /** The settlement that asked for it; null: it came with the order. */
  settlement_id: string | null
  /** Major units. */
  amount: string
}

/**
 * Every payment that could have moved money for an order's cases, oldest first: of the order, and of each
 * collection that was made for a settlement, also one that was given up or that a crash left for nobody, with the
 * sessions that core forgot when they were ended.
 */
export const paymentsOf = (
  world: Stage,
  order_id: string
): Promise<CasePayment[]> =>
  world.sql<CasePayment>(
    `with mine as (
         select payment_collection_id as id from order_payment_collection where order_id = $1
       union
         select payment ->> 'payment_collection_id' from rma_settlement where order_id = $1
       union
         select c.id from payment_collection c
           join rma_settlement s on s.id = c.metadata ->> 'rma_settlement_id' where s.order_id = $1
     ), held as (
         select data ->> 'ref' as ref, id as payment_id, payment_collection_id, amount, created_at from payment
       union all
         select data ->> 'ref', null, payment_collection_id, amount, created_at from payment_session s
           where not exists (select 1 from payment p where p.data ->> 'ref' = s.data ->> 'ref')
       union all
         select split_part(key, ':', 2), null, c.id, (c.metadata ->> key)::numeric, c.created_at
           from payment_collection c, jsonb_object_keys(c.metadata) key
           where key like 'rma_ended_session:%'
             and not exists (select 1 from payment_session s where s.id = split_part(key, ':', 2))
     )
     select h.ref, h.payment_id, c.id as collection_id,
         c.metadata ->> 'rma_settlement_id' as settlement_id, h.amount::text
       from held h join mine on mine.id = h.payment_collection_id
       join payment_collection c on c.id = mine.id
       order by h.created_at, h.ref`,
    [order_id]
  )
