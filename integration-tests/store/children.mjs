import { spawn } from "node:child_process"
import { once } from "node:events"
import { createWriteStream, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"

const GRACE = 10_000
const LEASH = fileURLToPath(new URL("./end-with-parent.cjs", import.meta.url))

/** What has to be stopped, the latest first. */
const running = []

/** Registers something this start made and has to undo at its end. */
export const stopLater = (stop) => running.unshift(stop)

export const stopAll = async () => {
  for (const stop of running.splice(0)) {
    await stop().catch(() => undefined)
  }
}

const tail = (file, lines = 30) =>
  readFileSync(file, "utf8").split("\n").slice(-lines).join("\n")

const ended = (child) => child.exitCode !== null || child.signalCode !== null

const stopChild = async (child) => {
  if (ended(child)) {
    return
  }
  const exit = once(child, "exit")
  child.kill("SIGTERM")
  await Promise.race([exit, wait(GRACE, undefined, { ref: false })])
  if (!ended(child)) {
    child.kill("SIGKILL")
    await exit
  }
}

/**
 * Starts Medusa's CLI with its output in a log of its own.
 *
 * @returns the process, and `failure()`: what to say when it ends too early
 */
export const medusa = (
  settings,
  name,
  args,
  { cwd = settings.app, env = {} } = {}
) => {
  const log = join(settings.logs, `${name}.log`)
  const output = createWriteStream(log)
  const cli = join(settings.root, "node_modules", "@medusajs", "cli", "cli.js")
  const child = spawn(process.execPath, ["--require", LEASH, cli, ...args], {
    cwd,
    env: { ...settings.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  })
  child.stdout.pipe(output)
  child.stderr.pipe(output)
  // A killed start leaves nothing running either.
  const kill = () => child.kill("SIGKILL")
  process.once("exit", kill)
  child.once("exit", () => process.off("exit", kill))
  stopLater(() => stopChild(child))
  return {
    child,
    failure: () => `medusa ${args[0]} failed, see ${log}:\n${tail(log)}`,
  }
}

/** Runs a command of Medusa's CLI to its end. */
export const runMedusa = async (settings, name, args, options) => {
  const { child, failure } = medusa(settings, name, args, options)
  const [code] = await once(child, "close")
  if (code !== 0) {
    throw new Error(failure())
  }
}
