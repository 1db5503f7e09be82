import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, readFileSync, rmSync } from "node:fs"
import { join, resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"

/** What `npm start` writes for whoever wants to use the store. */
export interface Demo {
  url: string
  portal_url: string
  publishable_key: string
  database_url: string
  admin: { email: string; password: string }
  customers: { email: string; password: string; tier: string | null }[]
  orders: { id: string; display_id: number; email: string; state: string }[]
}

export interface RunningStore {
  demo: Demo
  demoFile: string
  /** What it printed. */
  said: string
  /** Its processes, and those they started. */
  processes: number[]
  /** Ctrl-C. Answers how it ended: its exit code, or null when it had to be killed. */
  stop(): Promise<number | null>
}

const root = resolve(__dirname, "..", "..")
const PATIENCE = 120_000

/** The test's own settings must not reach the store: it is a production one with its own database. */
const ownEnvironment = (): NodeJS.ProcessEnv => {
  const env = { ...process.env }
  for (const name of ["DATABASE_URL", "NODE_ENV", "NODE_OPTIONS"]) {
    delete env[name]
  }
  return env
}

const familyOf = (pid: number): number[] => {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], {
    encoding: "utf8",
  })
  const pairs = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
  const family = [pid]
  for (const member of family) {
    for (const [child, parent] of pairs) {
      if (parent === member && child !== undefined) {
        family.push(child)
      }
    }
  }
  return family
}

/** Which of these processes are still there; one that ended and nobody fetched (a zombie) is not. */
const alive = (pids: number[]): number[] => {
  const table = execFileSync("ps", ["-A", "-o", "pid=,stat="], {
    encoding: "utf8",
  })
  const running = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, state]) => !state?.startsWith("Z"))
    .map(([pid]) => Number(pid))
  return pids.filter((pid) => running.includes(pid))
}

/** The same a little later: a helper that ends with its parent needs a moment to notice. */
export const leftOf = async (pids: number[]): Promise<number[]> => {
  const deadline = Date.now() + PATIENCE
  while (alive(pids).length > 0 && Date.now() < deadline) {
    await wait(100)
  }
  return alive(pids)
}

/** Runs what `npm start` runs, and answers when the store is open. */
export const startDemoStore = async (
  dataDir: string,
  port: number
): Promise<RunningStore> => {
  const demoFile = join(dataDir, "demo.json")
  rmSync(demoFile, { force: true })
  const script = join(root, "integration-tests", "store", "start.mjs")
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: {
      ...ownEnvironment(),
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO_FSYNC: "off",
      // As the tests' own process has it (run/suites.mjs).
      NODE_OPTIONS: "--max-semi-space-size=64",
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  const listen = (chunk: Buffer) => {
    said += chunk.toString()
  }
  child.stdout.on("data", listen)
  child.stderr.on("data", listen)
  const ended = () => child.exitCode !== null || child.signalCode !== null
  while (!existsSync(demoFile) || !said.includes("The store is open")) {
    if (ended()) {
      throw new Error(`the demo store did not start:\n${said}`)
    }
    await wait(100)
  }
  return {
    demo: JSON.parse(readFileSync(demoFile, "utf8")) as Demo,
    demoFile,
    said,
    processes: child.pid === undefined ? [] : familyOf(child.pid),
    stop: async () => {
      if (!ended()) {
        const exit = once(child, "exit")
        child.kill("SIGTERM")
        await Promise.race([exit, wait(PATIENCE, undefined, { ref: false })])
        if (!ended()) {
          child.kill("SIGKILL")
          await exit
        }
      }
      return child.exitCode
    },
  }
}
