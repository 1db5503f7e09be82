import { spawn } from "node:child_process"
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Longer than any suite takes; a hanging one is a failure, not a wait. */
const LIMIT_MINUTES = 90

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
  modules: { folders: ["integration-tests/modules"], specs: true, workers: 2 },
  http: { folders: ["integration-tests/http"], specs: true, workers: 2 },
  faults: { folders: ["integration-tests/faults"], specs: true },
  browser: { folders: ["integration-tests/browser"], specs: true },
  packed: { folders: ["integration-tests/packed"], specs: true },
}

let running

/** Ends the command under way; nothing of ours outlives an interrupted run. */
export const stopRunning = () => running?.kill("SIGTERM")

const run = (root, command, args, env) =>
  new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    })
    running = child
    const guard = setTimeout(
      () => {
        console.error(`stopped after ${LIMIT_MINUTES} minutes`)
        child.kill("SIGKILL")
      },
      LIMIT_MINUTES * 60 * 1000
    )
    const finish = (code) => {
      clearTimeout(guard)
      done(code)
    }
    child.once("error", () => finish(1))
    child.once("exit", finish)
  })

const tool = (root, name) => join(root, "node_modules", ".bin", name)

/** A check that passes or fails as one test: its commands, all of them run. */
export const check = async (root, commands) => {
  let failed = false
  for (const [name, ...args] of commands) {
    failed = (await run(root, tool(root, name), args, {})) !== 0 || failed
  }
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 }
}

const count = (report, code) => {
  const passed = report.numPassedTests
  const skipped = report.numPendingTests + report.numTodoTests
  // A spec file that does not load has no tests to fail: it counts as one.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  return { passed, skipped, failed: failed === 0 && code !== 0 ? 1 : failed }
}

/** Runs one Jest suite and answers what it counted; undefined when it has no specs. */
export const jest = async (root, name, env, args) => {
  const { folders, specs, parallel } = SUITES[name]
  if (!folders.some((folder) => hasSpecs(join(root, folder), specs))) {
    return undefined
  }
  const outputFile = join(tmpdir(), `rma-jest-${process.pid}-${name}.json`)
  const code = await run(
    root,
    process.execPath,
    [
      "--experimental-vm-modules",
      "--no-warnings",
      join(root, "node_modules", "jest", "bin", "jest.js"),
      "--json",
      `--outputFile=${outputFile}`,
      ...(parallel ? [] : ["--runInBand", "--forceExit"]),
      // knex prints a line for every connection a database restore cuts.
      ...(parallel || process.env.LOG_LEVEL ? [] : ["--silent"]),
      ...args,
    ],
    { ...env, TEST_TYPE: name, NODE_ENV: "test" }
  )
  try {
    const counted = count(JSON.parse(readFileSync(outputFile, "utf8")), code)
    const total = counted.passed + counted.failed + counted.skipped
    if (total === 0) {
      console.error(`${name} has specs, but no test ran`)
      return { passed: 0, failed: 1, skipped: 0 }
    }
    return counted
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(outputFile, { force: true })
  }
}
