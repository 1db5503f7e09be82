import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { say, step } from "../store/screen.mjs"
import { readSettings } from "../store/settings.mjs"
import { loadTypeScript } from "../support/typescript.mjs"
import { measureBoot } from "./boot.mjs"
import { copyOf } from "./bulk.mjs"
import { measureClocks } from "./clocks.mjs"
import { callsOf } from "./figures.mjs"
import { execute, PASSWORD, prepareLarge, prepareStore } from "./prepare.mjs"
import {
  measureEligibility,
  measureMyReturns,
  measureQueue,
  measureReplay,
  measureSubmit,
  openStore,
} from "./requests.mjs"
import {
  sayBoot,
  sayClocks,
  sayEvaluate,
  sayMachine,
  sayQueue,
  sayRatio,
  sayReplay,
  sayStanding,
  sayThroughput,
} from "./report.mjs"
import { startServer } from "./server.mjs"
import { measureStanding } from "./standing.mjs"

const READ = 200
const BOOTS = 5

const here = (file) => fileURLToPath(new URL(file, import.meta.url))

/** Numbers of copied orders, from the last: each is used up once. */
const supply = (total) => {
  let next = total
  return (count) => Array.from({ length: count }, () => next--)
}

const { freePort } = loadTypeScript("../support/postgres.ts", import.meta.url)

const settingsFor = async (root, dataDir) => {
  const settings = readSettings(root, {
    ...process.env,
    PORT: String(await freePort()),
    DATA_DIR: dataDir,
    DATABASE_URL: undefined,
  })
  settings.env.RMA_OPTIONS = JSON.stringify({ core_store_returns: "open" })
  return settings
}

const evaluateOn = (settings) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [here("./evaluate.mjs"), join(settings.app, "src", "domain", "policy")],
    { encoding: "utf8" }
  )
  if (status !== 0) {
    throw new Error(stderr)
  }
  return JSON.parse(stdout)
}

/** What can be measured by itself, in the order of the table. */
export const ROWS = [
  "evaluate",
  "eligibility",
  "my-returns",
  "submit",
  "queue",
  "replay",
  "flows",
  "throughput",
  "standing",
  "clocks",
  "boot",
]

const SERVED = ["eligibility", "my-returns", "submit", "queue", "replay"]
/** Rows that need a store with more cases beside the first. */
const LARGER = ["queue", "clocks"]

/** How often each kind of work is done. */
const runsOf = ({ rounds }) => ({
  reads: { rounds, calls: 10, warmUp: 5 },
  writes: { rounds, calls: 3, warmUp: 2 },
  flows: { rounds, calls: 1, warmUp: 1 },
  batches: { rounds: Math.ceil(rounds / 2), calls: 1, warmUp: 1 },
})

const CLIENTS = 8
const BATCH = 3 * CLIENTS

/** How many orders each side of each kind of work uses up. */
const ordersOf = ({ writes, flows, batches }) => ({
  submits: callsOf(writes),
  flows: callsOf(flows),
  cases: BATCH * callsOf(batches),
})

/** The admin queue over few cases, and over many in a store beside it. */
const benchQueue = async (few, larger, { size, made, runs }) => {
  const second = await step("\nStarting the larger store", () =>
    startServer(larger, "larger")
  )
  const many = await openStore(larger, made, PASSWORD)
  sayQueue(await measureQueue(few, many, runs.reads), {
    few: size.orders,
    many: size.queue,
  })
  await second.stop()
}

/** What a shopper or staff ask of a store that serves. */
const benchRequests = async (run) => {
  const { settings, made, runs, take, wants, larger } = run
  const server = await step("\nStarting the store", () =>
    startServer(settings, "server")
  )
  const store = await openStore(settings, made, PASSWORD)
  if (wants("eligibility")) {
    sayRatio(
      "eligibility of a 20-line order, 50 rules : GET /store/orders/:id",
      0.6,
      await measureEligibility(store, runs.reads)
    )
  }
  if (wants("my-returns")) {
    sayRatio(
      "My Returns, 20 of 200 cases : GET /store/orders?limit=20",
      0.25,
      await measureMyReturns(store, runs.reads)
    )
  }
  if (wants("submit")) {
    sayRatio(
      "submit, 3 lines : POST /store/returns",
      0.4,
      await measureSubmit(store, runs.writes, {
        ours: take(ordersOf(runs).submits),
        core: take(ordersOf(runs).submits),
      })
    )
  }
  if (wants("queue")) {
    await benchQueue(store, larger, run)
  }
  if (wants("replay")) {
    sayReplay(await measureReplay(store, runs.batches))
  }
  await server.stop()
}

