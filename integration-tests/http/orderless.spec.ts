import { Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { storeSuite } from "../support/store-suite"
import type { AdminRmaDto, StoreRmaDto } from "../../src/types/http"
import { adminReturns } from "../support/http/books"
import { ok, refusal, type Client } from "../support/http/client"
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
import { orderlessLimit } from "../../src/workflows/access/shopper-limits"
import { rmaService } from "../support/cases/publish-policy"
import { must } from "../support/ladder/must"
import { quiet } from "../support/jest/quiet"
import followPaymentsJob from "../../src/jobs/follow-payments"
import { followPayments } from "../../src/workflows"
import { openSession } from "./merchants/walking"
import { mutations } from "./input-mutations"
import { CODED, said } from "./input-said"
import { DEALER, DEALERS, HOUSE } from "./orderless-policies"

jest.setTimeout(300_000)

const DAY_MS = 86_400_000
const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)

const QUESTION = {
  request_type: "question",
  message: "Does this screen fit my laptop?",
}

/** One day for the whole run, also for one that goes on past midnight. */
const BOUGHT = daysAgo(300)

const described = (more: object = {}) => ({
  sku: "JACKET-M",
  purchased_at: BOUGHT,
  reason: "defective",
  ...more,
})

const warranty = (...items: object[]) => ({
  request_type: "warranty",
  items: items.length ? items : [described()],
})

interface Preview {
  decision: {
    outcome: string
    findings: { code: string; message: string; expected: unknown }[]
  }
  quote: unknown
  promised_by: string | null
}

interface Submitted {
  rmas: StoreRmaDto[]
}

const previewOf = async (by: Client, body: object, headers?: object) =>
  ok<Preview>(await by.post("/store/rmas/preview", body, headers))

