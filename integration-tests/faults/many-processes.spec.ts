import type { Fault } from "./app/journal"
import { actionOf, ACTIONS, caseActions } from "./support/actions"
import { paymentsOf } from "./support/case-payments"
import { randomFrom, SEED } from "./support/draw"
import { finish } from "./support/finish"
import type { Answer } from "./support/http"
import { nextStep, submission, type Walk } from "./support/next-step"
import { reckon } from "./support/reckon"
import { haveRedis, startRedis, type Redis } from "./support/redis"
import { readStored } from "./support/stored"
import { several } from "./support/several"
import { STORIES, storyNamed } from "./support/stories"
import { vary } from "./support/vary"
import { begin } from "./support/walk"
import { must } from "../support/ladder/must"
import type { Sending } from "./support/stage"
import { figures, World } from "./support/world"

jest.setTimeout(1_800_000)

const CLIENTS = 50
/** Far more than the longest case needs: a step that is refused for ever ends the run. */
const MOST_ROUNDS = 200

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
  const clicked = new Set<string>()

  beforeAll(async () => {
    if (!redisThere) {
      return
    }
    redis = await startRedis()
    world = await World.open({
      env: { FAULTS_REDIS_URL: redis.url },
      jobs: true,
    })
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

  /** Every client does the next step of some case, twice at once: one click lands at each server. */
  const doubleClick = async (steps: readonly Sending[]): Promise<void> => {
    const clicks = Array.from({ length: CLIENTS }, (_, client) => {
      const step = must(steps[client % steps.length], "step")
      clicked.add(actionOf(step))
      return servers.map(async (url) => ({
        step: step.path,
        told: told(await world.send(step, { url })),
      }))
    })
    const answers = await Promise.all(clicks.flat())
    expect(answers.filter((answer) => !EXPECTED.includes(answer.told))).toEqual(
      []
    )
  }

  /** Its refund is in doubt, and a person says what became of it. */
  const beginDoubtful = async (fault: Fault): Promise<Walk> => {
    const walk = await begin(world, storyNamed("refund, less a fee"))
    const [payment] = await paymentsOf(world, walk.order_id)
    world.plan(must(payment, "payment").ref, fault)
    return walk
  }

  test("I3 50 clients double-click every action: each is done once", async () => {
    const random = randomFrom(SEED)
    const stories = [...STORIES, ...ACTIONS].map((story) => vary(story, random))
    walks.push(
      ...(await several(stories, (story) => begin(world, story))),
      await beginDoubtful("fail_after"),
      await beginDoubtful("fail_before")
    )
    // Else some of them would wait for a client.
    expect(walks.length).toBeLessThanOrEqual(CLIENTS)
    figures.sent = 0
    await doubleClick(walks.map((walk) => submission(world, walk)))
    for (let round = 0; ; round++) {
      const steps = await Promise.all(
        walks.map(async (walk) =>
          nextStep(world, walk, await readStored(world, walk.order_id))
        )
      )
      const open = steps.filter((step) => step !== null)
      if (!open.length) {
        break
      }
      expect(round < MOST_ROUNDS ? [] : open).toEqual([])
      await doubleClick(open)
    }
    expect(caseActions().filter((action) => !clicked.has(action))).toEqual([])
    expect(await finish(world, walks)).toEqual([])
    await reckon(world, walks, "faults, two servers and a worker on Redis")
  })
})
