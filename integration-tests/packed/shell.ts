import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

const root = process.cwd()

type Place = { cwd: string; env?: NodeJS.ProcessEnv }

/** A clean environment: jest's NODE_ENV and its flags are none of the child's business. */
const environment = (extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const { NODE_ENV: _, NODE_OPTIONS: __, ...rest } = process.env
  return { ...rest, MEDUSA_DISABLE_TELEMETRY: "true", ...extra }
}

const start = (command: string, args: string[], { cwd, env }: Place) =>
  spawn(command, args, {
    cwd,
    env: environment(env),
    stdio: ["ignore", "pipe", "pipe"],
  })

/** Collects what a process prints, up to now. */
export const outputOf = (child: ChildProcess): (() => string) => {
  let output = ""
  const add = (chunk: Buffer) => (output += chunk.toString())
  child.stdout?.on("data", add)
  child.stderr?.on("data", add)
  return () => output
}

/** Runs a command to its end and answers what it wrote to stdout. */
export const run = async (
  command: string,
  args: string[],
  place: Place
): Promise<string> => {
  const child = start(command, args, place)
  let stdout = ""
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()))
  const output = outputOf(child)
  const [code] = (await once(child, "close")) as [number | null]
  if (code !== 0) {
    throw new Error(`${command} ${args.join(" ")} failed:\n${output()}`)
  }
  return stdout
}

const MEDUSA = join(root, "node_modules", "@medusajs", "cli", "cli.js")

export const runMedusa = (args: string[], place: Place): Promise<string> =>
  run(process.execPath, [MEDUSA, ...args], place)

export const startMedusa = (args: string[], place: Place): ChildProcess =>
  start(process.execPath, [MEDUSA, ...args], place)
