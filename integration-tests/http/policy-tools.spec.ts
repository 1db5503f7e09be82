import { setTimeout as wait } from "node:timers/promises"
import { storeSuite } from "../support/store-suite"
import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"
import type RmaModuleService from "../../src/modules/rma/service"
import type { ReplayDto, SimulationDto } from "../../src/types/policy-tools"
import { ok, refusal, signIn } from "../support/http/client"
import {
  openStore,
  requestFor,
  submit,
  type PlacedOrder,
  type Shopper,
  type Store,
} from "../support/http/store"
import { copyCase, eventsOf, rowsOf } from "./policy-tools-support"

jest.setTimeout(300_000)

/** Of the staff that `openStore` signs in. */
const PASSWORD = "correct horse battery"

type Type = PolicyDocument["request_types"][number]

const RETURN: Type = {
  code: "return",
  name: { en: "Return", it: "Reso" },
  legal_basis: "goodwill",
  reasons: ["changed_mind", "damaged"],
  resolutions: ["refund"],
  windows: [{ anchor: "delivered", length: "P14D" }],
  approval_valid: "P15D",
  clocks: [
    { code: "decision", from: "submitted", until: "decided", length: "P2D" },
  ],
}

const documentWith = (
  more: Partial<Type> = {},
  rest: Partial<PolicyDocument> = {}
): PolicyDocument => ({
  // To businesses only: the law adds no type and no finding to what is compared here.
  consumers: false,
  calendar: { time_zone: "Europe/Rome" },
  reasons: [
    { value: "changed_mind", fault: "customer" },
    { value: "damaged", fault: "carrier" },
  ],
  request_types: [{ ...RETURN, ...more }],
  ...rest,
})

const plain = documentWith()
/** Denies what is worth more than 15, and takes a fifth of the rest. */
const strict = documentWith({
  rules: [
    {
      code: "too_dear",
      when: [{ attribute: "item.unit_value", operator: "gt", value: 15 }],
      effect: "deny",
      message: { en: "Too dear to return.", it: "Troppo caro per un reso." },
    },
  ],
  fees: [{ code: "restocking", percent: 20 }],
  shipping: [{ payer: "merchant", by: "label", price: { eur: "6.50" } }],
})

storeSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    let store: Store
    let ada: Shopper
    let order: PlacedOrder
    let policy: string
    let authorization: string

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      authorization = await signIn(api, "user", "staff@example.com", PASSWORD)
      ada = await store.shopper("ada@example.com")
      policy = await store.publish(plain)
      order = await store.order(ada, {
        region: "eur",
        items: [
          { sku: "TEE-M", quantity: 4 },
          { sku: "MUG-WHITE", quantity: 2 },
        ],
      })
    })

    const tools = (id = policy) => `/admin/rma-policies/${id}`
    const draft = async (document: PolicyDocument, id = policy) =>
      ok(await store.staff.post(tools(id), { document }))
    const simulate = async (body: object, headers = {}) =>
      ok<{ simulation: SimulationDto }>(
        await store.staff.post(`${tools()}/simulate`, body, headers)
      ).simulation
    const replay = async (body: object, id = policy) =>
      ok<{ replay: ReplayDto }>(
        await store.staff.post(`${tools(id)}/replay`, body)
      ).replay
    const ask = (sku: string, quantity = 1) =>
      submit(ada, requestFor(order, "return", [{ sku, quantity }]))

    describe("simulate", () => {
      it("answers for a draft on every line, with trace, quote, fees, shipping and times, and writes nothing", async () => {
        await draft(strict)
        const before = await rowsOf(dbConnection)
        const simulation = await simulate({ order_id: order.id })
        expect(await rowsOf(dbConnection)).toEqual(before)
        expect(simulation).toMatchObject({
          version: { version: 2, status: "draft" },
          order: { id: order.id, currency_code: "eur" },
          customer_id: ada.customer.id,
        })
        const [type] = simulation.request_types
        expect(type).toMatchObject({
          code: "return",
          stage: "browse",
          shipping: { payer: "merchant", by: "label" },
          fees: [{ code: "restocking", percent: 20, waived: false }],
          clocks: [{ code: "decision", due_at: expect.any(String) }],
          deadlines: { approval_expires_at: expect.any(String) },
        })
        const outcomes = Object.fromEntries(
          (type?.decision.items ?? []).map((item) => [
            item.item_id,
            item.outcome,
          ])
        )
        expect(outcomes).toEqual({
          [order.lines["TEE-M"] ?? ""]: "deny",
          [order.lines["MUG-WHITE"] ?? ""]: "allow",
        })
        for (const { trace } of type?.decision.items ?? []) {
          const rules = trace.filter(({ code }) => code === "too_dear")
          expect(rules).toMatchObject([{ path: "request_types.0.rules.0" }])
        }
        // Of all that may go back: two mugs.
        const kinds = type?.quote?.lines.map(({ kind, quantity }) => [
          kind,
          quantity,
        ])
        expect(kinds).toEqual([
          ["item", 2],
          ["fee", null],
        ])
      })

      it("a request is judged as a submit would, in the reader's language; the version in force still answers as before", async () => {
        await draft(strict)
        const items = requestFor(order, "return", [
          { sku: "TEE-M", quantity: 1 },
        ]).items
        const body = { order_id: order.id, request_type: "return", items }
        const tried = await simulate(body, { "x-medusa-locale": "it" })
        expect(tried.request_types).toMatchObject([
          {
            name: "Reso",
            stage: "submit",
            decision: {
              outcome: "deny",
              findings: [
                { code: "too_dear", message: "Troppo caro per un reso." },
              ],
            },
          },
        ])
        const inForce = await simulate({ ...body, version: 1 })
        const preview = ok<{ quote: object }>(
          await ada.as.post("/store/rmas/preview", {
            order_id: order.id,
            request_type: "return",
            items,
          })
        )
        expect(inForce.version).toMatchObject({ status: "published" })
        expect(inForce.request_types).toMatchObject([
          { decision: { outcome: "allow" }, quote: preview.quote },
        ])
      })

      it("another customer is another standing", async () => {
        const gold = await store.shopper("gold@example.com")
        await draft(
          documentWith({
            rules: [
              {
                code: "not_yours",
                when: [
                  {
                    attribute: "customer.id",
                    operator: "ne",
                    value: gold.customer.id,
                  },
                ],
                effect: "deny",
              },
            ],
          })
        )
        const outcome = async (more: object) =>
          (await simulate({ order_id: order.id, ...more })).request_types[0]
            ?.decision.outcome
        expect(await outcome({})).toBe("deny")
        expect(await outcome({ customer_id: gold.customer.id })).toBe("allow")
      })

      it("I9 what cannot be simulated is refused with its reason", async () => {
        const at = `${tools()}/simulate`
        const on = { order_id: order.id }
        const item = { item_id: order.lines["TEE-M"], quantity: 1 }
        const refused = async (body: object, path = at) =>
          refusal(await store.staff.post(path, body))
        expect(await refused({})).toBe("400 invalid_data")
        expect(await refused({ ...on, what: 1 })).toBe("400 invalid_data")
        expect(await refused({ ...on, items: [] })).toBe("400 invalid_data")
        expect(await refused({ order_id: "order_1" })).toBe("404 not_found")
        expect(await refused({ ...on, version: 9 })).toBe("404 not_found")
        expect(await refused({ ...on, request_type: "none" })).toBe(
          "400 unknown_request_type"
        )
        expect(
          await refused({ ...on, items: [{ ...item, item_id: "ordli_1" }] })
        ).toBe("400 unknown_item")
        expect(await refused(on, "/admin/rma-policies/rmapol_1/simulate")).toBe(
          "404 not_found"
        )
        expect((await ada.as.post(at, on)).status).toBe(401)
        await draft(
          documentWith({
            rules: [
              {
                code: "odd",
                when: [{ attribute: "item.odd", operator: "eq", value: 1 }],
                effect: "deny",
              },
            ],
          })
        )
        const { status, data } = await store.staff.post(at, on)
        expect([status, data.code]).toEqual([400, "policy_invalid"])
        expect(data.findings).toMatchObject([
          {
            code: "unknown_attribute",
            observed: { path: "request_types.0.rules.0.when.0.attribute" },
          },
        ])
      })
    })

    describe("replay", () => {
      it("I5 the stored version gives every stored decision again, and changes nothing", async () => {
        await ask("TEE-M")
        await ask("MUG-WHITE")
        const report = await replay({ over: "cases", version: 1 })
        expect(report).toMatchObject({
          total: 2,
          compared: 2,
          changed: 0,
          decisions: [{ from: "allow", to: "allow", count: 2 }],
          unfaithful: { count: 0 },
        })
        expect(report.refunds.eur?.after).toBe(report.refunds.eur?.before)
      })

      it("says what a draft would change: decisions, refunds, fees and labels, and writes nothing", async () => {
        const tee = await ask("TEE-M")
        const mug = await ask("MUG-WHITE", 2)
        await draft(strict)
        const before = await rowsOf(dbConnection)
        const report = await replay({ over: "cases" })
        expect(await rowsOf(dbConnection)).toEqual(before)
        expect(report).toMatchObject({
          over: "cases",
          version: { version: 2, status: "draft" },
          total: 2,
          changed: 1,
          merchant_pays: { before: 0, after: 1 },
          labels: { eur: { before: 0, after: 6.5 } },
          unfaithful: { count: 0 },
          changes: [
            {
              number: Number(tee.number.slice(4)),
              id: tee.id,
              before: "allow",
              after: "deny",
              appeared: [{ code: "too_dear", message: "Too dear to return." }],
              disappeared: [],
            },
          ],
        })
        const sorted = [...report.decisions].sort((a, b) =>
          a.to < b.to ? -1 : 1
        )
        expect(sorted).toEqual([
          { from: "allow", to: "allow", count: 1 },
          { from: "allow", to: "deny", count: 1 },
        ])
        const asked = (tee.quote?.total ?? 0) + (mug.quote?.total ?? 0)
        const { refunds, fees } = report
        expect(refunds.eur?.before).toBeCloseTo(asked, 2)
        expect(fees.eur?.after).toBeCloseTo((mug.quote?.total ?? 0) * 0.2, 1)
        expect(refunds.eur?.after).toBeCloseTo(
          (mug.quote?.total ?? 0) - (fees.eur?.after ?? 0),
          2
        )
      })

      it("I5 each case of a split submission gives its own decision again", async () => {
        const review: Partial<Type> = {
          rules: [
            {
              code: "dear",
              when: [
                { attribute: "item.unit_value", operator: "gt", value: 15 },
              ],
              effect: "review",
            },
          ],
        }
        const split = { case_granularity: "per_item" } as const
        const id = await store.publish(documentWith(review, split), 2000)
        const other = await store.order(ada, {
          region: "eur",
          items: [
            { sku: "TEE-M", quantity: 1 },
            { sku: "MUG-WHITE", quantity: 1 },
          ],
        })
        await submit(
          ada,
          requestFor(other, "return", [
            { sku: "TEE-M", quantity: 1 },
            { sku: "MUG-WHITE", quantity: 1 },
          ])
        )
        const { decisions, unfaithful } = await replay({ over: "cases" }, id)
        expect(unfaithful).toMatchObject({ count: 0 })
        expect(decisions).toHaveLength(2)
      })

      it("I5 rights of the law give their decisions again too", async () => {
        const id = await store.publish(DEFAULT_POLICY, 5000)
        for (const [type, sku, reason] of [
          ["return", "TEE-M", "changed_mind"],
          ["defective", "TEE-M", "defective"],
          ["withdrawal", "MUG-WHITE", "changed_mind"],
        ] as const) {
          const wanted = [{ sku, quantity: 1, reason }]
          await submit(ada, requestFor(order, type, wanted))
        }
        const { total, unfaithful, changed } = await replay(
          { over: "cases", version: 1 },
          id
        )
        expect([total, changed, unfaithful.count]).toEqual([3, 0, 0])
      })

      it("I5 a decision somebody changed in the database is named", async () => {
        const { id } = await ask("TEE-M")
        await dbConnection.raw(
          `update rma set decision = jsonb_set(decision, '{items,0,outcome}', '"review"') where id = ?`,
          [id]
        )
        const { unfaithful } = await replay({ over: "cases" })
        expect(unfaithful).toMatchObject({ count: 1, cases: [{ id }] })
      })

      it("a policy that was never in force is replayed over what it would have taken over", async () => {
        await ask("MUG-WHITE")
        const made = async (priority: number, scope: object) =>
          ok<{ policy: { id: string } }>(
            await store.staff.post("/admin/rma-policies", {
              name: "New",
              priority,
              scope,
              document: strict,
            })
          ).policy.id
        const total = async (id: string) =>
          (await replay({ over: "cases" }, id)).total
        expect(await total(await made(3000, {}))).toBe(1)
        expect(await total(await made(10, {}))).toBe(0)
        const country = (code: string) => ({ country_codes: [code] })
        const facts = await dbConnection.raw(
          `select facts -> 'order' ->> 'country_code' as country from rma limit 1`
        )
        const { country: own } = facts.rows[0]
        expect(await total(await made(3000, country(own)))).toBe(1)
        expect(await total(await made(3000, country("is")))).toBe(0)
        const group = { customer_group_ids: ["cusgroup_none"] }
        expect(await total(await made(3000, group))).toBe(0)
      })

      it("over orders every line is compared as its shopper sees it now", async () => {
        await draft(strict)
        const report = await replay({ over: "orders" })
        expect(report).toMatchObject({
          over: "orders",
          total: 1,
          compared: 2,
          changed: 1,
          changes: [
            {
              id: order.id,
              item_id: order.lines["TEE-M"],
              request_type: "return",
              before: "allow",
              after: "deny",
            },
          ],
        })
        expect(report.refunds.eur?.after).toBeLessThan(
          report.refunds.eur?.before ?? 0
        )
      })

      it("tells its progress as it goes, and the same result at the end", async () => {
        const { id } = await ask("TEE-M")
        await copyCase(dbConnection, id, 450)
        await draft(strict)
        const events = await eventsOf(api, `${tools()}/replay`, authorization, {
          over: "cases",
        })
        const done = events
          .filter(({ event }) => event === "progress")
          .map(({ data }) => data)
        expect(done).toEqual([
          { done: 200, total: 451 },
          { done: 400, total: 451 },
          { done: 451, total: 451 },
        ])
        expect(events.at(-1)).toEqual({
          event: "result",
          data: { replay: await replay({ over: "cases" }) },
        })
        const { changed, changes, total } = await replay({ over: "cases" })
        expect([total, changed, changes.length]).toEqual([451, 451, 100])
        const some = await replay({ over: "cases", limit: 250 })
        expect(some.total).toBe(250)
      })

      it("stops when the client is gone", async () => {
        const { id } = await ask("TEE-M")
        await copyCase(dbConnection, id, 3000)
        const rma = getContainer().resolve<RmaModuleService>("rma")
        const original = rma.readDecidedCases.bind(rma)
        // Slow enough for the server to see that nobody listens: all of it would take seven seconds.
        const held = 500
        const read = jest
          .spyOn(rma, "readDecidedCases")
          .mockImplementation(async (...input) => {
            const rows = await original(...input)
            await wait(held)
            return rows
          })
        await eventsOf(
          api,
          `${tools()}/replay`,
          authorization,
          { over: "cases", limit: 3000 },
          1
        )
        let calls = 0
        while (calls < read.mock.calls.length) {
          calls = read.mock.calls.length
          await wait(3 * held)
        }
        expect(calls).toBeLessThan(15)
        read.mockRestore()
      })

      it("I9 what cannot be replayed is refused, before any event", async () => {
        const at = `${tools()}/replay`
        const refused = async (body: object, path = at) =>
          refusal(await store.staff.post(path, body))
        expect(await refused({})).toBe("400 invalid_data")
        expect(await refused({ over: "mugs" })).toBe("400 invalid_data")
        expect(await refused({ over: "cases", limit: 10_001 })).toBe(
          "400 invalid_data"
        )
        expect(await refused({ over: "cases", version: 9 })).toBe(
          "404 not_found"
        )
        expect(
          await refused({ over: "cases" }, "/admin/rma-policies/x/replay")
        ).toBe("404 not_found")
        expect((await ada.as.post(at, { over: "cases" })).status).toBe(401)
        const streamed = await store.staff.post(
          at,
          { over: "cases", version: 9 },
          { accept: "text/event-stream" }
        )
        expect(refusal(streamed)).toBe("404 not_found")
      })
    })

    describe("versions", () => {
      it("each tells who wrote it, why and when it was in force", async () => {
        await draft(strict)
        ok(await store.staff.post(`${tools()}/publish`, { note: "Stricter" }))
        const { versions } = ok<{ versions: Record<string, unknown>[] }>(
          await store.staff.get(`${tools()}/versions`)
        )
        expect(versions).toMatchObject([
          {
            version: 2,
            status: "published",
            note: "Stricter",
            author_id: expect.stringMatching(/^user_/),
            published_at: expect.any(String),
            superseded_at: null,
          },
          {
            version: 1,
            status: "superseded",
            author_id: expect.stringMatching(/^user_/),
            superseded_at: versions[0]?.published_at,
          },
        ])
      })

      it("a policy that cases were decided under stays, and says where it is used", async () => {
        await ask("TEE-M")
        const { number } = await ask("MUG-WHITE")
        const { status, data } = await store.staff.delete(tools())
        expect([status, data.code]).toEqual([409, "policy_in_use"])
        expect(data.findings).toMatchObject([
          { code: "policy_in_use", observed: { cases: 2, newest: number } },
        ])
      })
    })

    describe("hostile documents", () => {
      const post = async (document: unknown) => {
        const { status, data } = await store.staff.post("/admin/rma-policies", {
          name: "Hostile",
          document,
        })
        const [first] = data.findings ?? []
        return [status, data.code, first?.code, first?.observed?.path]
      }
      const withRules = (rules: unknown) => ({
        request_types: [{ ...RETURN, rules }],
      })
      const nested = (levels: number): unknown =>
        levels === 0
          ? { attribute: "item.sku", operator: "eq", value: "x" }
          : { any: [nested(levels - 1)] }

      it("I9 10,000 rules, 100 levels, a megabyte and more are refused with place and reason", async () => {
        const rule = (index: number) => ({
          code: `rule_${index}`,
          when: [{ attribute: "item.sku", operator: "eq", value: `${index}` }],
          effect: "deny",
        })
        const many = Array.from({ length: 10_000 }, (_, index) => rule(index))
        // All of it is some 900 kB.
        expect(await post(withRules(many))).toEqual([
          400,
          "policy_invalid",
          "too_many",
          "request_types.0.rules",
        ])
        const deep = [{ code: "deep", when: [nested(100)], effect: "deny" }]
        const [status, code, first] = await post(withRules(deep))
        expect([status, code, first]).toEqual([
          400,
          "policy_invalid",
          "too_deep",
        ])
        const thousand = Array.from({ length: 1000 }, () => 1)
        const wide = { a: Array.from({ length: 110 }, () => thousand) }
        expect(await post(wide)).toEqual([
          400,
          "policy_invalid",
          "too_large",
          "",
        ])
        const long = { ...RETURN, name: { en: "x".repeat(1_000_000) } }
        expect(await post({ request_types: [long] })).toEqual([
          400,
          "policy_invalid",
          "too_big",
          "request_types.0.name.en",
        ])
        const [tooLong] = await post({ text: "x".repeat(2_000_000) })
        expect(tooLong).toBe(413)
      })

      it("I9 JSON a hundred thousand deep is answered with a code", async () => {
        const { status, data } = await store.staff.post(
          "/admin/rma-policies",
          // As text, because not even the client could write it.
          `{"name":"x","document":{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}}` as never,
          { "content-type": "application/json" }
        )
        expect(status).toBe(400)
        expect(["invalid_json", "policy_invalid", "invalid_data"]).toContain(
          data.code
        )
      })

      it("clocks that run in a circle are refused where the circle closes", async () => {
        const clock = (code: string, from: string, until: string) => ({
          code,
          from,
          until,
          length: "P1D",
        })
        const made = ok<{ policy: { id: string } }>(
          await store.staff.post("/admin/rma-policies", {
            name: "Circle",
            document: documentWith({
              clocks: [
                clock("a", "approved", "shipped"),
                clock("b", "shipped", "received"),
                clock("c", "received", "approved"),
              ] as never,
            }),
          })
        )
        const { data } = await store.staff.post(
          `${tools(made.policy.id)}/publish`
        )
        expect(data.findings).toMatchObject([
          {
            code: "impossible_clock",
            observed: { path: "request_types.0.clocks.2" },
          },
        ])
      })
    })
  },
})
