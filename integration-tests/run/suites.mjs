import { spawn } from "node:child_process"
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, sep } from "node:path"
import { createInterface } from "node:readline"

/** Longer than any suite takes; a hanging one is a failure, not a wait. */
const LIMIT_MINUTES = 60

const hasSpecs = (folder, inTests = false) =>
  existsSync(folder) &&
  readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory()
      ? hasSpecs(
          join(folder, entry.name),
          inTests || entry.name === "__tests__"
        )
      : inTests && /\.spec\.tsx?$/.test(entry.name)
  )

/** The Jest suites in the order they run, with the folders their specs lie in. */
export const SUITES = {
  unit: { folders: ["src", "integration-tests/run"], workers: "100%" },
  // On its own each spec boots a store; in a run of all of them they share two (integration-tests/lanes).
  modules: { folders: ["integration-tests/modules"], specs: true, workers: 2 },
  http: { folders: ["integration-tests/http"], specs: true, workers: 2 },
  faults: { folders: ["integration-tests/faults"], specs: true },
  browser: { folders: ["integration-tests/browser"], specs: true },
  packed: { folders: ["integration-tests/packed"], specs: true },
}

/** Suites whose specs share the stores of two lanes (integration-tests/lanes) when all of both run. */
export const TOGETHER = ["modules", "http"]

/** Steps of a run of everything, the longest first: of those that are left, whoever is done takes the first. */
export const STEPS = [
  { lane: "second" },
  { suite: "browser" },
  { lane: "first" },
  { suite: "packed" },
  { code: true },
  { suite: "unit" },
]

/** So many run side by side, one a core. A third, for the moments in which another waits, made each take twice as long. */
export const AT_ONCE = 2

const running = new Set()

/** Ends the commands under way; nothing of ours outlives an interrupted run. */
export const stopRunning = () => {
  for (const child of running) {
    child.kill("SIGTERM")
  }
}

/** Says who a line is of, where several speak at once. */
const sayOf = (label, from, to) =>
  createInterface({ input: from }).on("line", (line) => {
    to.write(`${label} │ ${line}\n`)
  })

/** @param label whose output it is, when others run beside it */
const run = (root, command, args, env, label) =>
  new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", ...Array(2).fill(label ? "pipe" : "inherit")],
      env: { ...process.env, ...env },
    })
    running.add(child)
    if (label) {
      sayOf(label, child.stdout, process.stdout)
      sayOf(label, child.stderr, process.stderr)
    }
    const guard = setTimeout(
      () => {
        console.error(`stopped after ${LIMIT_MINUTES} minutes`)
        child.kill("SIGKILL")
      },
      LIMIT_MINUTES * 60 * 1000
    )
    const finish = (code) => {
      clearTimeout(guard)
      running.delete(child)
      done(code)
    }
    child.once("error", () => finish(1))
    // Not "close": that waits for what a child of it left behind, too.
    child.once("exit", finish)
  })

const tool = (root, name) => join(root, "node_modules", ".bin", name)

const PRETTIER = ["prettier", "--check", "--log-level", "warn", "."]
export const CHECKS = {
  lint: [["eslint", ".", "--max-warnings", "0"], PRETTIER],
  types: [["tsc", "-p", "integration-tests"]],
}

/** How code.mjs ends when only the other check failed. */
const WRONG_TYPE = 16
const BROKEN_RULE = 32

/** As one test. */
const counted = (passed) => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  skipped: 0,
})

/** A check that passes or fails as one test: its commands, all of them run, side by side. */
export const check = async (root, name) => {
  const codes = await Promise.all(
    CHECKS[name].map(([command, ...args]) =>
      run(root, tool(root, command), args, {})
    )
  )
  return { [name]: counted(codes.every((code) => code === 0)) }
}

/** Both checks, in the time of little more than one (code.mjs). */
export const checkCode = async (root, label) => {
  const [prettier, ...args] = PRETTIER
  const script = join(root, "integration-tests", "run", "code.mjs")
  const node = ["--max-semi-space-size=128", script]
  const code = await run(root, process.execPath, node, {}, label)
  const form = await run(root, tool(root, prettier), args, {}, label)
  // A run that ended in another way says nothing good of either.
  return {
    lint: counted((code === 0 || code === WRONG_TYPE) && form === 0),
    types: counted(code === 0 || code === BROKEN_RULE),
  }
}

