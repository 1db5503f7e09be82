import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"

const LOCK = "postmaster.pid"
const OWNER = "owner.pid"
const STOP_WITHIN = 60_000

const pidIn = (file: string): number | undefined => {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10) || undefined
  } catch {
    return undefined
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** What the process runs; where /proc is missing, we trust the number. */
const runs = (pid: number, program: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(program)
  } catch {
    return process.platform !== "linux" && isAlive(pid)
  }
}

/** Notes on the data that this process runs the server on them. */
export const claim = (dataDir: string): void =>
  writeFileSync(join(dataDir, OWNER), String(process.pid))

/**
 * Frees the data of what `kill -9` left: a lock without a server, or a server
 * without the process that started it. A server somebody still uses is left alone.
 */
export const takeOver = async (dataDir: string): Promise<void> => {
  const server = pidIn(join(dataDir, LOCK))
  if (server !== undefined && isAlive(server) && runs(server, "postgres")) {
    const owner = pidIn(join(dataDir, OWNER))
    if (owner !== undefined && isAlive(owner) && runs(owner, "node")) {
      throw new Error(`process ${owner} already runs Postgres on ${dataDir}`)
    }
    process.kill(server, "SIGINT")
    const deadline = Date.now() + STOP_WITHIN
    while (isAlive(server) && Date.now() < deadline) {
      await wait(50)
    }
  }
  rmSync(join(dataDir, LOCK), { force: true })
}
