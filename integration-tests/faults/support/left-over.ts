import { must } from "../../support/ladder/must"
import type { Walk } from "./next-step"
import { backOf } from "./stories"
import type { World } from "./world"

/** What must not be there once every case is final: half-done things of ours and of core, stock that leaks. */
const QUESTIONS: Record<string, string> = {
  "operations under way": `select id, kind from rma_operation where status = 'executing'`,
  "settlements under way": `select id, kind, status from rma_settlement
    where status not in ('settled', 'canceled') and deleted_at is null`,
  "orders leased": `select id from rma_order_lease where until > clock_timestamp()`,
  "events nobody was told of": `select rma_id, name from rma_event where name is not null and emitted_at is null`,
  "decisions taken twice": `select e.rma_id, e.event, count(*) from rma_event e
    where e.event in ('submit', 'request_details', 'provide_details', 'approve', 'approve_without_return', 'answer',
      'ship', 'receive', 'inspect', 'uninspect', 'offer', 'accept_offer', 'decline_offer', 'retract_offer', 'reject',
      'reopen', 'appeal', 'report_lost', 'change_resolution', 'ask_payment', 'pay', 'pay_out', 'clear_doubt',
      'close_recovery', 'cancel', 'resolve') group by 1, 2
    having count(*) > 1 + case e.event when 'inspect' then (select count(*) from rma_event again
      where again.rma_id = e.rma_id and again.event in ('appeal', 'uninspect')) else 0 end`,
  "ways home told twice": `select rma_id, data -> 'items' as items from rma_event
    where event = 'send_back' group by 1, 2 having count(*) > 1`,
  "order changes under way": `select order_id, change_type from order_change
    where status in ('pending', 'requested') and deleted_at is null`,
  "returns that stand beside another": `select order_id from "return"
    where status <> 'canceled' and deleted_at is null group by 1 having count(*) > 1`,
  "returns that never ended": `select order_id, status from "return"
    where status not in ('canceled', 'received') and deleted_at is null`,
  "stock held for no case": `select description from reservation_item
    where description like 'medusa-plugin-rma %' and description not like '%: sent' and deleted_at is null`,
  "lines with other stock set aside than is to be packed": `select v.variant_sku, v.open, r.held from (
      select i.item_id, l.variant_sku, sum(i.quantity - i.fulfilled_quantity) as open from order_item i
        join "order" o on o.id = i.order_id and o.version = i.version and o.status <> 'canceled'
        join order_line_item l on l.id = i.item_id
        where i.deleted_at is null group by 1, 2) v
      full join (select line_item_id, sum(quantity) as held from reservation_item
        where deleted_at is null group by 1) r on r.line_item_id = v.item_id
      where coalesce(v.open, 0) <> coalesce(r.held, 0)`,
  "levels that count other reservations than there are": `select l.inventory_item_id, l.reserved_quantity
    from inventory_level l where l.reserved_quantity <> (select coalesce(sum(quantity), 0) from reservation_item r
      where r.inventory_item_id = l.inventory_item_id and r.deleted_at is null)`,
}

/** What was there, less what was sent to shoppers, plus what came back fit to be sold again, by SKU. */
const shouldBeThere = (
  { stock }: World,
  walks: readonly Walk[]
): Record<string, number> => {
  const pieces = { ...stock }
  for (const { story } of walks) {
    for (const { sku, quantity } of story.order.items) {
      const left = story.delivered === false ? 0 : quantity
      pieces[sku] =
        must(pieces[sku], `stock of ${sku}`) - left + backOf(story, sku)
    }
  }
  return pieces
}

/** Where the shelves hold other pieces than they should. */
const wrongStock = async (
  world: World,
  walks: readonly Walk[]
): Promise<object[]> => {
  const is = await world.countStock()
  return Object.entries(shouldBeThere(world, walks)).flatMap(([sku, should]) =>
    is[sku] === should ? [] : [{ sku, is: is[sku], should }]
  )
}

/** What is left over of a run, by question; nothing is `{}`. */
export const leftOver = async (
  world: World,
  walks: readonly Walk[]
): Promise<Record<string, object[]>> => {
  const left: Record<string, object[]> = {}
  const answer = (question: string, rows: object[]) => {
    if (rows.length) {
      left[question] = rows
    }
  }
  for (const [question, sql] of Object.entries(QUESTIONS)) {
    answer(question, await world.sql<object>(sql))
  }
  answer(
    "shelves with other pieces than there should be",
    await wrongStock(world, walks)
  )
  return left
}
