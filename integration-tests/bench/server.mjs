import { once } from "node:events"
import { existsSync, readFileSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"
import { medusa } from "../store/children.mjs"

const READY_WITHIN = 180_000

const isReady = (url) =>
  fetch(`${url}/health`).then(
    (answer) => answer.ok,
    () => false
  )

/** Most memory a process ever held, in MB; undefined where the system does not say. */
const peakOf = (pid) => {
  const file = `/proc/${pid}/status`
  const line = existsSync(file)
    ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, "utf8"))
    : null
  return line ? Number(line[1]) / 1024 : undefined
}

/**
 * Starts the store as production does, `medusa start` in a built app.
 *
 * @returns milliseconds until it answered, its peak memory so far, and how to stop it
 */
export const startServer = async (settings, name) => {
  const start = performance.now()
  const { child, failure } = medusa(settings, name, [
    "start",
    "--port",
    String(settings.port),
  ])
  while (!(await isReady(settings.url))) {
    if (child.exitCode !== null || performance.now() - start > READY_WITHIN) {
      throw new Error(failure())
    }
    await wait(10)
  }
  const boot = performance.now() - start
  return {
    boot,
    peak: () => peakOf(child.pid),
    stop: async () => {
      const exit = once(child, "exit")
      child.kill("SIGTERM")
      await exit
    },
  }
}
