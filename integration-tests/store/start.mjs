/**
 * `npm start`: the demo store, from a fresh clone to a page to look at.
 *
 * Installs what is missing, starts Postgres, builds, migrates, seeds, serves.
 * A second start finds all that done and is quick. Ctrl-C stops everything.
 *
 *     PORT          where API and admin listen (9000)
 *     DATA_DIR      where data, uploads and logs lie (.data)
 *     DATABASE_URL  a Postgres of one's own instead of the embedded one
 */
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { install } from "../run/install.mjs"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..")
process.chdir(root)
install(root)

// Only now: what follows needs the dependencies.
const { readSettings } = await import("./settings.mjs")
const { startStore } = await import("./store.mjs")
const { say } = await import("./screen.mjs")
const { stopAll } = await import("./children.mjs")

let stopping
const stop = (code, why) => {
  // What ends because we are being stopped is no failure.
  if (!stopping && why) {
    say(`\n${why}`)
  }
  stopping ??= stopAll().finally(() => process.exit(code))
  return stopping
}
process.on("SIGINT", () => void stop(0))
process.on("SIGTERM", () => void stop(0))

try {
  await startStore(readSettings(root), (why) => void stop(1, why))
} catch (error) {
  await stop(1, error instanceof Error ? error.message : String(error))
}