/** What the spec files of one suite came to; a file that does not load has no tests to fail: it counts as one. */
const countFiles = (files) => {
  const of = (...statuses) =>
    files
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => statuses.includes(status)).length
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === "failed" &&
      !assertionResults.some((test) => test.status === "failed")
  ).length
  return {
    passed: of("passed"),
    failed: of("failed") + broken,
    skipped: of("pending", "skipped", "todo", "disabled"),
  }
}

const within = (root, folders, file) =>
  folders.some((folder) => file.startsWith(join(root, folder) + sep))

/** What a lane ran, as if each suite had run its own: a test's spec (`modules/goods`) stands among its titles. */
const bySuite = (files, name) =>
  files.map((file) => {
    const assertionResults = file.assertionResults.filter(
      ({ ancestorTitles }) =>
        ancestorTitles.some((title) => title.startsWith(`${name}/`))
    )
    // A lane that failed for the other suite's test did not break this one.
    const told = file.assertionResults.some(({ status }) => status === "failed")
    return { status: told ? "told" : file.status, assertionResults }
  })

/**
 * Runs Jest suites together and answers what each counted, by name; a suite without specs is left out.
 * A run that fails without a failed test (it was stopped, or wrote no report) is a failure of each.
 *
 * @param label whose output it is, when others run beside it; such a suite takes one core
 * @param lane the one lane to run, where the other one is another step
 */
export const jest = async (root, names, env, args, { label, lane } = {}) => {
  const suites = names.filter((name) =>
    SUITES[name].folders.some((folder) =>
      hasSpecs(join(root, folder), SUITES[name].specs)
    )
  )
  if (suites.length === 0) {
    return {}
  }
  const { workers } = SUITES[suites[0]]
  const inLanes =
    args.length === 0 && TOGETHER.every((name) => suites.includes(name))
  const report = `rma-jest-${process.pid}-${lane ?? suites[0]}.json`
  const outputFile = join(tmpdir(), report)
  const code = await run(
    root,
    process.execPath,
    [
      // What a test makes dies young: with room for it, a tenth less time goes to collecting it (less with 32 or 128).
      "--max-semi-space-size=64",
      "--experimental-vm-modules",
      "--no-warnings",
      join(root, "node_modules", "jest", "bin", "jest.js"),
      "--json",
      `--outputFile=${outputFile}`,
      ...(workers && !label ? [`--maxWorkers=${workers}`] : ["--runInBand"]),
      ...(suites.includes("unit") ? [] : ["--forceExit"]),
      // knex prints a line for every connection a database restore cuts.
      ...(suites.includes("unit") || process.env.LOG_LEVEL ? [] : ["--silent"]),
      ...(lane ? [`lanes/${lane}`] : args),
    ],
    {
      ...env,
      TEST_TYPE: inLanes ? "lanes" : suites.join(","),
      NODE_ENV: "test",
    },
    label
  )
  const all = (one) => Object.fromEntries(suites.map((name) => [name, one]))
  const broken = { passed: 0, failed: 1, skipped: 0 }
  let results
  try {
    results = JSON.parse(readFileSync(outputFile, "utf8")).testResults
  } catch (error) {
    console.error(`no report of ${suites.join(", ")}: ${error.message}`)
    return all(broken)
  } finally {
    rmSync(outputFile, { force: true })
  }
  if (results.length === 0) {
    console.error(`${suites.join(", ")}: there are specs, but none ran`)
    return all(broken)
  }
  const bySuites = Object.fromEntries(
    suites.map((name) => [
      name,
      countFiles(
        inLanes
          ? bySuite(results, name)
          : results.filter((file) =>
              within(root, SUITES[name].folders, file.name)
            )
      ),
    ])
  )
  const noFailure = Object.values(bySuites).every(({ failed }) => failed === 0)
  return code !== 0 && noFailure ? all(broken) : bySuites
}
