import { Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import { ok, refusal, type Client } from "../support/http/client"
import {
  act,
  openStore,
  requestFor,
  submit,
  type PlacedOrder,
  type Shopper,
  type Store,
} from "../support/http/store"
import { DEFAULT_POLICY } from "../../src/domain/policy"

jest.setTimeout(300_000)

/** Every store route about one case, with a body that its owner could send. */
const CASE_ROUTES: [string, object | null][] = [
  ["", null],
  ["", { message: "Mine now" }],
  ["/submit", {}],
  ["/cancel", {}],
  ["/details", { message: "Here" }],
  ["/shipment", { carrier: "GLS" }],
  ["/appeal", { message: "Please" }],
  ["/accept-offer", {}],
  ["/decline-offer", {}],
  ["/rating", { score: 5 }],
  ["/label", null],
  ["/consent-disposal", {}],
  ["/messages", null],
  ["/messages", { text: "Mine now" }],
  ["/messages/read", {}],
  ["/files/rmafile_1", null],
  ["/packing-slip", null],
  ["/events", null],
]

const ask = (by: Client, path: string, body: object | null) =>
  body ? by.post(path, body) : by.get(path)

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper
    let eve: Shopper
    let order: PlacedOrder

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      eve = await store.shopper("eve@example.com")
      await store.publish(DEFAULT_POLICY)
      order = await store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 3 }],
      })
    })

    const request = () =>
      requestFor(order, "return", [{ sku: "TEE-M", quantity: 1 }])

    const draft = async () =>
      ok<{ rma: { id: string } }>(
        await ada.as.post("/store/rmas/drafts", request())
      ).rma.id

    it("I6 a stranger is answered on every route as if the case or order were not there", async () => {
      const { id } = await submit(ada, request())
      const theirs = [id, await draft()]
      for (const [path, body] of CASE_ROUTES) {
        const missing = await ask(eve.as, `/store/rmas/rma_1${path}`, body)
        expect(refusal(missing)).toBe("404 not_found")
        for (const one of theirs) {
          const { status, data } = await ask(
            eve.as,
            `/store/rmas/${one}${path}`,
            body
          )
          expect({ path, status, data }).toEqual({
            path,
            status: 404,
            data: missing.data,
          })
        }
      }
      for (const path of ["/store/rmas", "/store/rmas/preview"]) {
        const other = await eve.as.post(path, request())
        const missing = await eve.as.post(path, {
          ...request(),
          order_id: "order_1",
        })
        expect(refusal(other)).toBe("404 not_found")
        expect(other.data).toEqual(missing.data)
      }
      const other = await eve.as.get(`/store/return-orders/${order.id}`)
      const missing = await eve.as.get("/store/return-orders/order_1")
      expect(refusal(other)).toBe("404 not_found")
      expect(other.data).toEqual(missing.data)

      expect(ok(await eve.as.get("/store/rmas"))).toMatchObject({
        rmas: [],
        count: 0,
      })
      expect(ok(await eve.as.get("/store/return-orders"))).toMatchObject({
        return_orders: [],
        count: 0,
      })
      const kept = ok<{ rma: object }>(await ada.as.get(`/store/rmas/${id}`))
      expect(kept.rma).toMatchObject({
        status: "submitted",
        timeline: [{ event: "submit" }],
      })
    })

    it("I6 whoever asks for another's cases by order gets none", async () => {
      await submit(ada, request())
      expect(
        ok(await eve.as.get(`/store/rmas?order_id=${order.id}`))
      ).toMatchObject({ rmas: [], count: 0 })
    })

    it("I6 an order that changes hands takes its cases along", async () => {
      const { id } = await submit(ada, request())
      await getContainer()
        .resolve(Modules.ORDER)
        .updateOrders(order.id, { customer_id: eve.customer.id })

      for (const [path, body] of CASE_ROUTES) {
        expect(
          refusal(await ask(ada.as, `/store/rmas/${id}${path}`, body))
        ).toBe("404 not_found")
      }
      expect(ok(await ada.as.get("/store/rmas"))).toMatchObject({
        rmas: [],
        count: 0,
      })
      expect(refusal(await ada.as.post("/store/rmas", request()))).toBe(
        "404 not_found"
      )
      expect(ok(await eve.as.get("/store/rmas"))).toMatchObject({
        rmas: [{ id }],
        count: 1,
      })
      const canceled = ok<{ rma: object }>(
        await eve.as.post(`/store/rmas/${id}/cancel`)
      )
      expect(canceled.rma).toMatchObject({ status: "canceled" })
    })

    it("I6 a replayed key is judged again by who owns the order now", async () => {
      const key = { "Idempotency-Key": "k" }
      ok(await ada.as.post("/store/rmas", request(), key))
      await getContainer()
        .resolve(Modules.ORDER)
        .updateOrders(order.id, { customer_id: eve.customer.id })
      expect(refusal(await ada.as.post("/store/rmas", request(), key))).toBe(
        "404 not_found"
      )
    })

    it("who is not signed in is answered 401, shoppers in the admin too", async () => {
      const { id } = await submit(ada, request())
      for (const [path, body] of [
        ["/store/return-orders", null],
        [`/store/return-orders/${order.id}`, null],
        ["/store/rmas", null],
        ["/store/rmas", request()],
        ["/store/rmas/preview", request()],
        ["/store/rmas/drafts", request()],
        ...CASE_ROUTES.map(
          ([end, sent]) => [`/store/rmas/${id}${end}`, sent] as const
        ),
      ] as const) {
        expect((await ask(store.nobody, path, body)).status).toBe(401)
      }
      for (const by of [store.nobody, ada.as]) {
        expect((await by.get("/admin/rmas")).status).toBe(401)
        expect((await by.get(`/admin/rmas/${id}`)).status).toBe(401)
        expect((await by.post(`/admin/rmas/${id}/approve`)).status).toBe(401)
        expect((await by.get("/admin/rma-policies")).status).toBe(401)
      }
      await act(store, id, "note", { message: "Only staff read this" })
      const seen = ok<{ rma: object }>(await ada.as.get(`/store/rmas/${id}`))
      expect(JSON.stringify(seen)).not.toContain("Only staff read this")
    })
  },
})
