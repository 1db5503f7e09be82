import { setTimeout as wait } from "node:timers/promises"
import type { Fault } from "./app/journal"
import { finish, readStored, type Walk } from "./support/finish"
import { reckon } from "./support/reckon"
import { figures, World } from "./support/world"

jest.setTimeout(600_000)

const SEED = Number(process.env.FAULTS_SEED ?? 20261122)
const KILLS = 5
/** An approval or a refund writes about so often; where a kill falls in it is drawn. */
const WRITES = 60

/** Numerical Recipes' generator: the same run every time. */
const randomFrom = (seed: number) => {
  let state = seed >>> 0
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const walks: Walk[] = []
let world: World

/** A case as far as `until`. */
const caseUntil = async (
  until: "submitted" | "approved" | "received",
  end: Walk["end"] = "resolved"
): Promise<Walk> => {
  const order = await world.order()
  const { status, body } = await world.submit(order)
  expect(status).toBe(200)
  const walk = { ...order, id: body.rma.id, end }
  walks.push(walk)
  if (until !== "submitted") {
    expect((await world.staff(walk.id, "approve")).status).toBe(200)
  }
  if (until === "received") {
    expect((await world.staff(walk.id, "receive")).status).toBe(200)
  }
  return walk
}

beforeAll(async () => {
  world = await World.open()
  await world.start()
  await world.seed()
  figures.sent = 0
  process.stdout.write(`\nfaults: seed ${SEED}\n`)
})

afterAll(async () => {
  await world.close()
})

it.each<[Fault, string]>([
  ["fail_before", "needs_attention"],
  ["fail_after", "needs_attention"],
  ["twice", "settled"],
])(
  "I3 a provider that answers %s: the settlement is %s, and paid once in the end",
  async (fault, status) => {
    const walk = await caseUntil("received")
    world.plan(walk.ref, fault)
    await world.staff(walk.id, "inspect")
    const { settlements } = await readStored(world, walk.id)
    expect(settlements).toMatchObject([{ status }])
    expect(await finish(world, [walk])).toEqual([])
  }
)

it("I3 a provider that hangs holds the order for a minute, not for ever; what it did is for a person", async () => {
  const hanging = [await caseUntil("received"), await caseUntil("received")]
  await Promise.all(
    hanging.map((walk, index) => {
      world.plan(walk.ref, index ? "hang_after" : "hang_before")
      return world.staff(walk.id, "inspect")
    })
  )
  for (const walk of hanging) {
    const { settlements } = await readStored(world, walk.id)
    expect(settlements).toMatchObject([{ status: "needs_attention" }])
  }
  expect(await finish(world, hanging)).toEqual([])
})

it.each<[Fault]>([["die_before"], ["die_after"]])(
  "I3 the process dies as the provider is asked (%s): nobody asks again by himself",
  async (fault) => {
    const walk = await caseUntil("received")
    world.plan(walk.ref, fault)
    const [answer] = await Promise.all([
      world.staff(walk.id, "inspect"),
      world.processes[0]?.gone,
    ])
    expect(answer.status).toBe(0)
    await world.restart()
    await world.recover()
    const { settlements } = await readStored(world, walk.id)
    expect(settlements).toMatchObject([{ status: "needs_attention" }])
    expect(await finish(world, [walk])).toEqual([])
  }
)

it("a carrier that fails or dies with a label leaves no half Return", async () => {
  for (const fault of ["fail_before", "die_after"] as const) {
    const order = await world.order()
    const { body } = await world.submit(order, "defective")
    const walk: Walk = { ...order, id: body.rma.id, end: "resolved" }
    walks.push(walk)
    world.plan("label", fault)
    const { status } = await world.staff(walk.id, "approve")
    expect(status).not.toBe(200)
    if (fault === "die_after") {
      await world.restart()
    }
    expect(await finish(world, [walk])).toEqual([])
    const returns = await world.sql(
      "select id from return where order_id = $1 and status <> 'canceled' and deleted_at is null",
      [order.order_id]
    )
    expect(returns).toHaveLength(1)
  }
})

it("I3 killed between any two writes of approve, cancel, receive and refund, restarted, reconciled", async () => {
  const random = randomFrom(SEED)
  for (let round = 0; round < KILLS; round++) {
    const approving = await caseUntil("submitted")
    const canceling = await caseUntil("approved", "canceled")
    const refunding = await caseUntil("received")
    const step = Math.ceil(((round + 1) * WRITES) / KILLS) + random(12)
    world.arm(step)
    await Promise.all([
      world.staff(approving.id, "approve"),
      world.staff(canceling.id, "cancel"),
      world.staff(refunding.id, "inspect"),
    ])
    await world.restart()
    expect(await finish(world, [approving, canceling, refunding])).toEqual([])
  }
})

it("I3 Postgres goes away and comes back in the middle", async () => {
  const middle = [await caseUntil("received"), await caseUntil("received")]
  const actions = middle.map((walk) => world.staff(walk.id, "inspect"))
  await wait(300)
  await world.restartPostgres()
  await Promise.all(actions)
  await world.restart()
  expect(await finish(world, middle)).toEqual([])
})

it("in the end every case is final, each effect stands once in the provider's log, all books balance", async () => {
  await reckon(world, walks, "faults, one process")
})
