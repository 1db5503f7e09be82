import { client } from "./client.mjs"
import { copyOf } from "./bulk.mjs"
import { compare, spread } from "./figures.mjs"

const PAGE = 20

/** Shoppers and staff of the store that serves, and what was made in it. */
export const openStore = async (settings, made, password) => {
  const { signIn } = client(settings.url, made.publishable_key)
  return {
    made,
    reader: await signIn("customer", made.reader.email, password),
    buyer: await signIn("customer", made.buyer.email, password),
    staff: await signIn("user", "admin@bench.example", password),
  }
}

/** A list that came back short would be quick. */
const full = async (rows) => {
  const { length } = await rows
  if (length !== PAGE) {
    throw new Error(`${length} rows instead of ${PAGE}`)
  }
}

export const measureEligibility = ({ reader, made }, runs) =>
  compare(
    () => reader("GET", `/store/return-orders/${made.long}`),
    () => reader("GET", `/store/orders/${made.long}`),
    runs
  )

export const measureMyReturns = ({ reader }, runs) =>
  compare(
    () =>
      full(
        reader("GET", `/store/rmas?limit=${PAGE}`).then((page) => page.rmas)
      ),
    () =>
      full(
        reader("GET", `/store/orders?limit=${PAGE}`).then((page) => page.orders)
      ),
    runs
  )

/** @param orders numbers of copied orders, one for each call: ours and core's */
export const measureSubmit = ({ buyer, made }, runs, orders) => {
  const linesOf = (g) => made.lines.map((id) => copyOf(id, g))
  return compare(
    (index) => {
      const g = orders.ours[index]
      return buyer("POST", "/store/rmas", {
        order_id: copyOf(made.short, g),
        request_type: "return",
        items: linesOf(g).map((item_id) => ({
          item_id,
          quantity: 1,
          reason: "changed_mind",
          resolution: "refund",
        })),
      })
    },
    (index) => {
      const g = orders.core[index]
      return buyer("POST", "/store/returns", {
        order_id: copyOf(made.short, g),
        items: linesOf(g).map((id) => ({ id, quantity: 1 })),
        return_shipping: { option_id: made.return_option_id },
        location_id: made.location_id,
      })
    },
    runs
  )
}

/** How staff look at the queue; each answers a full page. */
const QUEUES = {
  "newest of a status": "status=submitted",
  "a status and a type": "status=received&request_type=defective",
  "mine, by due date": "assignee_id=user_bench_10&order=due_at",
}

/** One page of each queue, over many cases (ours) and over few (core's place). */
export const measureQueue = async (few, many, runs) => {
  const measured = {}
  for (const [name, filter] of Object.entries(QUEUES)) {
    const page = (store) => () =>
      full(
        store
          .staff("GET", `/admin/rmas?limit=${PAGE}&${filter}`)
          .then(({ rmas }) => rmas)
      )
    measured[name] = await compare(page(many), page(few), runs)
  }
  return measured
}

/** What a replay takes at the most (`MOST_REPLAYED`). */
const MOST_REPLAYED = 10_000

/**
 * Judges the last cases once more under the policy they fell under.
 * @returns how many, and milliseconds a replay
 */
export const measureReplay = async ({ staff }, { rounds }) => {
  const { policies } = await staff("GET", "/admin/rma-policies?limit=1")
  const [{ id, published_version }] = policies
  const times = []
  let count
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    const { replay } = await staff("POST", `/admin/rma-policies/${id}/replay`, {
      over: "cases",
      limit: MOST_REPLAYED,
      version: published_version,
    })
    times.push(performance.now() - started)
    count = replay.total
  }
  return { count, took: spread(times) }
}
