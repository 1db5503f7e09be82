import { randomInt } from "node:crypto"
import { once } from "node:events"
import { existsSync, rmSync } from "node:fs"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { Client } from "pg"
import { accountFor, enterable } from "./postgres-account"
import { findBinaries } from "./postgres-binaries"
import { initialise, launch, type Cluster } from "./postgres-cluster"

export type StartOptions = {
  /** Where the data lie. Default: a temp folder, removed on stop. */
  dataDir?: string
  /** Keep the data on stop. Default: when dataDir is given. */
  persistent?: boolean
  /** Sync to disk, so that data outlive a power cut. Default: when persistent. */
  durable?: boolean
  /** Default: a free one. */
  port?: number
}

export type Postgres = {
  /** `postgres://user:password@127.0.0.1:port/postgres` */
  url: string
  host: string
  port: number
  user: string
  password: string
  /** The folder with its socket, when it has one. */
  sockets?: string
  stop(): Promise<void>
}

const USER = "postgres"
const PASSWORD = "postgres"
const HOST = "127.0.0.1"

/** Below the ports that systems give to outgoing connections, of which many are made before ours is used. */
const PORTS = { from: 10_240, to: 32_000 }

const canListen = async (port: number): Promise<boolean> => {
  const server = createServer()
  try {
    server.listen(port, HOST)
    await once(server, "listening")
    server.close()
    await once(server, "close")
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") {
      return false
    }
    throw error
  }
}

/** A port nobody listens on right now. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to)
    if (await canListen(port)) {
      return port
    }
  }
}

/** A temp folder the postgres account may enter as well. */
const openFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "rma-postgres-"))
  await chmod(folder, 0o755)
  return folder
}

const describe = (
  port: number,
  sockets: string | undefined,
  stop: () => Promise<void>
): Postgres => ({
  url: `postgres://${USER}:${PASSWORD}@${HOST}:${port}/postgres`,
  host: HOST,
  port,
  user: USER,
  password: PASSWORD,
  sockets,
  stop,
})

/**
 * Starts an embedded Postgres and answers when it accepts connections (about
 * two seconds the first time, half a second on existing data).
 *
 * Runs as root too: Postgres itself refuses root, so it is handed to the
 * `postgres` account, and everything that account cannot reach (a clone in a
 * 0700 folder) is put into a temp folder. A lock file left by `kill -9` does
 * not stop it.
 */
export const startPostgres = async (
  options: StartOptions = {}
): Promise<Postgres> => {
  const persistent = options.persistent ?? options.dataDir !== undefined
  const account = accountFor(USER)
  const binaries = findBinaries(account)
  const dataDir = options.dataDir
    ? enterable(resolve(options.dataDir), account)
    : join(await openFolder(), "data")
  const cluster: Cluster = { binaries, account, dataDir, user: USER }

  if (!existsSync(join(dataDir, "PG_VERSION"))) {
    await initialise(cluster, PASSWORD)
  }
  const port = options.port ?? (await freePort())
  // A socket's path may have a hundred characters, and a folder somebody chose has more.
  const hasSocket = !options.dataDir && process.platform !== "win32"
  const server = await launch(cluster, {
    port,
    host: HOST,
    socket: hasSocket,
    durable: options.durable ?? persistent,
  })

  const scratch = options.dataDir ? dataDir : dirname(dataDir)
  const onExit = () => {
    server.kill(persistent ? "SIGINT" : "SIGQUIT")
    if (!persistent) {
      rmSync(scratch, { recursive: true, force: true })
    }
  }
  process.once("exit", onExit)

  return describe(port, hasSocket ? dataDir : undefined, async () => {
    process.off("exit", onExit)
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGINT")
      await once(server, "exit")
    }
    if (!persistent) {
      await rm(scratch, { recursive: true, force: true })
    }
  })
}

/** The Postgres that DB_HOST, DB_PORT, DB_USERNAME and DB_PASSWORD point to, if they do. */
export const runningPostgres = (): Postgres | undefined => {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD, DB_SOCKETS } = process.env
  if (!DB_HOST || !DB_PORT || !DB_USERNAME) {
    return undefined
  }
  const secret = DB_PASSWORD ? `:${encodeURIComponent(DB_PASSWORD)}` : ""
  return {
    url: `postgres://${encodeURIComponent(DB_USERNAME)}${secret}@${DB_HOST}:${DB_PORT}/postgres`,
    host: DB_HOST,
    port: Number(DB_PORT),
    user: DB_USERNAME,
    password: DB_PASSWORD ?? "",
    sockets: DB_SOCKETS,
    // Whoever started it stops it.
    stop: () => Promise.resolve(),
  }
}

/** The environment by which Medusa's test runners find this server. */
export const postgresEnv = (postgres: Postgres) => ({
  // Any other name, and the runner insists on SSL and waits for ever.
  DB_HOST: postgres.host === HOST ? "localhost" : postgres.host,
  DB_PORT: String(postgres.port),
  DB_USERNAME: postgres.user,
  DB_PASSWORD: postgres.password,
  ...(postgres.sockets && { DB_SOCKETS: postgres.sockets }),
})

/** Creates the database when it is not there and answers its URL. */
export const createDatabase = async (
  url: string,
  name: string
): Promise<string> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      "select 1 from pg_database where datname = $1",
      [name]
    )
    if (!rowCount) {
      await client.query(`create database ${client.escapeIdentifier(name)}`)
    }
  } finally {
    await client.end()
  }
  const target = new URL(url)
  target.pathname = `/${encodeURIComponent(name)}`
  return target.toString()
}
