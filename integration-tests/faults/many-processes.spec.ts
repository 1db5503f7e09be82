import { finish, type Walk } from "./support/finish"
import { reckon } from "./support/reckon"
import { haveRedis, startRedis, type Redis } from "./support/redis"
import { figures, World, type Answer, type Order } from "./support/world"

jest.setTimeout(600_000)

const CLIENTS = 50
const ORDERS = 5

const redisThere = haveRedis()
if (!redisThere) {
  process.stdout.write(
    "\n!!! NO REDIS: neither REDIS_URL nor redis-server, and it cannot be installed. Two servers and a worker on one database ARE NOT TESTED. !!!\n"
  )
}

/** What a double click may be told: it was done, somebody else did it, or somebody is at it. */
const EXPECTED = [
  "200",
  "409 order_busy",
  "409 lost_race",
  "409 illegal_transition",
  // A parcel may come in parts: a second reception is legal, and refused when nothing is left to come.
  "400 quantity_invalid",
]

const told = ({ status, body }: Answer): string =>
  status === 200 ? "200" : `${status} ${String(body.code)}`

describe("two servers and a worker on one database, with Redis", () => {
  const test = redisThere ? it : it.skip
  let redis: Redis
  let world: World
  let servers: string[] = []
  const walks: Walk[] = []

  beforeAll(async () => {
    if (!redisThere) {
      return
    }
    redis = await startRedis()
    world = await World.open({ FAULTS_REDIS_URL: redis.url })
    for (const mode of ["server", "server", "worker"]) {
      await world.start({ WORKER_MODE: mode })
    }
    servers = world.processes.slice(0, 2).map(({ url }) => url)
    await world.seed()
  })
  afterAll(async () => {
    if (redisThere) {
      await world.close()
      await redis.stop()
    }
  })

  /** Every client does it twice at once, half of them at each server. */
  const doubleClick = async (
    action: (order: number, url: string) => Promise<Answer>
  ): Promise<string[]> => {
    const answers = await Promise.all(
      Array.from({ length: CLIENTS * 2 }, (_, click) =>
        action(click % ORDERS, servers[Math.floor(click / ORDERS) % 2] ?? "")
      )
    )
    const words = answers.map(told)
    for (const word of words) {
      expect(EXPECTED).toContain(word)
    }
    return words
  }

  test("I3 50 clients double-click every action: each is done once", async () => {
    const orders: Order[] = []
    for (let n = 0; n < ORDERS; n++) {
      orders.push(await world.order())
    }
    figures.sent = 0
    const opened = new Map<string, Set<string>>()
    await doubleClick(async (n, url) => {
      const order = orders[n]
      if (!order) {
        throw new Error(`no order ${n}`)
      }
      const answer = await world.submit(order, "return", url)
      if (answer.status === 200) {
        const ids = opened.get(order.order_id) ?? new Set<string>()
        opened.set(order.order_id, ids.add(answer.body.rma.id))
      }
      return answer
    })
    for (const order of orders) {
      const [id = "", ...more] = opened.get(order.order_id) ?? []
      expect(more).toEqual([])
      walks.push({ ...order, id, end: "resolved" })
    }
    for (const action of ["approve", "receive", "inspect", "settle"]) {
      await doubleClick((n, url) =>
        world.staff(walks[n]?.id ?? "", action, {}, url)
      )
    }
    expect(await finish(world, walks)).toEqual([])
    const [events] = await world.sql<{ count: string }>(
      "select count(*) from rma_event where event = 'approve'"
    )
    expect(Number(events?.count)).toBe(ORDERS)
    await reckon(world, walks, "faults, two servers and a worker on Redis")
  })
})