const orderOf = (made) => (g) => ({
  id: copyOf(made.short, g),
  lines: made.lines.map((id) => copyOf(id, g)),
})

const figures = new URL("./figures.mjs", import.meta.url).href

/** Staff's transitions against the flows of core that they drive, in the store's own container. */
const benchFlows = async ({ settings, made, runs, take }) => {
  const { approve, give } = await step(
    "\nApproving, receiving, refunding",
    () =>
      execute(settings, "flows", {
        figures,
        location_id: made.location_id,
        cases: take(ordersOf(runs).flows).map((g) => copyOf(made.rma, g)),
        orders: take(ordersOf(runs).flows).map(orderOf(made)),
        runs: runs.flows,
      })
  )
  sayRatio("approve : the flows of core it drives", 1.15, approve)
  sayRatio(
    "receive + inspect + refund : the flows of core they drive",
    1.15,
    give
  )
}

/** Whole cases by clients side by side, against as many returns and refunds in core alone. */
const benchThroughput = async ({ settings, made, runs, take }) => {
  const batches = await step(`\n${CLIENTS} clients side by side`, () =>
    execute(settings, "throughput", {
      figures,
      location_id: made.location_id,
      shopper: made.buyer.id,
      clients: CLIENTS,
      batch: BATCH,
      ours: take(ordersOf(runs).cases).map(orderOf(made)),
      core: take(ordersOf(runs).cases).map(orderOf(made)),
      runs: runs.batches,
    })
  )
  sayThroughput(batches, { clients: CLIENTS, batch: BATCH })
}

/** What the jobs look for every few minutes, among few open cases and among many. */
const benchClocks = async ({ settings, larger, runs }) => {
  const urls = {
    few: settings.env.DATABASE_URL,
    many: larger.env.DATABASE_URL,
  }
  sayClocks(
    await step("\nLooking for what is due", () =>
      measureClocks(settings.app, urls, runs.reads)
    )
  )
}

/** Prepares the store, measures the rows asked for one after the other, prints each. */
export const bench = async (root, dataDir, size) => {
  const wants = (row) => size.rows.includes(row)
  const settings = await settingsFor(root, dataDir)
  const runs = runsOf(size)
  const { submits, flows, cases } = ordersOf(runs)
  const kept = 2 * (submits + flows + cases)
  const made = await prepareStore(settings, {
    total: size.orders,
    read: READ,
    kept,
  })
  // Postgres copies a database only while nobody is connected to it.
  const larger =
    LARGER.some(wants) &&
    (await prepareLarge(settings, made, {
      port: await freePort(),
      from: size.orders + 1,
      to: size.queue,
    }))
  const take = supply(size.orders)
  const run = { settings, size, made, runs, wants, take, larger }

  sayMachine(
    `${size.orders} orders and cases, medians of ${size.rounds} rounds (lowest to highest round)`
  )
  if (wants("evaluate")) {
    sayEvaluate(evaluateOn(settings))
  }
  if (SERVED.some(wants)) {
    await benchRequests(run)
  }
  if (wants("flows")) {
    await benchFlows(run)
  }
  if (wants("throughput")) {
    await benchThroughput(run)
  }
  if (wants("standing")) {
    sayStanding(await measureStanding(settings.app, settings.env.DATABASE_URL))
  }
  if (wants("clocks")) {
    await benchClocks(run)
  }
  if (wants("boot")) {
    say("\nStarting the store with and without the plugin, in turns …")
    sayBoot(await measureBoot(settings, { made, password: PASSWORD }, BOOTS))
  }
}
