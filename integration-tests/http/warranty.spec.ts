import { Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import type { PolicyDocument } from "../../src/domain/policy"
import type { AdminRmaDto, StoreRmaDto } from "../../src/types/http"
import { quiet } from "../support/jest/quiet"
import { ok, refusal } from "../support/http/client"
import {
  act,
  openStore,
  readAs,
  submit,
  type PlacedOrder,
  type Shopper,
  type Store,
} from "../support/http/store"

jest.setTimeout(300_000)

const tagged = {
  attribute: "item.product.tags",
  operator: "in" as const,
  value: ["bestseller"],
}

/** S3: a warranty by serial number; beside it a return within five days of installation. */
const document: PolicyDocument = {
  text: { en: "We stand by what we make.", it: "Garantiamo ciò che facciamo." },
  contact: { name: { en: "After-sales" }, email: "service@example.com" },
  reasons: [
    { value: "defective", fault: "merchant" },
    { value: "changed_mind", fault: "customer" },
  ],
  request_types: [
    {
      code: "warranty",
      name: { en: "Warranty", it: "Garanzia" },
      legal_basis: "commercial_guarantee",
      reasons: ["defective"],
      resolutions: ["refund", "repair"],
      windows: [{ anchor: "delivered", length: "P2Y" }],
      team: "repairs",
      fields: [{ key: "fault" }],
      warranty: {
        coverage: { en: "Material and make.", it: "Materiale e fattura." },
        void_causes: [
          {
            code: "opened",
            name: { en: "opened by a third party", it: "aperto da terzi" },
          },
          { code: "water" },
        ],
        serial: {
          required: true,
          formats: [{ pattern: "TE-9999", when: [tagged] }],
          seen_before: "review",
        },
      },
      enclosures: [
        { code: "invoice", label: { en: "The invoice", it: "La fattura" } },
      ],
      shipping: [{ payer: "merchant", by: "label" }],
    },
    {
      code: "return",
      name: { en: "Return", it: "Reso" },
      legal_basis: "goodwill",
      reasons: ["changed_mind"],
      resolutions: ["refund"],
      windows: [{ anchor: "event:installed", length: "P5D" }],
      rules: [
        {
          code: "outlet",
          when: [
            {
              attribute: "order.sales_channel",
              operator: "eq",
              value: "Outlet",
            },
          ],
          effect: "deny",
        },
      ],
      shipping: [{ payer: "customer" }],
    },
  ],
}

type Item = Record<string, unknown>

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper
    let order: PlacedOrder

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      await store.publish(document)
      order = await store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 3 }],
      })
    })

    const body = (item: Item = {}, request_type = "warranty") => ({
      order_id: order.id,
      request_type,
      items: [
        {
          item_id: order.lines["TEE-M"],
          quantity: 1,
          reason: request_type === "warranty" ? "defective" : "changed_mind",
          resolution: "refund",
          ...item,
        },
      ],
    })
    const ask = (item: Item, path = "") =>
      ada.as.post(`/store/rmas${path}`, body(item))
    const staffSees = async (id: string) =>
      ok<{ rma: AdminRmaDto }>(await store.staff.get(`/admin/rmas/${id}`)).rma
    /** Beside the right to withdraw, which is open to a consumer all the while. */
    const codesOf = (findings: { code: string }[] = []) =>
      findings
        .map(({ code }) => code)
        .filter((code) => code !== "withdrawal_available")
    const findingsOf = async ({ id }: StoreRmaDto) =>
      codesOf((await staffSees(id)).decision?.findings)

    it("S3.11 a serial number is asked for, and of the form of its product", async () => {
      for (const [item, code] of [
        [{}, "serial_required"],
        [{ serial: "12345" }, "serial_format"],
      ] as const) {
        const refused = await ask(item)
        expect(refusal(refused)).toBe("400 policy_denied")
        expect(refused.data.findings).toMatchObject([{ code }])
        expect(refused.data.findings[0].message).toMatch(/serial number/)
        const preview = ok<{ decision: { outcome: string } }>(
          await ask(item, "/preview")
        )
        expect(preview.decision.outcome).toBe("deny")
      }
      expect(refusal(await ask({ serial_state: "stolen" }))).toBe(
        "400 invalid_data"
      )
      const rma = await submit(ada, body({ serial: "te 1234" }))
      expect(rma.items).toMatchObject([
        { serial: "te 1234", serial_state: null, void_cause: null },
      ])
    })

    it("S3.11 a serial number of an open or granted case is seen again, of a canceled one not", async () => {
      const first = await submit(ada, body({ serial: "TE-1234" }))
      const second = await submit(ada, body({ serial: "te1234" }))
      expect(await findingsOf(first)).toEqual([])
      expect(await findingsOf(second)).toEqual(["serial_seen_before"])
      expect((await staffSees(second.id)).decision?.outcome).toBe("review")
      ok(await ada.as.post(`/store/rmas/${first.id}/cancel`))
      ok(await ada.as.post(`/store/rmas/${second.id}/cancel`))
      const third = await submit(ada, body({ serial: "TE 1234" }))
      expect(await findingsOf(third)).toEqual([])
      await act(store, third.id, "approve")
      await act(store, third.id, "receive")
      await act(store, third.id, "inspect")
      const fourth = await submit(ada, body({ serial: "TE 1234" }))
      expect(await findingsOf(fourth)).toEqual(["serial_seen_before"])
    })

    it("S3.11 of requests with one serial number sent at once, all but the first are seen again", async () => {
      const sent = await Promise.all(
        ["TE-1234", "te 1234", "TE1234"].map((serial) =>
          submit(ada, body({ serial }))
        )
      )
      const findings = await Promise.all(sent.map(findingsOf))
      expect(findings.flat()).toEqual([
        "serial_seen_before",
        "serial_seen_before",
      ])
    })

    it("S3.11 a damaged or missing serial number is recorded and looked at by a person", async () => {
      const rma = await submit(ada, body({ serial_state: "missing" }))
      expect(rma.items).toMatchObject([
        { serial: null, serial_state: "missing" },
      ])
      expect(await findingsOf(rma)).toEqual(["serial_damaged"])
    })

    it("S3.6 S3.16 coverage, void causes and enclosures are told before the request and with the case", async () => {
      const told = {
        warranty: {
          coverage: "Materiale e fattura.",
          void_causes: [
            { code: "opened", name: "aperto da terzi" },
            { code: "water", name: "water" },
          ],
          serial: { required: true },
        },
        enclosures: [{ code: "invoice", label: "La fattura" }],
      }
      const { request_types } = ok<{ request_types: { code: string }[] }>(
        await ada.as.get(`/store/return-orders/${order.id}`, {
          "x-medusa-locale": "it",
        })
      )
      expect(
        request_types.find(({ code }) => code === "warranty")
      ).toMatchObject(told)
      expect(request_types.find(({ code }) => code === "return")).toMatchObject(
        {
          warranty: null,
          enclosures: [],
        }
      )
      const { id } = await submit(ada, body({ serial: "TE-1234" }))
      const { rma } = ok<{ rma: StoreRmaDto }>(
        await ada.as.get(`/store/rmas/${id}`, { "x-medusa-locale": "it" })
      )
      expect(rma).toMatchObject(told)
    })

    it("S3.8 a refused unit tells the shopper what voided its warranty", async () => {
      const { id } = await submit(ada, body({ serial: "TE-1234" }))
      await act(store, id, "approve")
      const { items } = await act(store, id, "receive")
      const inspect = (found: object) =>
        store.staff.post(`/admin/rmas/${id}/inspect`, {
          items: [{ id: items[0]?.id, accepted: 0, refused: 1, found }],
        })
      for (const [found, place] of [
        [{ void_cause: "stolen" }, "items.0.found.void_cause"],
        [{ enclosures: ["receipt"] }, "items.0.found.enclosures.0"],
        [{ colour: "red" }, "items.0.found.colour"],
      ] as const) {
        const refused = await inspect(found)
        expect(refusal(refused)).toBe("400 invalid_data")
        expect(refused.data.message).toContain(place)
      }
      for (const found of [
        { serial_state: "stolen" },
        { enclosures: "invoice" },
        { fault: 1 },
      ]) {
        expect(refusal(await inspect(found))).toBe("400 invalid_data")
      }
      const found = {
        serial: "TE-9999",
        serial_state: "damaged",
        void_cause: "opened",
        enclosures: ["invoice"],
        fault: "none",
      }
      const { rma } = ok<{ rma: AdminRmaDto }>(await inspect(found))
      expect(rma.items[0]).toMatchObject({ found, refused_quantity: 1 })
      const seen = ok<{ rma: StoreRmaDto }>(
        await ada.as.get(`/store/rmas/${id}`, { "x-medusa-locale": "it" })
      ).rma.items[0]
      expect(seen?.void_cause).toEqual({
        code: "opened",
        name: "aperto da terzi",
        message: "La garanzia non copre questo caso: aperto da terzi.",
      })
      expect(seen).not.toHaveProperty("found")
      await quiet()
      const { notifications } = ok<{
        notifications: { template: string; data: { text: string } }[]
      }>(await store.staff.get("/admin/notifications?limit=50"))
      const text = (template: string) =>
        notifications.find((one) => one.template === template)?.data.text
      expect(text("rma.inspected")).toContain("opened by a third party")
      expect(text("rma.approved")).toContain("The invoice")
    })

    it("S1.20 the queue puts complete requests first, and each team finds its own", async () => {
      const poor = await submit(ada, body({ serial: "TE-0001" }))
      const rich = await submit(ada, {
        ...body({ serial: "TE-0002", fields: { fault: "dark" } }),
        message: "It stays dark.",
      })
      expect([poor.completeness, rich.completeness]).toEqual([50, 100])
      const queue = async (query: string) =>
        ok<{ rmas: { id: string; team: string }[] }>(
          await store.staff.get(`/admin/rmas?${query}`)
        ).rmas
      expect(
        (await queue("team=repairs&order=-completeness")).map(
          ({ id, team }) => [id, team]
        )
      ).toEqual([
        [rich.id, "repairs"],
        [poor.id, "repairs"],
      ])
      expect(await queue("team=nobody")).toEqual([])
      await act(store, poor.id, "request-details", { message: "What is it?" })
      ok(
        await ada.as.post(`/store/rmas/${poor.id}/details`, {
          message: "It stays dark.",
          items: [{ id: poor.items[0]?.id, fields: { fault: "dark" } }],
        })
      )
      expect((await readAs(ada, poor.id)).completeness).toBe(100)
    })

    it("counts a window from an event the store recorded, and knows channels by name", async () => {
      const orders = getContainer().resolve(Modules.ORDER)
      const channels = getContainer().resolve(Modules.SALES_CHANNEL)
      const outcome = async () => {
        const preview = await ada.as.post(
          "/store/rmas/preview",
          body({}, "return")
        )
        const { decision } = ok<{
          decision: { outcome: string; findings: { code: string }[] }
        }>(preview)
        return [decision.outcome, ...codesOf(decision.findings)]
      }
      const installed = async (days: number) => {
        const at = new Date(Date.now() - days * 86_400_000).toISOString()
        await orders.updateOrders(order.id, {
          metadata: { rma_events: { installed: at } },
        })
      }
      expect(await outcome()).toEqual(["review", "window_anchor_unknown"])
      await installed(2)
      expect(await outcome()).toEqual(["allow"])
      await installed(9)
      expect(await outcome()).toEqual(["deny", "window_closed"])
      await installed(2)
      const [{ sales_channel_id = "" } = {}] = await orders.listOrders({
        id: order.id,
      })
      await channels.updateSalesChannels(sales_channel_id ?? "", {
        name: "Outlet",
      })
      expect(await outcome()).toEqual(["deny", "outlet"])
    })

    const policyPage = (query = "", headers: object = {}) =>
      store.nobody.get(`/store/return-policy${query}`, headers)

    it("S1.24 S2.20 the terms are there for anybody, with the day they were last updated", async () => {
      const { return_policy } = ok<{
        return_policy: Record<string, unknown>
      }>(await policyPage("?country_code=IT"))
      expect(return_policy).toMatchObject({
        policy_id: expect.stringMatching(/^rmapol_/),
        version: 1,
        contact: { name: "After-sales", email: "service@example.com" },
        text: "We stand by what we make.",
        merchant_return_policy: {
          "@type": "MerchantReturnPolicy",
          applicableCountry: "IT",
          returnPolicyCategory:
            "https://schema.org/MerchantReturnFiniteReturnWindow",
          // The law's withdrawal; the merchant's five days are fewer.
          merchantReturnDays: 14,
          itemDefectReturnFees: "https://schema.org/FreeReturn",
        },
      })
      const age = Date.now() - Date.parse(String(return_policy.published_at))
      expect(age).toBeGreaterThanOrEqual(0)
      expect(return_policy.plain).toContain(
        "Ask within 5 days from “installed”."
      )
    })

    it("answers as JSON-LD or as text, in the reader's language", async () => {
      const ld = await policyPage("", { accept: "application/ld+json" })
      expect(ld.headers["content-type"]).toContain("application/ld+json")
      expect(ld.data).toMatchObject({ "@context": "https://schema.org" })
      const text = await policyPage("?locale=it", { accept: "text/plain" })
      expect(text.headers["content-type"]).toContain("text/plain")
      expect(text.data.split("\n")).toEqual(
        expect.arrayContaining([
          "Resi e reclami",
          "Garantiamo ciò che facciamo.",
          "Garanzia",
          "Non sono coperti: aperto da terzi; water.",
        ])
      )
    })

    it("refuses what it does not know, and knows when no policy fits", async () => {
      expect(refusal(await policyPage("?colour=red"))).toBe("400 invalid_data")
      expect(refusal(await policyPage("?country_code=ITA"))).toBe(
        "400 invalid_data"
      )
      await store.publish(document, 5000, { country_codes: ["us"] })
      const abroad = ok<{ return_policy: { plain: string } }>(
        await policyPage("?country_code=us")
      )
      expect(abroad.return_policy.plain).not.toContain("Withdrawal")
      expect(
        ok<{ return_policy: { plain: string } }>(
          await policyPage("?country_code=it")
        ).return_policy.plain
      ).toContain("Withdrawal from the contract")
    })
  },
})
