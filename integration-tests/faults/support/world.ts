import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Pool } from "pg"
import type { PlaceOrderInput } from "../../support/ladder"
import {
  createDatabase,
  freePort,
  startPostgres,
  type Postgres,
} from "../../support/postgres"
import { readJournal, type Deed, type Fault } from "../app/journal"
import { buildApp } from "./build-app"
import { must, post, type Answer } from "./http"
import { POLICY } from "./policy"
import { runMedusa, startStore, type Place, type Running } from "./processes"

const PASSWORD = "correct horse battery"
const EMAIL = "ada@example.com"
const STAFF = "staff@example.com"

export interface Order {
  order_id: string
  item_id: string
}

export interface Sending {
  by: "shopper" | "staff"
  path: string
  body?: object
  /** Of a submission: asked twice it is one. */
  idempotency_key?: string
}

interface How {
  url?: string
  /** Holds the request for ever at this write; `ref` names it in the journal. */
  freeze?: { at: number; ref: string }
}

/** What the run did, for its last line. */
export const figures = { sent: 0 }

interface Options {
  env?: NodeJS.ProcessEnv
  /** Whether jobs come by themselves. */
  jobs?: boolean
}

/** A store on a Postgres of its own, with providers that keep a journal; started, killed and started again. */
export class World {
  processes: Running[] = []
  variants: Record<string, string> = {}
  private key = ""
  private customer_id = ""
  private as = { shopper: "", staff: "" }

  private constructor(
    readonly folder: string,
    private readonly place: Place,
    private postgres: Postgres,
    private readonly pool: Pool
  ) {}

  static async open({ env = {}, jobs = false }: Options = {}): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), "rma-faults-"))
    mkdirSync(join(folder, "plan"))
    const postgres = await startPostgres({
      dataDir: join(folder, "postgres"),
      persistent: true,
      port: await freePort(),
    })
    const databaseUrl = await createDatabase(postgres.url, "faults")
    const place = {
      app: buildApp(jobs),
      env: { DATABASE_URL: databaseUrl, FAULTS_DIR: folder, ...env },
    }
    await runMedusa(place, ["db:migrate", "--execute-all-links"])
    const pool = new Pool({ connectionString: databaseUrl, max: 4 })
    // Postgres is restarted under it: the next query connects again.
    pool.on("error", () => undefined)
    return new World(folder, place, postgres, pool)
  }

  get url(): string {
    return this.processes[0]?.url ?? ""
  }

  async start(env: NodeJS.ProcessEnv = {}): Promise<Running> {
    const running = await startStore(this.place, env)
    this.processes.push(running)
    return running
  }

  async seed(): Promise<void> {
    const seeded = await this.inside<{
      key: string
      customer_id: string
      variants: Record<string, string>
    }>("seed", {
      email: EMAIL,
      staff: STAFF,
      password: PASSWORD,
      policy: POLICY,
    })
    this.key = seeded.key
    this.customer_id = seeded.customer_id
    this.variants = seeded.variants
    const signIn = async (actor: string, email: string) =>
      `Bearer ${
        must(
          await post<{ token: string }>(this.url, `/auth/${actor}/emailpass`, {
            email,
            password: PASSWORD,
          }),
          "sign in"
        ).token
      }`
    this.as = {
      shopper: await signIn("customer", EMAIL),
      staff: await signIn("user", STAFF),
    }
  }

  private async inside<T>(what: string, body: object): Promise<T> {
    return must(await post<T>(this.url, `/faults/${what}`, body), what)
  }

  order(
    input: Omit<PlaceOrderInput, "region" | "customer">,
    delivered = true
  ): Promise<Order> {
    const customer = { id: this.customer_id, email: EMAIL }
    return this.inside("order", {
      order: { region: "eur", customer, ...input },
      delivered,
    })
  }

  /** Puts a fault in the way of the next call about this reference. */
  plan(ref: string, fault: Fault): void {
    writeFileSync(join(this.folder, "plan", ref), fault)
  }

  journal(): Deed[] {
    return readJournal(join(this.folder, "journal.jsonl"))
  }

  send(
    { by, path, body = {}, idempotency_key }: Sending,
    { url = this.url, freeze }: How = {}
  ): Promise<Answer> {
    figures.sent += 1
    return post(url, path, body, {
      authorization: this.as[by],
      "x-publishable-api-key": this.key,
      ...(idempotency_key ? { "idempotency-key": idempotency_key } : {}),
      ...(freeze
        ? { "x-freeze-at": String(freeze.at), "x-fault-ref": freeze.ref }
        : {}),
    })
  }

  books(order_id: string) {
    return this.inside<{
      pending_difference: string
      active_changes: number
      paid: string
    }>("books", { order_id })
  }

  async recover(): Promise<void> {
    await this.inside("recover", {})
  }

  /** Straight from the database: what a dead process left is seen as it is. */
  async sql<Row extends object>(
    text: string,
    values: unknown[] = []
  ): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows
  }

  async killAll(): Promise<void> {
    await Promise.all(this.processes.splice(0).map((one) => one.kill()))
  }

  /** Everybody is dead: leases have run out, without half a minute's wait. */
  async restart(): Promise<void> {
    await this.killAll()
    await this.sql(
      "update rma_order_lease set until = now() - interval '1 second'"
    )
    await this.start()
  }

  /** Postgres goes and comes back under the feet of whoever works. */
  async restartPostgres(): Promise<void> {
    const { port } = this.postgres
    await this.postgres.stop()
    this.postgres = await startPostgres({
      dataDir: join(this.folder, "postgres"),
      persistent: true,
      port,
    })
  }

  async close(): Promise<void> {
    await this.killAll()
    await this.pool.end()
    await this.postgres.stop()
    rmSync(this.folder, { recursive: true, force: true })
    rmSync(this.place.app, { recursive: true, force: true })
  }
}
