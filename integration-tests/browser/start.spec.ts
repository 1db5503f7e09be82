import { execFile } from "node:child_process"
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { promisify } from "node:util"
import { CASE_STATUSES } from "../../src/domain/lifecycle"
import { PRESETS } from "../../src/presets"
import type {
  AdminRmaDto,
  PolicyDto,
  RmaSummaryDto,
} from "../../src/types/http"
import { demoStore } from "./support/demo-store"
import { adminToken, call } from "./support/shopper"
import type { StartRecord } from "./support/start-record"

const file = process.env.RMA_START_RECORD
const read = () => JSON.parse(readFileSync(file ?? "", "utf8")) as StartRecord

// A store given by DEMO_FILE was started by somebody else: nothing is known of its start.
const whenStartedHere = file ? describe : describe.skip

jest.setTimeout(300_000)

/** The README's shell, as a new user copies it. */
const README = [
  ...readFileSync(join(__dirname, "../../README.md"), "utf8").matchAll(
    /^```bash\n(.*?)^```$/gms
  ),
].map(([, block]) => block ?? "")
const blockWith = (words: string) =>
  README.filter((block) => block.includes(words)).join("\n")

const missing = ["bash", "curl", "jq"].filter(
  (tool) =>
    !(process.env.PATH ?? "")
      .split(delimiter)
      .some((folder) => existsSync(join(folder, tool)))
)
// As of faults without Redis: nothing but Node is asked of who runs the tests.
const whenInstalled = missing.length ? it.skip : it

whenStartedHere("npm start", () => {
  const record = file ? read() : ({} as StartRecord)

  it("opens on PORT and answers with the key it prints", () => {
    const { demo, said, served } = record.first
    expect(demo.url).toBe(`http://localhost:${record.port}`)
    expect(served).toBe(200)
    expect(said).toContain(demo.publishable_key)
    expect(said).toContain(`${demo.url}/app`)
    expect(demo.portal_url).toBe(`${demo.url}/returns`)
    expect(said).toContain(demo.portal_url)
    expect(said).toContain(`${demo.admin.email} / ${demo.admin.password}`)
    for (const { email, password } of demo.customers) {
      expect(said).toContain(`${email} / ${password}`)
    }
  })

  it("writes demo.json in the promised shape", () => {
    const { demo } = record.first
    expect(Object.keys(demo).sort()).toEqual([
      "admin",
      "customers",
      "database_url",
      "orders",
      "portal_url",
      "publishable_key",
      "url",
    ])
    expect(demo.customers.map(({ tier }) => tier)).toEqual([
      "gold",
      "silver",
      null,
    ])
    expect(demo.orders.length).toBeGreaterThanOrEqual(20)
    for (const order of demo.orders) {
      expect(order).toEqual({
        id: expect.stringMatching(/^order_/) as string,
        display_id: expect.any(Number) as number,
        email: expect.stringContaining("@") as string,
        state: expect.any(String) as string,
      })
    }
  })

  it("leaves no process behind when it is stopped", () => {
    const { code, processes, left } = record.stopped
    expect(code).toBe(0)
    // The start itself, Medusa and Postgres at least.
    expect(processes).toBeGreaterThanOrEqual(3)
    expect(left).toEqual([])
  })

  it("keeps the data the second time, and neither builds nor migrates nor seeds again", () => {
    const { first, second } = record
    expect(second.demo.orders).toEqual(first.demo.orders)
    expect(second.demo.publishable_key).toBe(first.demo.publishable_key)
    expect(first.said).toContain("Seeding")
    expect(second.said).not.toMatch(/Building|Migrating|Seeding|Opening cases/)
  })
})

