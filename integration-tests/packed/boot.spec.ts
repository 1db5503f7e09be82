import { once } from "node:events"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Client } from "pg"
import { createDatabase, freePort, runningPostgres } from "../support/postgres"
import { limitGuests } from "./guest-limits"
import { walkOneCase } from "./one-case"
import { lookAtPortal } from "./portal"
import { outputOf, runMedusa, startMedusa } from "./shell"
import { raceTwoProcesses } from "./two-processes"

const host = process.env.RMA_PACKED_HOST ?? ""
const BOOT_WITHIN = 240_000

jest.setTimeout(15 * 60_000)

const waitForHealth = async (url: string, log: () => string) => {
  const deadline = Date.now() + BOOT_WITHIN
  while (Date.now() < deadline) {
    try {
      return await fetch(`${url}/health`)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
  throw new Error(`the store did not boot:\n${log()}`)
}

const ask = async <Row extends object>(
  connectionString: string,
  sql: string
) => {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await client.query<Row>(sql)
  } finally {
    await client.end()
  }
}

const namesIn = async (database: string, sql: string): Promise<string[]> =>
  (await ask<{ name: string }>(database, sql)).rows.map(({ name }) => name)

const TABLES =
  "select tablename as name from pg_tables where tablename like 'rma%'"
const CODES = "select id as name from rma_access_code"

const README = readFileSync(join(process.cwd(), "README.md"), "utf8")

/** Another server of the same store, on the same database. */
const withSecondProcess = async (
  env: NodeJS.ProcessEnv,
  work: (url: string) => Promise<void>
) => {
  const port = String(await freePort())
  const store = startMedusa(["start", "--port", port], { cwd: host, env })
  const log = outputOf(store)
  try {
    const url = `http://127.0.0.1:${port}`
    await waitForHealth(url, log)
    await work(url)
  } finally {
    store.kill("SIGTERM")
    await once(store, "exit")
  }
}

const LADDER = join(process.cwd(), "integration-tests", "support", "ladder")

/** Options with a typo, an unknown word and a length that is none. */
const WRONG = {
  core_store_return: "open",
  settlement: "later",
  details_valid: "30 days",
}

it("a bare store installs the package by name, migrates, boots, settles a case and stays right with two processes (I1); wrong options stop it; it leaves nothing behind", async () => {
  const postgres = runningPostgres()
  if (!postgres) {
    throw new Error("run through `npm test`, which starts Postgres")
  }
  const database = await createDatabase(postgres.url, `packed-${process.pid}`)
  const env = { DATABASE_URL: database, RMA_LADDER: LADDER }
  await runMedusa(["db:migrate"], { cwd: host, env })
  expect(await namesIn(database, TABLES)).toEqual(
    expect.arrayContaining(["rma", "rma_item", "rma_policy", "rma_event"])
  )

  const port = String(await freePort())
  const store = startMedusa(["start", "--port", port], { cwd: host, env })
  const log = outputOf(store)
  try {
    const health = await waitForHealth(`http://127.0.0.1:${port}`, log)
    expect(health.status).toBe(200)
    const probe = await fetch(`http://127.0.0.1:${port}/probe`)
    expect(await probe.json()).toEqual({ rma: true })
    const url = `http://127.0.0.1:${port}`
    await lookAtPortal(url)
    const walked = await walkOneCase(url)
    expect(walked.rma).toMatchObject({
      number: "RMA-000001",
      status: "resolved",
      settlements: [{ status: "settled", amount: 118 }],
    })
    await withSecondProcess(env, async (second) => {
      const both = [url, second] as const
      await raceTwoProcesses(both, walked.order, walked.as)
      await limitGuests(both, walked.as.shopper, async () => {
        const codes = await namesIn(database, CODES)
        return codes.length
      })
    })
  } finally {
    store.kill("SIGTERM")
    await once(store, "exit")
  }

  const stopped = startMedusa(["start", "--port", String(await freePort())], {
    cwd: host,
    env: { ...env, RMA_OPTIONS: JSON.stringify(WRONG) },
  })
  const said = outputOf(stopped)
  const [code] = (await once(stopped, "exit")) as [number | null]
  expect(code).not.toBe(0)
  for (const key of Object.keys(WRONG)) {
    expect(said()).toContain(key)
  }
  expect(said()).not.toContain(database)

  const uninstall = README.split("## Uninstall")[1] ?? ""
  const [, rollback] = /npx medusa (.+)/.exec(uninstall) ?? []
  const [, forget] = /psql .+ -c "(.+)"/.exec(uninstall) ?? []
  await runMedusa(rollback?.split(" ") ?? [], { cwd: host, env })
  expect(await namesIn(database, TABLES)).toEqual([])
  expect((await ask(database, forget ?? "")).rowCount).toBe(1)
})
