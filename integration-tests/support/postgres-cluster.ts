import { spawn, type ChildProcess } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import type { Account } from "./postgres-account"
import { claim, takeOver } from "./postgres-lock"
import type { Binaries } from "./postgres-binaries"

export type Cluster = {
  binaries: Binaries
  account: Account
  dataDir: string
  user: string
}

type Listening = {
  port: number
  host: string
  /** Listens on a socket beside its data, too. */
  socket: boolean
  durable: boolean
}

const READY = "database system is ready to accept connections"
/** Of the shared memory that the data's server before this one had. */
const IN_USE = "is still in use"
const ORPHANS_GONE_WITHIN = 30_000
const locale = { LC_ALL: "C", LC_MESSAGES: "C" }

const run = (cluster: Cluster, command: string, args: string[]) =>
  spawn(command, args, {
    ...cluster.account,
    cwd: tmpdir(),
    env: { ...process.env, ...locale },
    stdio: ["ignore", "pipe", "pipe"],
  })

/** Makes an empty cluster; wipes what an interrupted attempt left. */
export const initialise = async (
  cluster: Cluster,
  password: string
): Promise<void> => {
  const { account, dataDir } = cluster
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const secret = join(tmpdir(), `rma-pg-${randomBytes(8).toString("hex")}`)
  writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  if (account) {
    chownSync(dataDir, account.uid, account.gid)
    chownSync(secret, account.uid, account.gid)
  }
  try {
    const child = run(cluster, cluster.binaries.initdb, [
      `--pgdata=${dataDir}`,
      `--username=${cluster.user}`,
      `--pwfile=${secret}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--no-sync",
    ])
    let output = ""
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()))
    child.stdout.resume()
    const [code] = (await once(child, "close")) as [number | null]
    if (code !== 0) {
      throw new Error(`initdb failed (${code ?? "signal"}): ${output}`)
    }
  } finally {
    rmSync(secret, { force: true })
  }
}

/** Starts the server and waits until it accepts connections. */
export const launch = async (
  cluster: Cluster,
  listening: Listening
): Promise<ChildProcess> => {
  await takeOver(cluster.dataDir)
  const deadline = Date.now() + ORPHANS_GONE_WITHIN
  for (;;) {
    try {
      return await launchOnce(cluster, listening)
    } catch (error) {
      // Helpers of a killed server end a moment after it.
      if (!String(error).includes(IN_USE) || Date.now() > deadline) {
        throw error
      }
      await wait(100)
    }
  }
}

const launchOnce = async (
  cluster: Cluster,
  { port, host, socket, durable }: Listening
): Promise<ChildProcess> => {
  const settings = [
    `listen_addresses=${host}`,
    `unix_socket_directories=${socket ? cluster.dataDir : ""}`,
    "max_connections=200",
    ...(durable
      ? []
      : ["fsync=off", "full_page_writes=off", "synchronous_commit=off"]),
  ]
  const child = run(cluster, cluster.binaries.postgres, [
    "-D",
    cluster.dataDir,
    "-p",
    String(port),
    ...settings.flatMap((setting) => ["-c", setting]),
  ])
  child.stdout.resume()
  let output = ""
  await new Promise<void>((ready, failed) => {
    child.once("error", failed)
    child.once("exit", () =>
      failed(new Error(`Postgres did not start: ${output}`))
    )
    child.stderr.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8000)
      if (output.includes(READY)) {
        ready()
      }
    })
  })
  child.removeAllListeners("exit")
  claim(cluster.dataDir)
  return child
}
