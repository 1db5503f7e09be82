import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { spread } from "./figures.mjs"
import { openStore } from "./requests.mjs"
import { startServer } from "./server.mjs"

const OURS = '{ resolve: "./src/modules/rma", options: rmaOptions() },'
const READS = 50

/** The same app without the plugin: nothing of `src`, and no module of ours in its config. */
const withoutPlugin = (settings) => {
  const app = join(settings.dataDir, "app-without")
  rmSync(app, { recursive: true, force: true })
  cpSync(settings.app, app, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => path !== join(settings.app, "src"),
  })
  const file = join(app, "medusa-config.js")
  const config = readFileSync(file, "utf8")
  if (!config.includes(OURS)) {
    throw new Error("medusa-config names our module otherwise than it did")
  }
  writeFileSync(file, config.replace(OURS, ""))
  return { ...settings, app }
}

/** One start: how long, and how much memory once it did the same reads of core. */
const once = async (settings, { made, password }) => {
  const server = await startServer(settings, "boot")
  const { reader } = await openStore(settings, made, password)
  for (let step = 0; step < READS; step++) {
    await reader("GET", `/store/orders?limit=20&offset=${step}`)
  }
  const peak = server.peak()
  await server.stop()
  return { boot: server.boot, peak }
}

const summary = (starts) => {
  const peaks = starts.flatMap(({ peak }) => peak ?? [])
  return {
    boot: spread(starts.map(({ boot }) => boot)),
    peak: peaks.length ? spread(peaks) : null,
  }
}

/** Boot and peak memory, with and without the plugin in turns. */
export const measureBoot = async (settings, store, rounds) => {
  const bare = withoutPlugin(settings)
  // Once each before counting: the files are then in the system's cache.
  const starts = { ours: [], core: [] }
  for (let round = 0; round <= rounds; round++) {
    const ours = await once(settings, store)
    const core = await once(bare, store)
    if (round > 0) {
      starts.ours.push(ours)
      starts.core.push(core)
    }
  }
  return { ours: summary(starts.ours), core: summary(starts.core) }
}
