import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { freePort } from "../../support/postgres"

const root = process.cwd()
const CLI = join(root, "node_modules", "@medusajs", "cli", "cli.js")
const LEASH = join(root, "integration-tests", "store", "end-with-parent.cjs")
const FREEZE = join(
  root,
  "integration-tests",
  "faults",
  "app",
  "freeze-at-write.cjs"
)
const READY_WITHIN_MS = 180_000

export interface Place {
  app: string
  env: NodeJS.ProcessEnv
}

const environment = (own: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { NODE_ENV: _, NODE_OPTIONS: __, ...rest } = process.env
  return {
    ...rest,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    LOG_LEVEL: "error",
    ...own,
  }
}

const start = ({ app, env }: Place, args: string[]) => {
  const child = spawn(
    process.execPath,
    ["--require", LEASH, "--require", FREEZE, CLI, ...args],
    { cwd: app, env: environment(env), stdio: ["pipe", "pipe", "pipe"] }
  )
  let output = ""
  const add = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-6000)
  }
  child.stdout.on("data", add)
  child.stderr.on("data", add)
  return { child, said: () => output }
}

const isOver = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null

export const runMedusa = async (
  place: Place,
  args: string[]
): Promise<void> => {
  const { child, said } = start(place, args)
  const [code] = (await once(child, "close")) as [number | null]
  if (code !== 0) {
    throw new Error(`medusa ${args.join(" ")} failed:\n${said()}`)
  }
}

export interface Running {
  url: string
  isAlive: () => boolean
  /** Resolves when the process is gone, however it went. */
  gone: Promise<unknown>
  kill: () => Promise<void>
}

/** Starts one process of the store and answers when it answers. */
export const startStore = async (
  place: Place,
  env: NodeJS.ProcessEnv = {}
): Promise<Running> => {
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const { child, said } = start({ ...place, env: { ...place.env, ...env } }, [
    "start",
    "--port",
    port,
  ])
  const gone = once(child, "exit")
  const deadline = Date.now() + READY_WITHIN_MS
  for (;;) {
    if (isOver(child) || Date.now() > deadline) {
      child.kill("SIGKILL")
      throw new Error(`the store did not start:\n${said()}`)
    }
    const ready = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false
    )
    if (ready) {
      break
    }
    await wait(200)
  }
  return {
    url,
    isAlive: () => !isOver(child),
    gone,
    kill: async () => {
      child.kill("SIGKILL")
      await gone
    },
  }
}
