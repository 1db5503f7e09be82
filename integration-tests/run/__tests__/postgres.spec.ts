import { spawnSync } from "node:child_process"
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { createDatabase, startPostgres } from "../../support/postgres"

jest.setTimeout(240_000)

const folder = mkdtempSync(join(tmpdir(), "rma-postgres-spec-"))
// Else the postgres account cannot enter, and the data go elsewhere.
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Starts a server on the data in a process that dies without stopping it. */
const startAndDie = (dataDir: string) => {
  const script = `
    import { loadTypeScript } from "./integration-tests/support/typescript.mjs"
    const { startPostgres } = loadTypeScript(
      "./integration-tests/support/postgres.ts", import.meta.url)
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)} })
    process.kill(process.pid, "SIGKILL")`
  const { signal, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", script],
    { encoding: "utf8" }
  )
  expect({ signal, stderr }).toEqual({ signal: "SIGKILL", stderr: "" })
}

it("a server without a data folder leaves nothing behind", async () => {
  const postgres = await startPostgres()
  const url = await createDatabase(postgres.url, "with-hyphen")
  const [row] = await ask(url, "show data_directory")
  const { data_directory: data } = row as { data_directory: string }
  expect(existsSync(data)).toBe(true)
  expect(await ask(url, "show fsync")).toEqual([{ fsync: "off" }])
  await postgres.stop()
  expect(existsSync(data)).toBe(false)
})

it("data survive a stop, and a kill -9 of owner and server", async () => {
  const dataDir = join(folder, "kept")
  const first = await startPostgres({ dataDir })
  const url = await createDatabase(first.url, "kept")
  await ask(url, "create table t as select 42 as answer")
  await first.stop()

  startAndDie(dataDir)
  // The server outlived its owner: it is stopped, and the data taken over.
  const second = await startPostgres({ dataDir })
  await second.stop()

  startAndDie(dataDir)
  const lock = readFileSync(join(dataDir, "postmaster.pid"), "utf8")
  process.kill(Number.parseInt(lock, 10), "SIGKILL")
  const third = await startPostgres({ dataDir })
  const again = await createDatabase(third.url, "kept")
  expect(await ask(again, "select answer from t")).toEqual([{ answer: 42 }])
  await third.stop()
})

it("data in use are refused, and stay in use", async () => {
  const dataDir = join(folder, "in-use")
  const first = await startPostgres({ dataDir })
  await expect(startPostgres({ dataDir })).rejects.toThrow("already runs")
  expect(await ask(first.url, "select 1 as one")).toEqual([{ one: 1 }])
  await first.stop()
})
