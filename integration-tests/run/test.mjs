/**
 * `npm test`: everything there is to check, on a fresh clone.
 *
 *     npm test                    everything but the faults
 *     npm test -- unit http       these suites alone
 *     npm test -- http approve    the specs of http whose path has "approve"
 *
 * With LOG_LEVEL set (`LOG_LEVEL=info npm test -- http`) the store's own log shows.
 * What fails does not stop the rest. The last line counts all of it.
 */
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { install } from "./install.mjs"
import {
  AT_ONCE,
  check,
  checkCode,
  CHECKS,
  jest,
  STEPS,
  stopRunning,
  SUITES,
  TOGETHER,
} from "./suites.mjs"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..")
process.chdir(root)

const names = [...Object.keys(CHECKS), ...Object.keys(SUITES)]
/** Kills processes and needs minutes of a machine of its own: `npm run test:faults` (DESIGN § 10). */
const ASIDE = ["faults"]
const args = process.argv.slice(2)
const chosen = args.filter((arg) => names.includes(arg))
const forJest = args.filter((arg) => !names.includes(arg))

let starting
const stop = async () => {
  const postgres = await starting
  starting = undefined
  await postgres?.stop()
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    stopRunning()
    stop().finally(() => process.exit(130))
  })
}

/** One server for all suites, started by the first that needs it. */
const databaseEnv = async () => {
  const { loadTypeScript } = await import("../support/typescript.mjs")
  const support = loadTypeScript("../support/postgres.ts", import.meta.url)
  starting ??= (async () =>
    support.runningPostgres() ?? (await support.startPostgres()))()
  return support.postgresEnv(await starting)
}

/** Runs the suites of one step and answers what each counted, by name. */
const runStep = async (names, beside) => {
  const [name] = names
  if (CHECKS[name]) {
    return names.length > 1 ? checkCode(root, beside.label) : check(root, name)
  }
  const env = name === "unit" ? {} : await databaseEnv()
  const quiet = { LOG_LEVEL: process.env.LOG_LEVEL ?? "error" }
  return jest(root, names, { ...env, ...quiet }, forJest, beside)
}

/** One suite a step, but for those that run together. */
const stepsOf = (list) => {
  const together = list.filter((name) => TOGETHER.includes(name))
  return list.flatMap((name) => {
    if (!together.includes(name)) {
      return [[name]]
    }
    return name === together[0] ? [together] : []
  })
}

const total = { passed: 0, failed: 0, skipped: 0 }
const summary = []

/** @param beside `{ label, lane }` of a step that others run beside */
const runAndCount = async (step, beside) => {
  console.log(`\n── ${step.join(", ")}`)
  const started = performance.now()
  let counted
  try {
    counted = await runStep(step, beside)
  } catch (error) {
    console.error(error)
    counted = { [step[0]]: { passed: 0, failed: 1, skipped: 0 } }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  for (const name of step) {
    if (!counted[name]) {
      summary.push(`${name.padEnd(8)} no specs`)
      continue
    }
    const { passed, failed, skipped } = counted[name]
    for (const key of Object.keys(total)) {
      total[key] += counted[name][key]
    }
    summary.push(
      `${name.padEnd(8)} ${passed} passed, ${failed} failed, ${skipped} skipped`
    )
  }
  summary.push(`${" ".repeat(8)} in ${seconds} s`)
}

/** Does one step after the other of those that nobody has begun. */
const work = async (left) => {
  for (let step = left.shift(); step; step = left.shift()) {
    const { suite, lane, code } = step
    if (lane) {
      await runAndCount(TOGETHER, { label: `${lane} lane`, lane })
    } else if (code) {
      await runAndCount(Object.keys(CHECKS), { label: "code" })
    } else {
      await runAndCount([suite], { label: suite })
    }
  }
}

install(root)
const began = performance.now()
if (args.length === 0) {
  const left = [...STEPS]
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(left)))
} else {
  const all = names.filter((name) => !ASIDE.includes(name))
  for (const step of stepsOf(chosen.length > 0 ? chosen : all)) {
    await runAndCount(step)
  }
}
await stop()
const seconds = ((performance.now() - began) / 1000).toFixed(1)
summary.push(`all of it in ${seconds} s, once everything was installed`)

console.log(`\n${summary.join("\n")}\n`)
console.log(
  `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`
)
process.exit(total.failed > 0 ? 1 : 0)
