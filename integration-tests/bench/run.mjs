/**
 * `npm run bench`: the speed of the plugin as ratios to core, on the same store in the same run (DESIGN § 9).
 *
 *     --orders N    orders and cases in the store (10000)
 *     --queue N     cases for the second look at the admin queue and the clocks (100000)
 *     --million     the same as --queue 1000000; takes some minutes and 2 GB of disk
 *     --rounds N    rounds of each measurement (7)
 *     --only ROWS   these rows alone, by comma: evaluate, eligibility, my-returns, submit, queue, replay,
 *                   flows, throughput, standing, clocks, boot
 *
 * Installs nothing. Everything lies in a temp folder and is removed at the end. Never a timed test: the
 * figures are for people.
 */
import { existsSync, mkdtempSync, chmodSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..")
process.chdir(root)
if (!existsSync(join(root, "node_modules", "@medusajs", "medusa"))) {
  console.error("node_modules is missing: run `npm install` first")
  process.exit(1)
}

// Only now: what follows needs the dependencies.
const { stopAll } = await import("../store/children.mjs")
const { bench, ROWS } = await import("./bench.mjs")

const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "10000" },
    queue: { type: "string", default: "100000" },
    million: { type: "boolean", default: false },
    rounds: { type: "string", default: "7" },
    only: { type: "string", default: ROWS.join() },
  },
})
const rows = values.only.split(",")
const unknown = rows.filter((row) => !ROWS.includes(row))
if (unknown.length > 0) {
  console.error(`--only knows ${ROWS.join(", ")}; not ${unknown.join(", ")}`)
  process.exit(1)
}
const size = {
  orders: Number(values.orders),
  queue: values.million ? 1_000_000 : Number(values.queue),
  rounds: Number(values.rounds),
  rows,
}

const dataDir = mkdtempSync(join(tmpdir(), "rma-bench-"))
// The account that runs Postgres has to get in.
chmodSync(dataDir, 0o755)

let ending
const end = (code) => {
  ending ??= stopAll().finally(() => {
    rmSync(dataDir, { recursive: true, force: true })
    process.exit(code)
  })
  return ending
}
process.on("SIGINT", () => void end(130))
process.on("SIGTERM", () => void end(143))

try {
  await bench(root, dataDir, size)
  await end(0)
} catch (error) {
  console.error(error)
  await end(1)
}
