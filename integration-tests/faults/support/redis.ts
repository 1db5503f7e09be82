import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { freePort } from "../../support/postgres"

export interface Redis {
  url: string
  stop: () => Promise<void>
}

const quietly = (command: string, args: string[], timeout = 5_000): boolean => {
  try {
    execFileSync(command, args, { stdio: "ignore", timeout })
    return true
  } catch {
    return false
  }
}

const installed = () => quietly("redis-server", ["--version"])

const INSTALL_WITHIN_MS = 120_000

const install = () =>
  process.getuid?.() === 0 &&
  quietly("apt-get", ["update", "-qq"], INSTALL_WITHIN_MS) &&
  quietly(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "redis-server"],
    INSTALL_WITHIN_MS
  )

/** Whether there is a Redis to test with: given, on the path, or in Debian's packages. */
export const haveRedis = (): boolean =>
  Boolean(process.env.REDIS_URL) || installed() || (install() && installed())

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1")
    socket.once("connect", () => {
      socket.destroy()
      resolve(true)
    })
    socket.once("error", () => resolve(false))
  })

/** The Redis of `REDIS_URL`, or one of our own on a free port, with nothing kept. */
export const startRedis = async (): Promise<Redis> => {
  if (process.env.REDIS_URL) {
    return { url: process.env.REDIS_URL, stop: () => Promise.resolve() }
  }
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), "rma-redis-"))
  const child = spawn(
    "redis-server",
    [
      "--port",
      String(port),
      "--save",
      "",
      "--appendonly",
      "no",
      "--dir",
      folder,
    ],
    { stdio: "ignore" }
  )
  const kill = () => child.kill("SIGKILL")
  process.once("exit", kill)
  const deadline = Date.now() + 10_000
  while (!(await answers(port))) {
    if (Date.now() > deadline) {
      throw new Error("redis-server does not answer")
    }
    await wait(50)
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const gone = once(child, "exit")
      child.kill("SIGTERM")
      await gone
      process.off("exit", kill)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
