import { createRequire } from "node:module"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { buildApp } from "../store/build.mjs"
import { runMedusa } from "../store/children.mjs"
import { openDatabase } from "../store/database.mjs"
import { step } from "../store/screen.mjs"
import { copyCases, copyOrders } from "./bulk.mjs"
import { rules } from "./rules.mjs"

export const PASSWORD = "supersecret"

const require = createRequire(import.meta.url)
const here = (file) => new URL(file, import.meta.url).pathname

/** The default policy with 50 rules more on the type the benchmark asks under. */
const documentOf = (settings) => {
  const { DEFAULT_POLICY } = require(
    join(settings.app, "src", "domain", "policy", "index.js")
  )
  const request_types = DEFAULT_POLICY.request_types.map((type) =>
    type.code === "return" ? { ...type, rules: rules(50) } : type
  )
  return { ...DEFAULT_POLICY, request_types }
}

/** Runs a script in the store's own container; it reads its plan from a file and answers in it. */
export const execute = async (settings, script, plan) => {
  const file = join(settings.dataDir, `${script}.json`)
  writeFileSync(file, JSON.stringify(plan))
  await runMedusa(settings, script, ["exec", here(`./${script}.ts`)], {
    env: { BENCH_FILE: file },
  })
  return JSON.parse(readFileSync(file, "utf8"))
}

const connect = async (url) => {
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  return db
}

/** A built store with its orders and cases, not serving yet. */
export const prepareStore = async (settings, counts) => {
  const { url } = await step("Starting Postgres", () => openDatabase(settings))
  settings.env.DATABASE_URL = url
  await buildApp(settings)
  await step("Migrating", () =>
    runMedusa(settings, "migrate", ["db:migrate", "--execute-all-links"])
  )
  const made = await step("Seeding", () =>
    execute(settings, "seed", {
      password: PASSWORD,
      document: documentOf(settings),
    })
  )
  const db = await connect(url)
  await step(`Copying to ${counts.total} orders and cases`, () =>
    copyOrders(db, made, counts)
  )
  await db.end()
  return made
}

/** The same store on a database of its own with more cases, so that both can be asked in turns. */
export const prepareLarge = async (settings, made, { port, from, to }) => {
  const url = new URL(settings.env.DATABASE_URL)
  const origin = url.pathname.slice(1)
  url.pathname = "/postgres"
  const main = await connect(url.href)
  await main.query(`create database large template "${origin}"`)
  await main.end()
  url.pathname = "/large"
  const db = await connect(url.href)
  await step(`Copying to ${to} cases`, () => copyCases(db, made, { from, to }))
  await db.end()
  return {
    ...settings,
    port,
    url: `http://localhost:${port}`,
    env: { ...settings.env, PORT: String(port), DATABASE_URL: url.href },
  }
}
