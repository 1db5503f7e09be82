import { createRequire } from "node:module"
import { join } from "node:path"
import { spread } from "./figures.mjs"

const require = createRequire(import.meta.url)

const ORDERS = 1000
const CASES = 10
const PERIODS = [null, "P12M"]
const SHOPPER = "cus_with_1000_orders"
const ROUNDS = 20

const times = async (work) => {
  const all = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await work()
    all.push(performance.now() - start)
  }
  return spread(all)
}

/** Gives one shopper the orders, and later some returns of their own fault. */
const giveOrders = async (trx) => {
  await trx.raw(
    `update "order" set customer_id = ? where id in (
       select id from "order" where deleted_at is null order by id limit ?)`,
    [SHOPPER, ORDERS]
  )
  await trx.raw('analyze "order"')
}

const giveReturns = async (trx) => {
  await trx.raw(
    "update rma set customer_id = ? where id in (select id from rma order by id limit ?)",
    [SHOPPER, CASES]
  )
  await trx.raw(
    `update rma_item set reason = 'changed_mind', accepted_quantity = quantity, pending_quantity = 0,
       refused_quantity = 0, review_quantity = 0, declined_quantity = 0
     where rma_id in (select id from rma where customer_id = ?)`,
    [SHOPPER]
  )
}

/**
 * The standing of a shopper with 1,000 orders (DESIGN § 9): measured from the orders, and read from its
 * row. On built code, in one transaction that is rolled back, so that the store stays as it was.
 *
 * @param app folder of the built app @param url of its database
 * @returns milliseconds: `cold` without and `returning` with returns of the shopper's own fault, `warm`
 */
export const measureStanding = async (app, url) => {
  const { knex } = require("@medusajs/framework/mikro-orm/knex")
  const load = (file) => require(join(app, "src", file))
  const { measureOrders } = load("providers/measure-orders")
  const { readStandings, saveStandings } = load("modules/rma/queries/standings")
  const db = knex({ client: "pg", connection: url, pool: { min: 1, max: 1 } })
  const trx = await db.transaction()
  try {
    const now = new Date().toISOString()
    const measure = async () =>
      (await measureOrders(trx, [SHOPPER], PERIODS, now))[SHOPPER]

    await giveOrders(trx)
    const { figures } = await measure()
    if (figures[0].orders !== ORDERS) {
      throw new Error(`${figures[0].orders} orders instead of ${ORDERS}`)
    }
    const cold = await times(measure)
    await giveReturns(trx)
    if (!((await measure()).return_rate > 0)) {
      throw new Error("nothing counts as returned")
    }
    const returning = await times(measure)

    const row = {
      customer_id: SHOPPER,
      token: null,
      provider: "order-history",
      measure: await measure(),
      computed_at: new Date(),
      valid_until: null,
    }
    await saveStandings(trx, [row])
    const warm = await times(() => readStandings(trx, [SHOPPER]))
    return { cold, returning, warm }
  } finally {
    await trx.rollback()
    await db.destroy()
  }
}
