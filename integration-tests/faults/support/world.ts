import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import {
  createDatabase,
  freePort,
  startPostgres,
  type Postgres,
} from "../../support/postgres"
import { readJournal, type Deed, type Fault } from "../app/journal"
import { buildApp } from "./build-app"
import { runMedusa, startStore, type Place, type Running } from "./processes"

const PASSWORD = "correct horse battery"
const EMAIL = "ada@example.com"
const STAFF = "staff@example.com"

export interface Order {
  order_id: string
  item_id: string
  /** The payment's reference at the provider. */
  ref: string
}

export interface Answer<T = Record<string, unknown>> {
  /** 0: nobody answered, the process is gone. */
  status: number
  body: T
}

/** What the run did, for its last line. */
export const figures = { sent: 0 }

const post = async <T>(
  url: string,
  path: string,
  body: object,
  headers: Record<string, string> = {}
): Promise<Answer<T>> => {
  try {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    })
    return {
      status: response.status,
      body: (await response.json()) as T,
    }
  } catch {
    return { status: 0, body: {} as T }
  }
}

const must = <T>({ status, body }: Answer<T>, what: string): T => {
  if (status !== 200) {
    throw new Error(`${what}: ${status} ${JSON.stringify(body)}`)
  }
  return body
}

/** A store on a Postgres of its own, with providers that keep a journal; started, killed and started again. */
export class World {
  processes: Running[] = []
  private key = ""
  private customer_id = ""
  private as = { shopper: "", staff: "" }

  private constructor(
    readonly folder: string,
    private readonly place: Place,
    private postgres: Postgres,
    private readonly databaseUrl: string
  ) {}

  static async open(env: NodeJS.ProcessEnv = {}): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), "rma-faults-"))
    mkdirSync(join(folder, "plan"))
    const postgres = await startPostgres({
      dataDir: join(folder, "postgres"),
      persistent: true,
      port: await freePort(),
    })
    const databaseUrl = await createDatabase(postgres.url, "faults")
    const place = {
      app: buildApp(),
      env: { DATABASE_URL: databaseUrl, FAULTS_DIR: folder, ...env },
    }
    await runMedusa(place, ["db:migrate", "--execute-all-links"])
    return new World(folder, place, postgres, databaseUrl)
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
    const seeded = must(
      await post<{ key: string; customer_id: string }>(
        this.url,
        "/faults/seed",
        { email: EMAIL, staff: STAFF, password: PASSWORD }
      ),
      "seed"
    )
    this.key = seeded.key
    this.customer_id = seeded.customer_id
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

  async order(): Promise<Order> {
    return must(
      await post<Order>(this.url, "/faults/order", {
        customer_id: this.customer_id,
        email: EMAIL,
      }),
      "order"
    )
  }

  /** Puts a fault in the way of the next call about this reference. */
  plan(ref: string, fault: Fault): void {
    writeFileSync(join(this.folder, "plan", ref), fault)
  }

  /** The process dies at its n-th write from now on. */
  arm(n: number): void {
    writeFileSync(join(this.folder, "arm"), `${n} ${Math.random()}`)
  }

  disarm(): void {
    rmSync(join(this.folder, "arm"), { force: true })
  }

  journal(): Deed[] {
    return readJournal(join(this.folder, "journal.jsonl"))
  }

  submit(
    order: Order,
    request_type = "return",
    url = this.url
  ): Promise<Answer<{ rma: { id: string } }>> {
    figures.sent += 1
    return post(
      url,
      "/store/rmas",
      {
        order_id: order.order_id,
        request_type,
        items: [
          {
            item_id: order.item_id,
            quantity: 2,
            reason: request_type === "return" ? "changed_mind" : "defective",
            resolution: "refund",
          },
        ],
      },
      {
        "x-publishable-api-key": this.key,
        authorization: this.as.shopper,
        "idempotency-key": order.order_id,
      }
    )
  }

  staff(
    id: string,
    action: string,
    body: object = {},
    url = this.url
  ): Promise<Answer> {
    figures.sent += 1
    return post(url, `/admin/rmas/${id}/${action}`, body, {
      authorization: this.as.staff,
    })
  }

  async books(order_id: string) {
    return must(
      await post<{ pending_difference: string; active_changes: number }>(
        this.url,
        "/faults/books",
        { order_id }
      ),
      "books"
    )
  }

  async recover(): Promise<number> {
    return must(
      await post<{ ended: number }>(this.url, "/faults/recover", {}),
      "recover"
    ).ended
  }

  /** Straight from the database: what a dead process left is seen as it is. */
  async sql<Row extends object>(
    text: string,
    values: unknown[] = []
  ): Promise<Row[]> {
    const client = new Client({ connectionString: this.databaseUrl })
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }

  /** Everybody is dead: leases have run out, without half a minute's wait. */
  async restart(): Promise<void> {
    this.disarm()
    await Promise.all(this.processes.splice(0).map((one) => one.kill()))
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
    await Promise.all(this.processes.splice(0).map((one) => one.kill()))
    await this.postgres.stop()
    rmSync(this.folder, { recursive: true, force: true })
    rmSync(this.place.app, { recursive: true, force: true })
  }
}
