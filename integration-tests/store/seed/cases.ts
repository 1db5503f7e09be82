import { Client as Database } from "pg"
import type { AdminRmaDto } from "../../../src/types/http"
import { caseRecipes } from "./case-recipes"
import type { CaseRecipe, CaseStep, Moment } from "./case-types"
import { Client } from "./client"
import { demoPolicy, demoTiers } from "./demo-policy"
import { shiftDates } from "./shift-dates"

interface Person {
  email: string
  password: string
}

/** What the seed of the orders noted. */
export interface OrdersNote {
  publishable_key: string
  admin: Person
  customers: Person[]
  orders: { id: string; email: string; state: string }[]
}

type Case = Pick<AdminRmaDto, "id" | "status" | "items">
type Answer = { rma: Case }

class CaseSeed {
  private readonly moments: Moment[] = []
  private readonly tokens = new Map<string, string>()

  constructor(
    private readonly api: Client,
    private readonly db: Database,
    private readonly note: OrdersNote,
    private readonly staff: string
  ) {}

  async run(): Promise<void> {
    const since = new Date()
    for (const recipe of caseRecipes) {
      await this.make(recipe)
    }
    await shiftDates(this.db, since, this.moments)
  }

  private async make(recipe: CaseRecipe) {
    const order = this.note.orders.find(({ state }) => state === recipe.order)
    if (!order) {
      throw new Error(`no seeded order is "${recipe.order}"`)
    }
    const shopper = await this.tokenOf(order.email)
    this.begin(recipe.days)
    let made = await this.open(recipe, order.id, shopper)
    for (const step of recipe.steps) {
      this.begin(step.days)
      made = await this.take(step, made, shopper)
    }
    if (recipe.expired !== undefined) {
      this.begin(recipe.expired)
      made = await this.expire(made)
    }
    if (made.status !== recipe.status) {
      throw new Error(
        `the case on the order "${recipe.order}" is ${made.status}, not ${recipe.status}`
      )
    }
  }

  private async open(recipe: CaseRecipe, order_id: string, shopper: string) {
    const { order } = await this.api.get<{
      order: { items: { id: string; variant_sku: string }[] }
    }>(`/admin/orders/${order_id}`, this.staff)
    const path = recipe.draft ? "/store/rmas/drafts" : "/store/rmas"
    const { rma } = await this.api.post<Answer>(path, shopper, {
      order_id,
      request_type: recipe.type,
      items: recipe.lines.map(({ sku, quantity, reason }) => ({
        item_id: order.items.find((line) => line.variant_sku === sku)?.id,
        quantity,
        reason,
        resolution: "refund",
      })),
      ...(recipe.message ? { message: recipe.message } : {}),
    })
    return rma
  }

  private async take(
    { by, action, body }: CaseStep,
    { id, items }: Case,
    shopper: string
  ) {
    const side = by === "staff" ? "admin" : "store"
    const { rma } = await this.api.post<Answer>(
      `/${side}/rmas/${id}/${action}`,
      by === "staff" ? this.staff : shopper,
      body?.(items)
    )
    return rma
  }

  /** Lets the store's own job find an approval that ran out. */
  private async expire({ id }: Case) {
    await this.db.query(
      "update rma set approval_expires_at = now() - interval '1 second' where id = $1",
      [id]
    )
    const job = "/admin/workflows-executions/job-rma-expire-cases/run"
    await this.api.post(job, this.staff)
    return (await this.api.get<Answer>(`/admin/rmas/${id}`, this.staff)).rma
  }

  private begin(days: number) {
    this.moments.push({ at: new Date(), days })
  }

  private async tokenOf(email: string) {
    const person = this.note.customers.find((one) => one.email === email)
    const token =
      this.tokens.get(email) ??
      (await this.api.signIn("customer", person ?? { email, password: "" }))
    this.tokens.set(email, token)
    return token
  }
}

/** The programme: its customer groups have their tier, others reach it by what they spend in a year. */
const createTiers = async (api: Client, staff: string) => {
  const { customer_groups } = await api.get<{
    customer_groups: { id: string; name: string }[]
  }>("/admin/customer-groups?limit=100", staff)
  for (const tier of demoTiers) {
    await api.post("/admin/loyalty-tiers", staff, {
      ...tier,
      customer_group_ids: customer_groups
        .filter(({ name }) => name === tier.name.en)
        .map(({ id }) => id),
    })
  }
}

const publishPolicy = async (api: Client, staff: string) => {
  const { policy } = await api.post<{ policy: { id: string } }>(
    "/admin/rma-policies",
    staff,
    { name: "Northlane", priority: 10, scope: {}, document: demoPolicy }
  )
  await api.post(`/admin/rma-policies/${policy.id}/publish`, staff, {
    note: "Fee, outlet, made to measure, Gold",
  })
}

/**
 * Publishes the shop's policy and makes the cases, all of it through the API of the open store, so that
 * mails go out as they would; then shifts dates, and notes that the demo is complete.
 */
export const seedCases = async (
  url: string,
  databaseUrl: string,
  note: OrdersNote
): Promise<void> => {
  const api = new Client(url, note.publishable_key)
  const staff = await api.signIn("user", note.admin)
  const db = new Database({ connectionString: databaseUrl })
  await db.connect()
  try {
    await createTiers(api, staff)
    await publishPolicy(api, staff)
    await new CaseSeed(api, db, note, staff).run()
  } finally {
    await db.end()
  }
  const { stores } = await api.get<{ stores: { id: string }[] }>(
    "/admin/stores",
    staff
  )
  await api.post(`/admin/stores/${stores[0]?.id}`, staff, {
    metadata: { demo: { ...note, complete: true } },
  })
}
