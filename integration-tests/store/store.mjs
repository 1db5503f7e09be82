import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { buildApp } from "./build.mjs"
import { loadTypeScript } from "../support/typescript.mjs"
import { runMedusa } from "./children.mjs"
import { inspect, openDatabase } from "./database.mjs"
import { step, welcome } from "./screen.mjs"
import { assertFree, serve } from "./server.mjs"

const SEED = join("integration-tests", "store", "seed", "index.ts")

const migrate = (settings) =>
  step("Migrating", () =>
    runMedusa(settings, "migrate", ["db:migrate", "--execute-all-links"])
  )

/** The cases come through the API of the open store, so that everything happens as in a real one. */
const openCases = ({ url, env }, demo) =>
  step("Opening cases", () =>
    loadTypeScript("./seed/cases.ts", import.meta.url).seedCases(
      url,
      env.DATABASE_URL,
      demo
    )
  )

const seed = async (settings) => {
  await step("Seeding", () =>
    runMedusa(settings, "seed", ["exec", join(settings.root, SEED)])
  )
  const { demo } = await inspect(settings.env.DATABASE_URL)
  return demo
}

/** A database to run on: brought up to this build, and with the demo in it. */
const prepare = async (settings, database, digest) => {
  const { state, demo } = await inspect(database.url)
  if (state === "partial") {
    await database.recreate()
  }
  const note = join(settings.dataDir, "migrated")
  const current = existsSync(note) && readFileSync(note, "utf8") === digest
  if (state !== "seeded" || !current || settings.databaseUrl) {
    await migrate(settings)
    writeFileSync(note, digest)
  }
  return state === "seeded" ? demo : seed(settings)
}

/** Everything of `npm start` once the dependencies are there. */
export const startStore = async (settings, onEarlyEnd) => {
  await assertFree(settings.port)
  const database = await step("Starting Postgres", () => openDatabase(settings))
  settings.env.DATABASE_URL = database.url

  const digest = await buildApp(settings)
  const demo = await prepare(settings, database, digest)
  await step("Starting the store", () => serve(settings, onEarlyEnd))
  if (!demo.complete) {
    await openCases(settings, demo)
  }

  const { publishable_key, admin, customers, orders } = demo
  const contents = {
    url: settings.url,
    portal_url: `${settings.url}/returns`,
    publishable_key,
    database_url: database.url,
    admin,
    customers,
    orders,
  }
  writeFileSync(settings.demoFile, `${JSON.stringify(contents, null, 2)}\n`)
  welcome(contents, settings.shownDemoFile)
}