describe("the demo store", () => {
  const demo = demoStore()

  it("has a case in every status", async () => {
    const token = await adminToken(demo)
    const { rmas } = await call<{ rmas: RmaSummaryDto[] }>(
      demo,
      "GET",
      "/admin/rmas?limit=100",
      { token }
    )
    expect(new Set(rmas.map(({ status }) => status))).toEqual(
      new Set(CASE_STATUSES)
    )
    // Dates were shifted: cases have ages.
    const days = (Date.now() - 86_400_000).valueOf()
    const older = rmas.filter(({ created_at }) => Date.parse(created_at) < days)
    expect(older.length).toBeGreaterThan(10)
  })

  it("told the shoppers by mail what happened", async () => {
    const token = await adminToken(demo)
    const { notifications } = await call<{
      notifications: { to: string; template: string }[]
    }>(demo, "GET", "/admin/notifications?limit=1000", { token })
    const templates = new Set(notifications.map(({ template }) => template))
    for (const told of ["submitted", "approved", "rejected", "resolved"]) {
      expect(templates).toContain(`rma.${told}`)
    }
  })

  it("serves its pictures", async () => {
    const { products } = await call<{
      products: { handle: string; thumbnail: string | null }[]
    }>(demo, "GET", "/store/products?limit=100&fields=handle,thumbnail")
    expect(products).toHaveLength(12)
    for (const { thumbnail } of products) {
      const picture = await fetch(thumbnail ?? "")
      expect(picture.status).toBe(200)
      expect(picture.headers.get("content-type")).toContain("image/svg+xml")
    }
  })

  whenInstalled(
    `issue 2 goes the README's way with curl${missing.length ? `, which needs ${missing.join(", ")}` : ""}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "rma-readme-"))
      cpSync(process.env.DEMO_FILE ?? "", join(folder, ".data/demo.json"))
      const { stdout } = await promisify(execFile)(
        "bash",
        [
          "-euo",
          "pipefail",
          "-c",
          [
            blockWith("D=.data/demo.json"),
            blockWith("admin loyalty-tiers"),
            "jq -nc --arg id \"$RMA\" '$id'",
          ].join("\n"),
        ],
        { cwd: folder }
      ).finally(() => rmSync(folder, { recursive: true }))
      const said = stdout.trim().split("\n")
      const [balance, bronze, platinum, id] = said.slice(-4)
      const token = await adminToken(demo)
      for (const tier of [bronze, platinum]) {
        const path = `/admin/loyalty-tiers/${JSON.parse(tier ?? "")}`
        await call(demo, "DELETE", path, { token })
      }
      expect(balance).toBe("0")
      const { rma } = await call<{ rma: AdminRmaDto }>(
        demo,
        "GET",
        `/admin/rmas/${JSON.parse(id ?? "")}`,
        { token }
      )
      expect(rma).toMatchObject({ status: "resolved", outcome: "partly" })
      const [item] = rma.items
      expect(rma.settlements).toMatchObject([
        { status: "settled", amount: item?.unit_value },
      ])
    }
  )

  describe.each(PRESETS)("the preset $code", ({ code, policies: expected }) => {
    it("loads, publishes and is in force in a channel of its own", async () => {
      const token = await adminToken(demo)
      const { sales_channel } = await call<{ sales_channel: { id: string } }>(
        demo,
        "POST",
        "/admin/sales-channels",
        { token, body: { name: `Preset ${code}` } }
      )
      const { policies } = await call<{ policies: PolicyDto[] }>(
        demo,
        "POST",
        "/admin/rma-policies/presets",
        {
          token,
          body: {
            preset: code,
            name: code,
            // Above the demo store's own policy.
            priority: 10_000,
            scope: { sales_channel_ids: [sales_channel.id] },
            publish: true,
          },
        }
      )
      expect(policies).toHaveLength(expected.length)
      for (const { status, published_version } of policies) {
        expect({ status, published_version }).toEqual({
          status: "published",
          published_version: 1,
        })
      }
      const { return_policy } = await call<{
        return_policy: { policy_id: string; version: number; plain: string }
      }>(
        demo,
        "GET",
        `/store/return-policy?sales_channel_id=${sales_channel.id}`
      )
      expect(policies.map(({ id }) => id)).toContain(return_policy.policy_id)
      expect(return_policy.version).toBe(1)
      expect(return_policy.plain).not.toBe("")
    })
  })
})