const allowed = ({ available_actions }: StoreRmaDto) =>
  available_actions
    .filter((one) => one.allowed)
    .map(({ action }) => String(action))

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper
    let eve: Shopper
    let dealer: Shopper
    let order: PlacedOrder

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      eve = await store.shopper("eve@example.com")
      dealer = await store.shopper("dealer@example.com")
      const { Dealers: group = "" } = store.catalogue.customer_groups
      ok(
        await store.staff.post(`/admin/customer-groups/${group}/customers`, {
          add: [dealer.customer.id],
        })
      )
      await store.publish(HOUSE)
      await store.publish(DEALERS, 2000, { customer_group_ids: [group] })
      order = await store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 2 }],
      })
    })

    const returnable = async () => {
      const { items } = ok<{ items: { returnable_quantity: number }[] }>(
        await ada.as.get(`/store/return-orders/${order.id}`)
      )
      return items[0]?.returnable_quantity
    }

    it("S1.9 lists what can be asked without an order, each as this shopper would get it", async () => {
      interface Listed {
        request_types: { code: string; name: string; outcome: string }[]
        count: number
      }
      const listed = async (by: Client, query = "", headers?: object) =>
        ok<Listed>(await by.get(`/store/rma-request-types${query}`, headers))
      const mine = await listed(ada.as, "?limit=5", { "x-medusa-locale": "it" })
      expect(mine).toMatchObject({ count: 2, limit: 5, offset: 0 })
      expect(mine.request_types).toMatchObject([
        { code: "question", name: "Domanda", outcome: "allow" },
        // Money needs an order to go back to.
        {
          code: "warranty",
          name: "Garanzia",
          resolutions: ["repair"],
          // The policy does not name it: core does.
          reasons: [{ label: null, store_label: "It does not work" }],
          fields: [{ option_labels: { dealer: "Da un rivenditore" } }],
        },
      ])
      expect((await listed(ada.as, "?offset=1")).request_types).toMatchObject([
        { code: "warranty" },
      ])
      expect((await listed(dealer.as)).request_types).toMatchObject([
        { code: "service" },
      ])
      const types = "/store/rma-request-types"
      expect((await store.nobody.get(types)).status).toBe(401)
      expect(refusal(await ada.as.get(`${types}?surprise=1`))).toBe(
        "400 invalid_data"
      )
    })

    it("S1.9 S1.12 S4.14 a question needs no order and no product, and ends with an answer", async () => {
      expect(await previewOf(ada.as, QUESTION)).toMatchObject({
        decision: { outcome: "allow", findings: [] },
        quote: null,
        promised_by: expect.any(String),
        clocks: [{ code: "answer", label: "Our answer", met_at: null }],
      })
      const asked = await submit(ada, {
        ...QUESTION,
        contact: { name: "Ada L." },
      })
      expect(asked).toMatchObject({
        number: expect.stringMatching(/^RMA-\d{6}$/),
        status: "submitted",
        order_id: null,
        currency_code: null,
        items: [],
        quote: null,
        clocks: [{ code: "answer", label: "Our answer" }],
        contact: { name: "Ada L." },
      })
      const queue = ok<{ rmas: AdminRmaDto[] }>(
        await store.staff.get(`/admin/rmas?customer_id=${ada.customer.id}`)
      )
      expect(queue.rmas).toMatchObject([
        { id: asked.id, email: "ada@example.com", order_id: null },
      ])

      const waiting = await act(store, asked.id, "request-details", {
        message: "Which model is it?",
      })
      expect(waiting.status).toBe("needs_details")
      ok(
        await ada.as.post(`/store/rmas/${asked.id}/details`, {
          message: "An X200",
        })
      )
      const answered = await act(store, asked.id, "answer", {
        message: "It fits.",
      })
      expect(answered).toMatchObject({
        status: "resolved",
        outcome: "advised",
        settlements: [],
      })
      expect(
        ok<{ rmas: StoreRmaDto[] }>(await ada.as.get("/store/rmas")).rmas
      ).toMatchObject([{ id: asked.id, status: "resolved" }])
    })

    it("a question that asks nothing is refused, and nothing comes back for one", async () => {
      for (const body of [
        { request_type: "question" },
        { request_type: "question", order_id: order.id },
      ]) {
        expect(refusal(await ada.as.post("/store/rmas", body))).toBe(
          "400 invalid_data"
        )
      }
      const { id } = await submit(ada, QUESTION)
      const seen = ok<{ rma: AdminRmaDto }>(
        await store.staff.get(`/admin/rmas/${id}`)
      ).rma
      expect(allowed(seen)).toEqual(
        expect.arrayContaining(["answer", "reject", "request_details"])
      )
      expect(allowed(seen)).not.toContain("approve")
      for (const [action, body, expected] of [
        ["approve", {}, "409 illegal_transition"],
        ["approve", { keep_item: true }, "400 order_required"],
        ["receive", {}, "400 quantity_invalid"],
        ["offer", { kind: "keep_item", message: "Keep" }, "400 order_required"],
      ] as const) {
        const path = `/admin/rmas/${id}/${action}`
        expect([action, refusal(await store.staff.post(path, body))]).toEqual([
          action,
          expected,
        ])
      }
      expect((await readAs(ada, id)).status).toBe("submitted")
    })

    it("S1.10 a question may be about an order or a line of it, and holds no unit of it", async () => {
      const about = await submit(ada, { ...QUESTION, order_id: order.id })
      expect(about).toMatchObject({
        order_id: order.id,
        items: [],
        quote: null,
      })
      const item_id = order.lines["TEE-M"] ?? ""
      const { id } = await submit(ada, {
        ...QUESTION,
        order_id: order.id,
        items: [{ item_id, quantity: 2 }],
      })
      expect(await returnable()).toBe(2)

      await act(store, id, "reject", { reason: "Ask the maker" })
      ok(
        await ada.as.post(`/store/rmas/${id}/appeal`, { message: "Please do" })
      )
      expect((await readAs(ada, id)).status).toBe("submitted")
      await act(store, about.id, "reject", { reason: "Said enough" })
      await act(store, about.id, "reopen", { reason: "We do know" })
      expect(await returnable()).toBe(2)
      expect(
        refusal(
          await store.staff.post(`/admin/rmas/${id}/offer`, {
            kind: "keep_item",
            message: "Keep it",
          })
        )
      ).toBe("400 quantity_invalid")

      const back = await submit(
        ada,
        requestFor(order, "return", [{ sku: "TEE-M", quantity: 2 }])
      )
      expect(back.status).toBe("submitted")
      expect(await returnable()).toBe(0)
    })

    it("a warranty by proof of purchase goes from request to inspection without an order, and core knows nothing of it", async () => {
      const preview = await previewOf(ada.as, warranty())
      expect(preview).toMatchObject({
        decision: { outcome: "allow", findings: [] },
        quote: null,
      })
      const opened = await submit(ada, warranty())
      expect(opened).toMatchObject({
        order_id: null,
        quote: null,
        reasons: [{ value: "defective", store_label: "It does not work" }],
        items: [
          {
            item_id: null,
            sku: "JACKET-M",
            title: "Ridge Shell Jacket",
            quantity: 1,
            unit_value: null,
            purchased_at: `${BOUGHT}T00:00:00.000Z`,
          },
        ],
      })
      const approved = await act(store, opened.id, "approve")
      expect(approved).toMatchObject({
        status: "approved",
        return_id: null,
        approval_expires_at: expect.any(String),
      })
      ok(
        await ada.as.post(`/store/rmas/${opened.id}/shipment`, {
          carrier: "GLS",
        })
      )
      expect((await act(store, opened.id, "receive")).status).toBe("received")
      const done = await act(store, opened.id, "inspect")
      expect(done).toMatchObject({
        status: "resolved",
        outcome: "granted",
        settlements: [],
      })
      expect(await adminReturns(store, order.id)).toEqual([])
    })

    /** Approved and here; answers the case and its item. */
    const brought = async (more: object = {}) => {
      const { id, items } = await submit(ada, warranty(described(more)))
      await act(store, id, "approve")
      await act(store, id, "receive")
      return { id, item: items[0]?.id ?? "" }
    }
    const home = async (id: string, item: string) => {
      for (const status of ["shipped", "delivered"]) {
        await act(store, id, "send-back", { items: [{ id: item, status }] })
      }
    }
    const QUOTE = {
      kind: "service_quote",
      amount: 30,
      currency_code: "EUR",
      message: "A new zip",
    }
    const quoted = async () => {
      const { id, item } = await brought()
      await act(store, id, "offer", QUOTE)
      ok(await ada.as.post(`/store/rmas/${id}/accept-offer`))
      const { settlements } = await readAs(ada, id)
      return {
        id,
        item,
        settlement_id: settlements[0]?.id ?? "",
        collection: settlements[0]?.payment?.payment_collection_id ?? "",
      }
    }
    const captured = async (collection: string) =>
      Number(
        (
          await getContainer()
            .resolve(Modules.PAYMENT)
            .retrievePaymentCollection(collection)
        ).captured_amount ?? 0
      )

    it("S3.3 repairs goods of no order, and sends them home", async () => {
      const { id, item } = await brought({ resolution: "repair" })
      expect(await act(store, id, "inspect")).toMatchObject({
        status: "resolving",
        settlements: [{ kind: "repair", status: "executing" }],
      })
      await home(id, item)
      expect(await readAs(ada, id)).toMatchObject({
        status: "resolved",
        outcome: "granted",
        settlements: [{ kind: "repair", status: "settled" }],
      })
    })

    it("S3.5 works on goods of no order at a price: quoted, paid to a payment of its own, worked on, sent home", async () => {
      const { id, item } = await brought()
      const offer = (body: object) =>
        store.staff.post(`/admin/rmas/${id}/offer`, { ...QUOTE, ...body })
      for (const currency_code of [undefined, "xyz"]) {
        expect(refusal(await offer({ currency_code }))).toBe("400 invalid_data")
      }
      expect(refusal(await offer({ amount: 30.001 }))).toBe("400 invalid_data")
      ok(await offer({}))
      expect((await readAs(ada, id)).offer).toMatchObject({
        kind: "service_quote",
        amount: 30,
      })
      ok(await ada.as.post(`/store/rmas/${id}/accept-offer`))
      const asked = await readAs(ada, id)
      const [due] = asked.settlements
      expect(due).toMatchObject({
        kind: "paid_service",
        status: "awaiting_customer",
        currency_code: "eur",
        payment: { amount: 30, paid_at: null },
      })
      const pay = (by: Shopper) =>
        by.as.post(`/store/rmas/${id}/payment`, { settlement_id: due?.id })
      expect(refusal(await pay(ada))).toBe("409 payment_incomplete")
      expect(refusal(await pay(eve))).toBe("404 not_found")
      const begun = await store.staff.post(`/admin/rmas/${id}/send-back`, {
        items: [{ id: item, status: "shipped" }],
      })
      expect(refusal(begun)).toBe("409 illegal_transition")

      const collection = due?.payment?.payment_collection_id ?? ""
      await openSession(ada, collection)
      const answers = await Promise.all([pay(ada), pay(ada)])
      expect(answers.map(({ status }) => status)).toContain(200)
      ok(await pay(ada))
      expect(await captured(collection)).toBe(30)
      expect((await readAs(ada, id)).settlements).toMatchObject([
        { status: "executing", payment: { paid_at: expect.any(String) } },
      ])
      await home(id, item)
      expect(await readAs(ada, id)).toMatchObject({
        status: "resolved",
        outcome: "granted",
        settlements: [{ kind: "paid_service", status: "settled" }],
      })
      expect(await adminReturns(store, order.id)).toEqual([])
    })

    it("the job takes what was paid and not told, once, and ends what was not paid in time", async () => {
      const told = await quoted()
      const late = await quoted()
      await openSession(ada, told.collection)
      // The provider has it; the shopper's browser never came back.
      const payments = getContainer().resolve(Modules.PAYMENT)
      const [session] = await payments.listPaymentSessions({
        payment_collection_id: told.collection,
      })
      await payments.authorizePaymentSession(session?.id ?? "", {})
      await followPaymentsJob(getContainer())
      await followPaymentsJob(getContainer())
      expect(await captured(told.collection)).toBe(30)
      expect((await readAs(ada, told.id)).settlements).toMatchObject([
        { status: "executing" },
      ])
      expect((await readAs(ada, late.id)).settlements).toMatchObject([
        { status: "awaiting_customer" },
      ])

      await followPayments(getContainer(), new Date(Date.now() + 8 * DAY_MS))
      const lapsed = await readAs(ada, late.id)
      expect(lapsed).toMatchObject({
        settlements: [{ status: "canceled" }],
        items: [{ refused_quantity: 1, send_back: { status: "pending" } }],
      })
      const pay = await ada.as.post(`/store/rmas/${late.id}/payment`, {
        settlement_id: late.settlement_id,
      })
      expect(refusal(pay)).toBe("409 illegal_transition")
      await home(late.id, late.item)
      expect((await readAs(ada, late.id)).outcome).toBe("refused")
      await home(told.id, told.item)
      expect((await readAs(ada, told.id)).outcome).toBe("granted")

      // A second tab that nobody closed: core refunds nothing without an order, so that staff do.
      const second = await payments.createPaymentSession(told.collection, {
        provider_id: "pp_system_default",
        currency_code: "eur",
        amount: 30,
        data: {},
      })
      const payment = await payments.authorizePaymentSession(second.id, {})
      await capturePaymentWorkflow(getContainer()).run({
        input: { payment_id: payment?.id ?? "" },
      })
      await quiet()
      const refund = await store.staff.post(
        `/admin/payments/${payment?.id}/refund`,
        { amount: 30 }
      )
      expect(refund.status).toBe(404)
      const overpaid = await readAs(ada, told.id)
      expect(overpaid).toMatchObject({
        status: "resolving",
        settlements: [
          { kind: "paid_service", status: "settled" },
          { kind: "refund", status: "awaiting_manual", amount: 30 },
        ],
      })
      const paidBack = await act(store, told.id, "pay-out", {
        settlement_id: overpaid.settlements[1]?.id,
        reference: "PSP-7",
      })
      expect(paidBack).toMatchObject({
        status: "resolved",
        settlements: [{}, { status: "settled", reference: "PSP-7" }],
      })
      expect((await readAs(ada, told.id)).outcome).toBe("granted")
    })

    it("refuses and takes back units of a case without an order, and a canceled one is over", async () => {
      const two = warranty(described({ quantity: 2, sku: "VEST-M" }))
      const { id, items } = await submit(ada, two)
      const item = items[0]?.id ?? ""
      await act(store, id, "approve")
      await act(store, id, "receive")
      const seen = await act(store, id, "inspect", {
        items: [{ id: item, accepted: 1, refused: 1 }],
      })
      expect(seen.status).toBe("resolving")
      await act(store, id, "send-back", {
        items: [{ id: item, status: "shipped" }],
      })
      const back = await act(store, id, "send-back", {
        items: [{ id: item, status: "delivered" }],
      })
      expect(back).toMatchObject({ status: "resolved", outcome: "partly" })

      const other = await submit(ada, two)
      await act(store, other.id, "approve")
      const canceled = ok<{ rma: StoreRmaDto }>(
        await ada.as.post(`/store/rmas/${other.id}/cancel`)
      )
      expect(canceled.rma.status).toBe("canceled")
      await act(store, other.id, "reopen", { reason: "After all" })
      expect((await act(store, other.id, "approve")).status).toBe("approved")
    })

    it("judges what was said of the product: its window, its article, and no money without an order", async () => {
      const found = async (item: object) => {
        const { decision } = await previewOf(ada.as, warranty(item))
        return [decision.outcome, ...decision.findings.map(({ code }) => code)]
      }
      expect(await found(described({ purchased_at: daysAgo(800) }))).toEqual([
        "deny",
        "window_closed",
      ])
      expect(await found(described({ purchased_at: undefined }))).toEqual([
        "review",
        "window_anchor_unknown",
      ])
      expect(await found(described({ sku: "TEE-M" }))).toEqual([
        "deny",
        "wears_out",
      ])
      expect(
        await found(described({ sku: "NOBODY-KNOWS", title: "Old lamp" }))
      ).toEqual(["review", "fact_missing"])
      expect(await found(described({ resolution: "refund" }))).toEqual([
        "deny",
        "resolution_not_available",
      ])
      expect(await found(described({ resolution: "repair" }))).toEqual([
        "allow",
      ])
      const unknown = await submit(
        ada,
        warranty(described({ sku: undefined, title: "Old lamp" }))
      )
      expect(unknown.items).toMatchObject([{ title: "Old lamp", sku: null }])
      const { id } = await submit(ada, warranty())
      for (const [action, body] of [
        ["approve", { keep_item: true }],
        ["offer", { kind: "partial_refund", amount: 5, message: "Take 5" }],
      ] as const) {
        expect(
          refusal(await store.staff.post(`/admin/rmas/${id}/${action}`, body))
        ).toBe("400 order_required")
      }
    })

    it("S0.4 who bought from a dealer is refused with the way there, in their language", async () => {
      const body = warranty(described({ fields: { bought_at: "dealer" } }))
      const refused = await ada.as.post("/store/rmas", body, {
        "x-medusa-locale": "it",
      })
      expect(refusal(refused)).toBe("400 policy_denied")
      expect(refused.data.findings).toMatchObject([
        {
          code: "bought_elsewhere",
          effect: "deny",
          message:
            "Rivolgiti al venditore, che se ne occuperà: Mondo Modelli, help@models.example",
          expected: { contact: DEALER },
        },
      ])
      const own = warranty(described({ fields: { bought_at: "us" } }))
      expect((await previewOf(ada.as, own)).decision.outcome).toBe("allow")
    })

    it("S0.8 S0.9 S0.16 a dealer opens a case an article, for its own customers, and sees its own list", async () => {
      const bought = await store.order(dealer, {
        region: "eur",
        items: [
          { sku: "TEE-M", quantity: 3 },
          { sku: "JACKET-M", quantity: 1 },
        ],
      })
      const on_behalf_of = { name: "Ada", email: "ada@example.com" }
      const { rmas } = ok<Submitted>(
        await dealer.as.post("/store/rmas", {
          ...requestFor(bought, "return", [
            { sku: "TEE-M", quantity: 1 },
            { sku: "JACKET-M", quantity: 1 },
          ]),
          on_behalf_of,
        })
      )
      expect(rmas).toHaveLength(2)
      const tickets = ok<Submitted>(
        await dealer.as.post("/store/rmas", {
          request_type: "service",
          items: [
            { title: "Model A", note: "A door is loose" },
            { title: "Model B", note: "No sound" },
          ],
          on_behalf_of,
        })
      ).rmas
      expect(tickets.map(({ items }) => items[0]?.title)).toEqual([
        "Model A",
        "Model B",
      ])
      for (const { id, number, end_customer } of [...rmas, ...tickets]) {
        expect(end_customer).toEqual(on_behalf_of)
        const seen = ok<{ rma: AdminRmaDto }>(
          await store.staff.get(`/admin/rmas/${id}`)
        ).rma
        expect(seen).toMatchObject({
          number,
          end_customer: on_behalf_of,
          customer_id: dealer.customer.id,
          email: "dealer@example.com",
        })
        // I6: whom it is for has no key to it.
        expect(refusal(await ada.as.get(`/store/rmas/${id}`))).toBe(
          "404 not_found"
        )
        expect(refusal(await ada.as.post(`/store/rmas/${id}/cancel`))).toBe(
          "404 not_found"
        )
      }
      expect(ok(await dealer.as.get("/store/rmas"))).toMatchObject({ count: 4 })
      expect(ok(await ada.as.get("/store/rmas"))).toMatchObject({ count: 0 })
      expect(
        refusal(
          await ada.as.post(
            "/store/rmas",
            requestFor(bought, "return", [{ sku: "TEE-M", quantity: 1 }])
          )
        )
      ).toBe("404 not_found")
    })

    it("I6 a stranger finds neither a case nor a draft without an order", async () => {
      const { id } = await submit(ada, QUESTION)
      const draft = ok<{ rma: { id: string } }>(
        await ada.as.post("/store/rmas/drafts", warranty())
      ).rma
      for (const one of [id, draft.id]) {
        for (const [path, body] of [
          ["", null],
          ["/cancel", {}],
          ["/details", { message: "Here" }],
          ["/submit", {}],
          ["/appeal", { message: "Please" }],
        ] as const) {
          const at = `/store/rmas/${one}${path}`
          const by = body ? await eve.as.post(at, body) : await eve.as.get(at)
          expect([path, refusal(by)]).toEqual([path, "404 not_found"])
        }
      }
      expect(ok(await eve.as.get("/store/rmas"))).toMatchObject({ count: 0 })
    })

    it("a draft without an order is saved half-filled and submitted when it is whole", async () => {
      const { id } = ok<{ rma: { id: string } }>(
        await ada.as.post("/store/rmas/drafts", {
          request_type: "warranty",
          items: [{ sku: "JACKET-M" }],
        })
      ).rma
      expect(refusal(await ada.as.post(`/store/rmas/${id}/submit`))).toBe(
        "400 policy_denied"
      )
      ok(await ada.as.post(`/store/rmas/${id}`, warranty()))
      const { rmas } = ok<Submitted>(
        await ada.as.post(`/store/rmas/${id}/submit`)
      )
      expect(rmas).toMatchObject([
        { id, status: "submitted", items: [{ sku: "JACKET-M" }] },
      ])
    })

    it("S1.22 staff open one on behalf of a customer, or of whoever left an address", async () => {
      const open = (body: object) => store.staff.post("/admin/rmas", body)
      const customer_id = eve.customer.id
      const forEve = ok<{ rma: AdminRmaDto }>(
        await open({ ...QUESTION, customer_id })
      ).rma
      expect(forEve).toMatchObject({
        customer_id,
        email: "eve@example.com",
        channel: "admin",
        order_id: null,
      })
      expect((await readAs(eve, forEve.id)).status).toBe("submitted")
      const caller = ok<{ rma: AdminRmaDto }>(
        await open({ ...QUESTION, contact: { email: "Call@Example.com" } })
      ).rma
      expect(caller).toMatchObject({
        customer_id: null,
        email: "call@example.com",
      })
      const { Dealers: group } = store.catalogue.customer_groups
      expect(group).toBeDefined()
      for (const [body, expected] of [
        [QUESTION, "400 invalid_data"],
        [{ ...QUESTION, customer_id: "cus_1" }, "404 not_found"],
        [{ ...QUESTION, order_id: order.id, customer_id }, "400 invalid_data"],
        [
          { ...QUESTION, customer_id: dealer.customer.id },
          "400 unknown_request_type",
        ],
      ] as const) {
        expect(refusal(await open(body))).toBe(expected)
      }
    })

    it("refuses what an order needs without one, and what no order has with one", async () => {
      const [line] = requestFor(order, "return", [
        { sku: "TEE-M", quantity: 1 },
      ]).items
      for (const [body, expected] of [
        [{ request_type: "return", items: [{}] }, "400 order_required"],
        [{ request_type: "return" }, "400 order_required"],
        [
          { request_type: "service", message: "Hi" },
          "400 unknown_request_type",
        ],
        [{ request_type: "warranty" }, "400 policy_denied"],
        [{ request_type: "warranty", items: [] }, "400 invalid_data"],
        [{ ...warranty(), items: [line] }, "400 invalid_data"],
        [
          {
            request_type: "return",
            order_id: order.id,
            items: [{ ...line, sku: "TEE-M" }],
          },
          "400 invalid_data",
        ],
        [{ request_type: "return", order_id: order.id }, "400 policy_denied"],
        [
          warranty(described({ purchased_at: daysAgo(-3) })),
          "400 invalid_data",
        ],
        [
          warranty(described({ purchased_at: "yesterday" })),
          "400 invalid_data",
        ],
      ] as const) {
        const answer = refusal(await ada.as.post("/store/rmas", body))
        expect([body, answer]).toEqual([body, expected])
      }
      const passed: string[] = []
      const whole = {
        ...warranty(described({ title: "Jacket", quantity: 1, note: "Torn" })),
        message: "Help",
        contact: { name: "Ada" },
        on_behalf_of: { name: "Bob", email: "bob@example.com" },
      }
      // axios leaves `__proto__` out of what it sends; input.spec.ts sends it all the same.
      const sent = mutations(whole).filter(
        ({ what }) => !what.endsWith("__proto__")
      )
      for (const { what, body } of sent) {
        const answer = said(await ada.as.post("/store/rmas", body as object))
        if (!CODED.test(answer)) {
          passed.push(`${what}: ${answer}`)
        }
      }
      expect(passed).toEqual([])
      expect(ok(await ada.as.get("/store/rmas"))).toMatchObject({ count: 0 })
    })

    it("thirty an hour are sent by one customer, over all processes; then 429, while others and staff go on", async () => {
      const container = getContainer()
      const limit = must(orderlessLimit(container, ada.customer.id), "limit")
      for (let index = 0; index < 28; index++) {
        expect(
          await rmaService(container).takeAttempt([limit], new Date())
        ).toBeNull()
      }
      const ask = (by: Client, at = "store") =>
        by.post(`/${at}/rmas`, {
          ...QUESTION,
          ...(at === "admin" ? { customer_id: ada.customer.id } : {}),
        })
      const empty = { request_type: "question" }
      expect(refusal(await ada.as.post("/store/rmas", empty))).toBe(
        "400 invalid_data"
      )
      const sent = await Promise.all([1, 2, 3, 4].map(() => ask(ada.as)))
      expect(sent.map(refusal).sort()).toEqual([
        ...Array<string>(2).fill("200 undefined"),
        ...Array<string>(2).fill("429 too_many_tries"),
      ])
      const late = await ask(ada.as)
      expect(late.headers["retry-after"]).toBe(String(late.data.retry_after))
      ok(await ask(eve.as))
      ok(await ask(store.staff, "admin"))
      // With an order its units are the limit.
      await submit(
        ada,
        requestFor(order, "return", [{ sku: "TEE-M", quantity: 1 }])
      )
    })

    it("a key makes one case without an order", async () => {
      const key = { "Idempotency-Key": "k" }
      const send = async (body: object = QUESTION) =>
        await ada.as.post("/store/rmas", body, key)
      const [first, again] = await Promise.all([send(), send()])
      const { rma } = ok<{ rma: StoreRmaDto }>(first)
      expect(ok<{ rma: StoreRmaDto }>(again).rma.id).toBe(rma.id)
      expect(refusal(await send({ ...QUESTION, message: "Other" }))).toBe(
        "409 idempotency_mismatch"
      )
      expect(ok(await ada.as.get("/store/rmas"))).toMatchObject({ count: 1 })
    })

    it("S0.6 the mail about it goes to the account, never to an address of the request", async () => {
      const { id, number } = await submit(ada, {
        ...QUESTION,
        contact: { email: "mallory@example.com" },
      })
      await quiet()
      const sent = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ resource_id: id })
      expect(sent).toMatchObject([{ to: "ada@example.com" }])
      expect(JSON.stringify(sent[0]?.data)).toContain(number)
    })
  },
})
