import type { AxiosResponse } from "axios"
import { storeSuite } from "../support/store-suite"
import type {
  AdminRmaSummaryDto,
  PolicyDto,
  StoreRmaDto,
} from "../../src/types/http"
import type { ReturnOrderDto } from "../../src/types/shopper-http"
import { ok, refusal } from "../support/http/client"
import {
  act,
  openStore,
  readAs,
  requestFor,
  submit,
  type PlacedOrder,
  type Shopper,
  type Store,
} from "../support/http/store"
import { draftLimit } from "../../src/workflows/access/shopper-limits"
import { rmaService } from "../support/cases/publish-policy"
import { backdate } from "../support/ladder"
import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"

jest.setTimeout(300_000)

const [RETURN, DEFECTIVE] = DEFAULT_POLICY.request_types as [
  PolicyDocument["request_types"][number],
  PolicyDocument["request_types"][number],
]

interface Submitted {
  rma: StoreRmaDto
  rmas: StoreRmaDto[]
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper
    let bob: Shopper
    let order: PlacedOrder
    let bobs: PlacedOrder
    let policy_id: string

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      bob = await store.shopper("bob@example.com")
      policy_id = await store.publish(DEFAULT_POLICY)
      const wanted = {
        region: "eur" as const,
        items: [
          { sku: "TEE-M", quantity: 12 },
          { sku: "MUG-WHITE", quantity: 2 },
        ],
      }
      order = await store.order(ada, wanted)
      bobs = await store.order(bob, wanted)
    })

    const tees = (of = order, quantity = 1) =>
      requestFor(of, "return", [{ sku: "TEE-M", quantity }])

    const send = async (body: object, key: string, by = ada) =>
      by.as.post("/store/rmas", body, { "Idempotency-Key": key })

    /** Units of the tee that can still be asked for. */
    const left = async () => {
      const { items } = ok<{
        items: { item_id: string; returnable_quantity: number }[]
      }>(await ada.as.get(`/store/return-orders/${order.id}`))
      return items.find((one) => one.item_id === order.lines["TEE-M"])
        ?.returnable_quantity
    }

    describe("answers", () => {
      it("a submit answers the case and all cases of the submission, in the shape of § 7", async () => {
        const answer = ok<Submitted>(
          await ada.as.post("/store/rmas", {
            ...tees(),
            message: "Too small",
            contact: { name: "Ada", email: "ada@work.example", phone: "1" },
          })
        )
        expect(Object.keys(answer)).toEqual(["rma", "rmas"])
        expect(answer.rmas).toEqual([answer.rma])
        expect(Object.keys(answer.rma)).toEqual(
          expect.arrayContaining([
            "id",
            "number",
            "status",
            "outcome",
            "request_type",
            "legal_basis",
            "order_id",
            "order_display_id",
            "currency_code",
            "items",
            "quote",
            "settlements",
            "timeline",
            "clocks",
            "available_actions",
            "created_at",
            "submitted_at",
            "message",
            "contact",
          ])
        )
        expect(answer.rma).toMatchObject({
          message: "Too small",
          contact: { name: "Ada", email: "ada@work.example", phone: "1" },
          order_id: order.id,
          request_type: "return",
          legal_basis: "goodwill",
        })
        for (const inner of ["policy", "decision", "version", "customer_id"]) {
          expect(answer.rma).not.toHaveProperty(inner)
        }
        const seen = ok<{ rma: object }>(
          await store.staff.get(`/admin/rmas/${answer.rma.id}`)
        )
        expect(seen.rma).toMatchObject({
          customer_id: ada.customer.id,
          email: "ada@example.com",
          channel: "store",
          policy: { id: policy_id },
          decision: {
            outcome: "allow",
            // Worse terms than the law's say that the law's are there.
            findings: [{ code: "withdrawal_available", effect: "allow" }],
          },
        })
      })

      it("a refusal is { type, code, message }, with findings where the policy refused", async () => {
        const { status, data } = await ada.as.post(
          "/store/rmas",
          requestFor(order, "return", [
            { sku: "TEE-M", quantity: 13, reason: "damaged" },
          ])
        )
        expect({ status, data }).toEqual({
          status: 400,
          data: {
            type: "invalid_data",
            code: "policy_denied",
            message: expect.any(String),
            findings: [
              expect.objectContaining({
                code: "quantity_exceeds_returnable",
                effect: "deny",
                observed: { quantity: 13 },
                expected: { quantity: 12 },
                message: "More units than can be returned: 12 left.",
              }),
              expect.objectContaining({ code: "reason_not_allowed" }),
            ],
          },
        })
        const missing = await ada.as.get("/store/rmas/rma_1")
        expect(missing).toMatchObject({
          status: 404,
          data: { type: "not_found", code: "not_found" },
        })
      })

      it("an action that the case does not allow is 409, and so is the same action again", async () => {
        const { id } = await submit(ada, tees())
        expect(
          refusal(await store.staff.post(`/admin/rmas/${id}/inspect`))
        ).toBe("409 illegal_transition")
        await act(store, id, "approve")
        expect(
          refusal(await store.staff.post(`/admin/rmas/${id}/approve`))
        ).toBe("409 illegal_transition")
        expect((await readAs(ada, id)).status).toBe("approved")
      })

      it("pages through a shopper's cases, newest first", async () => {
        const ids: string[] = []
        for (let index = 0; index < 3; index++) {
          ids.unshift((await submit(ada, tees())).id)
        }
        const page = async (query: string) =>
          ok<{ rmas: { id: string }[] }>(
            await ada.as.get(`/store/rmas?${query}`)
          )
        const first = await page("limit=2")
        expect(first).toMatchObject({ count: 3, limit: 2, offset: 0 })
        const second = await page("limit=2&offset=2")
        expect(second).toMatchObject({ count: 3, limit: 2, offset: 2 })
        expect([...first.rmas, ...second.rmas].map(({ id }) => id)).toEqual(ids)
        expect(await page("status=approved")).toMatchObject({ count: 0 })
        expect(refusal(await ada.as.get("/store/rmas?limit=101"))).toBe(
          "400 invalid_data"
        )
      })
    })

    describe("idempotency keys", () => {
      it("the same key and body answer the same case", async () => {
        const first = ok<Submitted>(await send(tees(), "k"))
        const again = ok<Submitted>(await send(tees(), "k"))
        expect(again).toEqual(first)
        expect(await left()).toBe(11)
      })

      it("ten at once make one case", async () => {
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => send(tees(), "k"))
        )
        const ids = answers.map((one) => ok<Submitted>(one).rma.id)
        expect(new Set(ids).size).toBe(1)
        expect(await left()).toBe(11)
      })

      it("the same key with another body is refused, another shopper's is their own", async () => {
        const mine = ok<Submitted>(await send(tees(), "k"))
        expect(refusal(await send(tees(order, 2), "k"))).toBe(
          "409 idempotency_mismatch"
        )
        const other = ok<Submitted>(await send(tees(bobs), "k", bob))
        expect(other.rma.id).not.toBe(mine.rma.id)
        expect(await left()).toBe(11)
      })
    })

    describe("drafts", () => {
      it("thirty an hour are begun by one shopper, over all processes; what is begun is saved as often as they like", async () => {
        const begin = (by: Shopper) =>
          by.as.post("/store/rmas/drafts", { order_id: order.id })
        const { rma } = ok<{ rma: StoreRmaDto }>(await begin(ada))
        const service = rmaService(getContainer())
        const limit = draftLimit(getContainer(), ada.customer.id)
        for (let index = 0; index < 27; index++) {
          expect(await service.takeAttempt([limit], new Date())).toBeNull()
        }
        const begun = await Promise.all([1, 2, 3, 4].map(() => begin(ada)))
        expect(begun.map(refusal).sort()).toEqual([
          ...Array<string>(2).fill("200 undefined"),
          ...Array<string>(2).fill("429 too_many_tries"),
        ])
        const late = await begin(ada)
        expect(late.headers["retry-after"]).toBe(String(late.data.retry_after))
        ok(await ada.as.post(`/store/rmas/${rma.id}`, tees(order, 2)))
        const own = ok<{ count: number }>(await ada.as.get("/store/rmas"))
        expect(own.count).toBe(3)
        ok(await bob.as.post("/store/rmas/drafts", { request_type: "return" }))
      })

      it("is saved half filled, resumed, submitted, and holds no units until then", async () => {
        const { rma } = ok<{ rma: StoreRmaDto }>(
          await ada.as.post("/store/rmas/drafts", { order_id: order.id })
        )
        expect(rma).toMatchObject({
          status: "draft",
          draft: { order_id: order.id },
          quote: null,
          items: [],
        })
        expect(refusal(await ada.as.post(`/store/rmas/${rma.id}/submit`))).toBe(
          "400 invalid_data"
        )
        const saved = ok<{ rma: StoreRmaDto }>(
          await ada.as.post(`/store/rmas/${rma.id}`, tees(order, 12))
        )
        expect(saved.rma.draft).toEqual(tees(order, 12))
        expect(await left()).toBe(12)

        const submitted = ok<Submitted>(
          await ada.as.post(`/store/rmas/${rma.id}/submit`)
        )
        expect(submitted.rma).toMatchObject({
          id: rma.id,
          status: "submitted",
          items: [{ quantity: 12 }],
        })
        expect(await left()).toBe(0)
        expect(refusal(await ada.as.post(`/store/rmas/${rma.id}/submit`))).toBe(
          "409 illegal_transition"
        )
        expect(
          refusal(await ada.as.post(`/store/rmas/${rma.id}`, tees()))
        ).toBe("409 illegal_transition")
      })
    })

    const coreReturn = () => ({
      order_id: order.id,
      items: [{ id: order.lines["TEE-M"], quantity: 1 }],
      return_shipping: { option_id: store.catalogue.shipping.eur.return_id },
    })

    it("core's own POST /store/returns is open where the merchant says so", async () => {
      const rma = rmaService(getContainer())
      const options = rma.getOptions()
      const asked = jest
        .spyOn(rma, "getOptions")
        .mockReturnValue({ ...options, core_store_returns: "open" })
      const made = await store.nobody.post("/store/returns", coreReturn())
      asked.mockRestore()
      expect(ok(made)).toMatchObject({ return: { order_id: order.id } })
      expect(await left()).toBe(11)
    })

    it("core's own POST /store/returns is closed, signed in or not", async () => {
      const body = coreReturn()
      for (const by of [store.nobody, ada.as]) {
        expect(refusal(await by.post("/store/returns", body))).toBe(
          "404 closed"
        )
      }
      expect(ok(await store.staff.get("/admin/returns"))).toMatchObject({
        count: 0,
      })
    })

    describe("what a policy says", () => {
      const under = (
        document: Partial<PolicyDocument>,
        type: Partial<PolicyDocument["request_types"][number]> = {}
      ) =>
        store.publish(
          {
            ...DEFAULT_POLICY,
            ...document,
            request_types: [{ ...RETURN, ...type }, DEFECTIVE],
          },
          2000
        )

      it("S0.16 one case an order line, linked by their submission", async () => {
        await under({ case_granularity: "per_item" })
        const { rma, rmas } = ok<Submitted>(
          await ada.as.post(
            "/store/rmas",
            requestFor(order, "return", [
              { sku: "TEE-M", quantity: 2 },
              { sku: "MUG-WHITE", quantity: 1 },
            ])
          )
        )
        expect(rma).toEqual(rmas[0])
        expect(rmas.map(({ items }) => items.map((one) => one.sku))).toEqual([
          ["TEE-M"],
          ["MUG-WHITE"],
        ])
        expect(rmas.map(({ quote }) => quote?.total)).toEqual([118, 14.5])
        expect(typeof rma.submission_id).toBe("string")
        expect(rmas[1]?.submission_id).toBe(rma.submission_id)
      })

      it("one open case an order: the second is refused until the first is over", async () => {
        await under({ case_granularity: "per_order" })
        const first = await submit(ada, tees())
        expect(refusal(await ada.as.post("/store/rmas", tees()))).toBe(
          "409 case_open"
        )
        ok(await ada.as.post(`/store/rmas/${first.id}/cancel`))
        await submit(ada, tees())
      })

      it("an automatic decision approves at once, with core's Return", async () => {
        await under({}, { decision: "automatic" })
        const rma = await submit(ada, tees())
        expect(rma.status).toBe("approved")
        expect(rma.timeline.map(({ event, actor }) => [event, actor])).toEqual([
          ["submit", "shopper"],
          ["approve", "policy"],
        ])
        expect(ok(await store.staff.get("/admin/returns"))).toMatchObject({
          count: 1,
        })
      })

      it.each([
        ["order_placed" as const, "allow", ["withdrawal_available"]],
        [
          "requested" as const,
          "deny",
          ["window_closed", "withdrawal_available"],
        ],
      ])(
        "terms of the moment: %s",
        async (terms_in_force, outcome, findings) => {
          await backdate(getContainer(), order.id, {
            placed: 6,
            shipped: 5,
            delivered: 4,
          })
          // The order is older than this stricter version of the same policy.
          ok(
            await store.staff.post(`/admin/rma-policies/${policy_id}`, {
              document: {
                ...DEFAULT_POLICY,
                terms_in_force,
                request_types: [
                  {
                    ...RETURN,
                    windows: [{ anchor: "delivered", length: "P1D" }],
                  },
                  DEFECTIVE,
                ],
              },
            })
          )
          ok(await store.staff.post(`/admin/rma-policies/${policy_id}/publish`))
          const { decision } = ok<{
            decision: { outcome: string; findings: { code: string }[] }
          }>(await ada.as.post("/store/rmas/preview", tees()))
          expect(decision.outcome).toBe(outcome)
          expect(decision.findings.map(({ code }) => code)).toEqual(findings)
        }
      )
    })

    describe("policies in the admin", () => {
      const path = "/admin/rma-policies"
      const create = async (document: object = DEFAULT_POLICY) =>
        ok<{ policy: PolicyDto }>(
          await store.staff.post(path, { name: "New", document })
        ).policy

      it("are drafted, edited, published with a note, and superseded; what was published stays", async () => {
        const made = await create()
        expect(made).toMatchObject({
          name: "New",
          priority: 0,
          scope: {},
          status: "draft",
          version: 1,
          published_version: null,
        })
        const one = `${path}/${made.id}`
        const stricter = {
          ...DEFAULT_POLICY,
          request_types: [{ ...RETURN, appeal_within: "P5D" }, DEFECTIVE],
        }
        ok(
          await store.staff.post(one, {
            name: "Spring",
            priority: 3,
            scope: { country_codes: ["it"] },
            document: stricter,
          })
        )
        ok(await store.staff.post(`${one}/publish`, { note: "Spring terms" }))
        expect(
          refusal(await store.staff.post(`${one}/publish`, { note: "Again" }))
        ).toBe("409 already_published")
        expect(ok(await store.staff.get(one))).toMatchObject({
          policy: {
            name: "Spring",
            priority: 3,
            scope: { country_codes: ["it"] },
            status: "published",
            version: 1,
            published_version: 1,
            document: stricter,
          },
        })

        ok(await store.staff.post(one, { document: DEFAULT_POLICY }))
        expect(ok(await store.staff.get(one))).toMatchObject({
          policy: { status: "draft", version: 2, published_version: 1 },
        })
        const versions = async () =>
          ok<{ versions: { document: object }[] }>(
            await store.staff.get(`${one}/versions`)
          )
        expect((await versions()).versions[1]?.document).toEqual(stricter)
        ok(await store.staff.post(`${one}/publish`))
        const all = await versions()
        expect(all).toMatchObject({
          count: 2,
          limit: 20,
          offset: 0,
          versions: [
            { version: 2, status: "published", note: null },
            { version: 1, status: "superseded", note: "Spring terms" },
          ],
        })
        expect(all.versions[1]?.document).toEqual(stricter)
        expect(ok(await store.staff.get(path))).toMatchObject({
          count: 2,
          limit: 20,
          offset: 0,
          policies: expect.arrayContaining([
            expect.objectContaining({ id: made.id }),
          ]),
        })
      })

      it("a wrong document is refused with every error's place", async () => {
        const response = await store.staff.post(path, {
          name: "Wrong",
          document: {
            ...DEFAULT_POLICY,
            colour: "red",
            request_types: [
              { ...RETURN, windows: [{ anchor: "delivered", length: "soon" }] },
            ],
          },
        })
        expect(refusal(response)).toBe("400 policy_invalid")
        const { findings } = response.data as {
          findings: { code: string; path?: string }[]
        }
        expect(JSON.stringify(findings)).toContain(
          "request_types.0.windows.0.length"
        )
        expect(JSON.stringify(findings)).toContain("colour")
        expect(ok(await store.staff.get(path))).toMatchObject({ count: 1 })
      })

      it("I7 what cuts a right of the law is refused, by the countries it is for", async () => {
        const [window] = DEFECTIVE.windows
        const made = await create({
          ...DEFAULT_POLICY,
          request_types: [
            RETURN,
            { ...DEFECTIVE, windows: window ? [window] : [] },
          ],
        })
        const one = `${path}/${made.id}`
        const said = (response: AxiosResponse) => {
          expect(refusal(response)).toBe("400 policy_invalid")
          return (
            response.data as {
              findings: { code: string; observed: { path: string } }[]
            }
          ).findings.map(({ code, observed }) => `${code} ${observed.path}`)
        }
        const cut = ["statutory_window request_types.1.windows.0.length"]
        expect(said(await store.staff.post(`${one}/publish`))).toEqual(cut)
        ok(await store.staff.post(one, { scope: { country_codes: ["it"] } }))
        ok(await store.staff.post(`${one}/publish`))
        // Two years are enough for Italy; Spain has three.
        const wider = { scope: { country_codes: ["it", "es"] } }
        expect(said(await store.staff.post(one, wider))).toEqual(cut)
        expect(ok(await store.staff.get(one))).toMatchObject({
          policy: { scope: { country_codes: ["it"] } },
        })
      })

      it("is deleted while no case was decided under it, and not after", async () => {
        const made = await create()
        expect(ok(await store.staff.delete(`${path}/${made.id}`))).toEqual({
          id: made.id,
          object: "rma_policy",
          deleted: true,
        })
        expect(refusal(await store.staff.get(`${path}/${made.id}`))).toBe(
          "404 not_found"
        )
        await submit(ada, tees())
        expect(refusal(await store.staff.delete(`${path}/${policy_id}`))).toBe(
          "409 policy_in_use"
        )
      })
    })

    describe("the queue of staff", () => {
      const queue = async (query: string) =>
        ok<{ rmas: AdminRmaSummaryDto[] }>(
          await store.staff.get(`/admin/rmas?${query}`)
        )
      const numbers = async (query: string) =>
        (await queue(query)).rmas.map(({ number }) => number)

      it("filters, searches, sorts and pages", async () => {
        const first = await submit(ada, tees())
        const second = await submit(
          ada,
          requestFor(order, "defective", [
            { sku: "MUG-WHITE", quantity: 1, reason: "defective" },
          ])
        )
        const third = await submit(bob, tees(bobs))
        const [a, b, c] = ["RMA-000001", "RMA-000002", "RMA-000003"]
        await act(store, second.id, "approve")
        ok(
          await ada.as.post(`/store/rmas/${second.id}/shipment`, {
            tracking_number: "GLS-777",
          })
        )
        const { user } = ok<{ user: { id: string } }>(
          await store.staff.get("/admin/users/me")
        )
        await act(store, third.id, "assign", { assignee_id: user.id })

        expect(await queue("")).toMatchObject({
          count: 3,
          count_exact: true,
          limit: 20,
          offset: 0,
          rmas: [
            { number: c, customer_id: bob.customer.id, assignee_id: user.id },
            { number: b, status: "in_transit" },
            { number: a, id: first.id, email: "ada@example.com" },
          ],
        })
        const asked: [string, string[]][] = [
          ["status=submitted", [c, a].filter(Boolean)],
          ["status[]=in_transit&status[]=submitted", [c, b, a]],
          ["request_type=defective", [b]],
          [`order_id=${bobs.id}`, [c]],
          [`customer_id=${ada.customer.id}`, [b, a]],
          [`assignee_id=${user.id}`, [c]],
          ["q=RMA-000002", [b]],
          ["q=bob@example.com", [c]],
          ["q=GLS-777", [b]],
          ["q=nobody@example.com", []],
          ["order=created_at", [a, b, c]],
          ["order=-display_id", [c, b, a]],
          ["limit=1&offset=1", [b]],
          ["due_before=2020-01-01T00:00:00Z", []],
          ["due_before=2100-01-01T00:00:00Z&status=submitted", [c, a]],
          ["status=submitted&q=ada@example.com", [a]],
        ].map(([query, found]) => [query as string, found as string[]])
        const answered: [string, string[]][] = []
        for (const [query] of asked) {
          answered.push([query, await numbers(query)])
        }
        expect(answered).toEqual(asked)
        expect(refusal(await store.staff.get("/admin/rmas?order=email"))).toBe(
          "400 invalid_data"
        )
      })

      it("opens a case on behalf of a shopper", async () => {
        const { rma } = ok<Submitted>(
          await store.staff.post("/admin/rmas", tees())
        )
        expect(rma).toMatchObject({
          channel: "admin",
          customer_id: ada.customer.id,
          created_by: { type: "staff" },
        })
        expect(await readAs(ada, rma.id)).toMatchObject({ status: "submitted" })
      })

      it("reads for that what the order's own policy gives, and nothing of another's", async () => {
        const elsewhere: PolicyDocument = {
          ...DEFAULT_POLICY,
          request_types: [
            {
              ...RETURN,
              code: "club_return",
              name: { en: "Club", it: "Club" },
            },
          ],
        }
        await store.publish(elsewhere, 2000, { country_codes: ["pl"] })
        const path = `/return-orders/${order.id}`
        const answer = ok<ReturnOrderDto>(
          await store.staff.get(`/admin${path}`)
        )
        expect(answer.request_types.map(({ code }) => code).sort()).toEqual(
          [
            ...DEFAULT_POLICY.request_types.map(({ code }) => code),
            "withdrawal",
          ].sort()
        )
        expect(answer).toEqual(ok(await ada.as.get(`/store${path}`)))
        expect(
          refusal(await store.staff.get("/admin/return-orders/order_1"))
        ).toBe("404 not_found")
        expect((await ada.as.get(`/admin${path}`)).status).toBe(401)
      })
    })
  },
})
