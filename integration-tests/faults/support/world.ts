import { createHmac } from "node:crypto"
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs"
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
import type { Sending, Stage } from "./stage"
import { runMedusa, startStore, type Place, type Running } from "./processes"

const PASSWORD = "correct horse battery"
const EMAIL = "ada@example.com"
const STAFF = "staff@example.com"
const SECRET = "what the carrier signs its messages with"

export interface Order {
  order_id: string
  /** Of its first line. */
  item_id: string
  /** Order lines by SKU. */
  lines: Record<string, string>
}

export interface Freeze {
  /** The how manieth of its writes, the first being 1, or how it begins. */
  at: number | string
  until?: string
}

interface How {
  url?: string
  /** Holds the request at this write, for ever or until a gate is opened; `ref` names it in the journal. */
  freeze?: Freeze & { ref: string }
}

/** What the run did, for its last line. */
export const figures = {
  sent: 0,
  /** How many requests were held at a write, and how many of them at another one than was drawn. */
  held: 0,
  elsewhere: 0,
}

interface Options {
  env?: NodeJS.ProcessEnv
  /** Whether jobs come by themselves. */
  jobs?: boolean
}

/** A store on a Postgres of its own, with providers that keep a journal; started, killed and started again. */
export class World implements Stage {
  processes: Running[] = []
  variants: Record<string, string> = {}
  /** Pieces on the shelf before the first order, by SKU. */
  stock: Record<string, number> = {}
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
    // Postgres has an account of its own, and its data in here.
    chmodSync(folder, 0o755)
    const postgres = await startPostgres({
      dataDir: join(folder, "postgres"),
      persistent: true,
      durable: false,
      port: await freePort(),
    })
    const databaseUrl = await createDatabase(postgres.url, "faults")
    const place = {
      app: buildApp(jobs),
      env: {
        DATABASE_URL: databaseUrl,
        FAULTS_DIR: folder,
        FAULTS_SECRET: SECRET,
        ...env,
      },
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
    this.stock = await this.countStock()
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

  /** Pieces on the shelf now, by SKU. */
  async countStock(): Promise<Record<string, number>> {
    const rows = await this.sql<{ sku: string; pieces: string }>(
      `select v.sku, sum(l.stocked_quantity) as pieces from inventory_level l
         join product_variant_inventory_item p on p.inventory_item_id = l.inventory_item_id and p.deleted_at is null
         join product_variant v on v.id = p.variant_id and v.deleted_at is null
         where l.deleted_at is null group by 1`
    )
    return Object.fromEntries(
      rows.map(({ sku, pieces }) => [sku, Number(pieces)])
    )
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

  /** The fault that struck about a reference. */
  faultAt(ref: string): Deed | undefined {
    return this.journal().find(
      (deed) => deed.what === "fault" && deed.ref === ref
    )
  }

  /** Whoever is held until this gate opens goes on. */
  openGate(name: string): void {
    writeFileSync(join(this.folder, name), "")
  }

  /** The payment provider says again that it took a payment, as providers do who got no answer in time. */
  async payAgain(ref: string): Promise<Answer> {
    const [session] = await this.sql<{ session_id: string; amount: string }>(
      "select id as session_id, amount::text from payment_session where data ->> 'ref' = $1",
      [ref]
    )
    return await post(this.url, "/hooks/payment/system_default", {
      ref,
      ...session,
    })
  }

  /** The carrier says that it has a parcel; the same message is the same `delivery_id`. */
  track(tracking_number: string, delivery_id: string): Promise<Answer> {
    const body = {
      tracking_number,
      delivery_id,
      status: "in_transit",
      occurred_at: new Date().toISOString(),
    }
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = createHmac("sha256", SECRET)
      .update(`${timestamp}.${JSON.stringify(body)}`)
      .digest("hex")
    return post(this.url, "/hooks/rma/tracking", body, {
      "x-rma-timestamp": timestamp,
      "x-rma-signature": `v1=${signature}`,
    })
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
      ...(freeze?.until ? { "x-freeze-until": freeze.until } : {}),
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

  /** Nobody is at work any more: leases have run out, without half a minute's wait. */
  async endLeases(): Promise<void> {
    await this.sql(
      "update rma_order_lease set until = now() - interval '1 second'"
    )
  }

  async restart(): Promise<void> {
    await this.killAll()
    await this.endLeases()
    await this.start()
  }

  /** Postgres goes and comes back under the feet of whoever works. */
  async restartPostgres(): Promise<void> {
    const { port } = this.postgres
    await this.postgres.stop()
    this.postgres = await startPostgres({
      dataDir: join(this.folder, "postgres"),
      persistent: true,
      durable: false,
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
