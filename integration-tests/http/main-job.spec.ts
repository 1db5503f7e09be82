import { storeSuite } from "../support/store-suite"
import { endOfDay, noon, wellWithinDay } from "../support/days"
import { adminOrder, adminReturns, stockOf } from "../support/http/books"
import { ok } from "../support/http/client"
import {
  act,
  openStore,
  readAs,
  requestFor,
  submit,
  type Shopper,
  type Store,
} from "../support/http/store"
import {
  backdate,
  fulfill,
  handOver,
  placeOrder,
  ship,
} from "../support/ladder"
import { HOUSE_RULES } from "./main-policy"

jest.setTimeout(300_000)

const ROME = "Europe/Rome"

interface Option {
  request_type: string
  outcome: string
  returnable_until: string | null
  findings: { code: string; message: string }[]
}

interface Returnable {
  item_id: string
  returnable_quantity: number
  unit_value: number
  options: Option[]
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      await store.publish(HOUSE_RULES)
    })

    /** How a line of an order can be returned under a type, in a language. */
    const option = async (
      order_id: string,
      item_id: string | undefined,
      request_type: string,
      locale = "en"
    ) => {
      const { items } = ok<{ items: Returnable[] }>(
        await ada.as.get(`/store/return-orders/${order_id}`, {
          "accept-language": locale,
        })
      )
      const item = items.find((one) => one.item_id === item_id)
      return {
        item,
        option: item?.options.find((one) => one.request_type === request_type),
      }
    }

    const itemOf = (rma: { items: { id: string }[] }) => rma.items[0]?.id ?? ""

    /** From submitted to judged; every unit is accepted. */
    const allTheWay = async (id: string) => {
      await act(store, id, "approve")
      ok(await ada.as.post(`/store/rmas/${id}/shipment`, { carrier: "GLS" }))
      await act(store, id, "receive")
      await act(store, id, "inspect")
      return readAs(ada, id)
    }

    const refunded = (rma: { settlements: { amount: number }[] }) =>
      rma.settlements.map(({ amount }) => amount)

    it("shows what can be returned, and why the rest cannot, in the shopper's language", async () => {
      const order = await store.order(ada, {
        region: "eur",
        items: [
          { sku: "TEE-M", quantity: 3 },
          { sku: "DAYPACK-OCHRE", quantity: 1 },
        ],
      })
      const tee = await option(order.id, order.lines["TEE-M"], "return")
      expect(tee.item).toMatchObject({ returnable_quantity: 3, unit_value: 59 })
      expect(tee.option).toMatchObject({
        outcome: "allow",
        findings: [{ code: "withdrawal_available", effect: "allow" }],
      })

      const daypack = order.lines["DAYPACK-OCHRE"]
      const [english, italian] = [
        await option(order.id, daypack, "return"),
        await option(order.id, daypack, "return", "it"),
      ]
      expect(english.option?.outcome).toBe("deny")
      expect(english.option?.findings).toEqual([
        expect.objectContaining({
          code: "final_sale",
          effect: "deny",
          message: "The shop's terms apply to this request: final_sale.",
        }),
        expect.objectContaining({ code: "withdrawal_available" }),
      ])
      expect(italian.option?.findings[0]?.message).toBe(
        "Si applicano le condizioni del negozio: final_sale."
      )
      expect(
        (await option(order.id, daypack, "defective")).option?.outcome
      ).toBe("allow")

      await backdate(getContainer(), order.id, {
        placed: 42,
        shipped: 41,
        delivered: 40,
      })
      const late = await option(order.id, order.lines["TEE-M"], "return")
      expect(late.option?.outcome).toBe("deny")
      expect(late.option?.findings.map(({ code }) => code)).toEqual([
        "window_closed",
      ])
      expect(late.option?.findings[0]?.message).toMatch(/\S+ \S+/)
      const orders = ok<{ return_orders: object[]; count: number }>(
        await ada.as.get("/store/return-orders")
      )
      expect(orders).toMatchObject({
        count: 1,
        limit: 20,
        offset: 0,
        return_orders: [
          {
            id: order.id,
            display_id: 1,
            returnable_quantity: 4,
            request_types: [
              { code: "return", outcome: "deny" },
              { code: "defective", outcome: "allow" },
              { code: "opened", outcome: "allow" },
              { code: "withdrawal", outcome: "review" },
            ],
          },
        ],
      })
    })

    it("counts from shipping where nobody presses delivered", async () => {
      const container = getContainer()
      const id = await placeOrder(container, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 2 }],
        customer: ada.customer,
      })
      await ship(container, id)
      await wellWithinDay(ROME)
      await backdate(container, id, {
        placed: noon(ROME, 4),
        shipped: noon(ROME, 3),
      })
      const { items } = ok<{ items: Returnable[] }>(
        await ada.as.get(`/store/return-orders/${id}`)
      )
      const option = items[0]?.options.find(
        ({ request_type }) => request_type === "return"
      )
      expect(items[0]).toMatchObject({
        shipped_quantity: 2,
        delivered_quantity: 0,
        returnable_quantity: 2,
      })
      // 14 days after the 5 that a parcel may take, to the end of the day in Rome.
      expect(option).toMatchObject({
        outcome: "allow",
        returnable_until: endOfDay(ROME, 16),
      })
      const rma = await submit(ada, {
        order_id: id,
        request_type: "return",
        items: [
          {
            item_id: items[0]?.item_id,
            quantity: 2,
            reason: "changed_mind",
            resolution: "refund",
          },
        ],
      })
      expect(refunded(await allTheWay(rma.id))).toEqual([127.9])
      expect(await adminOrder(store, id)).toMatchObject({
        pending_difference: 0,
        refunds: [[127.9]],
      })
    })

    it("returns what was marked as delivered and never as shipped, beside what was only shipped", async () => {
      const container = getContainer()
      const id = await placeOrder(container, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 3 }],
        customer: ada.customer,
      })
      await ship(container, id, await fulfill(container, id, { "TEE-M": 1 }))
      await handOver(container, id)
      const read = async () =>
        ok<{ items: Returnable[] }>(
          await ada.as.get(`/store/return-orders/${id}`)
        ).items
      const [tee] = await read()
      expect(tee).toMatchObject({
        shipped_quantity: 3,
        delivered_quantity: 2,
        returnable_quantity: 3,
      })
      const rma = await submit(ada, {
        order_id: id,
        request_type: "return",
        items: [
          {
            item_id: tee?.item_id,
            quantity: 3,
            reason: "changed_mind",
            resolution: "refund",
          },
        ],
      })
      expect(refunded(await allTheWay(rma.id))).toEqual([186.9])
      expect(await adminOrder(store, id)).toMatchObject({
        pending_difference: 0,
        refunds: [[186.9]],
      })
      expect(await read()).toMatchObject([{ returnable_quantity: 0 }])
    })

    it("tax included, 10 % off: one refused, one damaged, one as new, and every cent right", async () => {
      const order = await store.order(ada, {
        region: "eur",
        items: [
          { sku: "TEE-M", quantity: 3 },
          { sku: "DAYPACK-OCHRE", quantity: 1 },
        ],
        promo_codes: ["WELCOME10"],
      })
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: 0,
        summary: { paid_total: 213.3 },
      })
      const body = requestFor(order, "return", [{ sku: "TEE-M", quantity: 3 }])
      const preview = ok(await ada.as.post("/store/rmas/preview", body))
      expect(preview).toMatchObject({
        decision: {
          outcome: "allow",
          findings: [{ code: "withdrawal_available" }],
        },
        quote: {
          currency_code: "eur",
          total: 159.3,
          lines: [{ kind: "item", quantity: 3, amount: 159.3, tax_rate: 22 }],
        },
      })
      expect(ok(await ada.as.get("/store/rmas"))).toMatchObject({ count: 0 })

      const { id, items } = await submit(ada, body)
      expect(await readAs(ada, id)).toMatchObject({
        number: "RMA-000001",
        status: "submitted",
        quote: { total: 159.3 },
        items: [{ quantity: 3, awaiting_quantity: 3, unit_value: 53.1 }],
        available_actions: expect.arrayContaining([
          expect.objectContaining({ action: "cancel", allowed: true }),
        ]),
      })
      expect(await adminReturns(store, order.id)).toEqual([])

      await act(store, id, "approve")
      const [requested] = await adminReturns(store, order.id)
      expect(requested).toMatchObject({
        status: "requested",
        items: [{ item_id: order.lines["TEE-M"], quantity: 3 }],
        // The shopper pays the way back: no label of ours.
        fulfillments: [],
      })
      expect((await readAs(ada, id)).shipping).toMatchObject({
        payer: "customer",
        label_url: null,
      })

      const shipped = ok<{ rma: object }>(
        await ada.as.post(`/store/rmas/${id}/shipment`, {
          carrier: "GLS",
          tracking_number: "GLS123",
        })
      )
      expect(shipped.rma).toMatchObject({
        status: "in_transit",
        carrier: "GLS",
        tracking_number: "GLS123",
        items: [{ in_transit_quantity: 3 }],
      })
      const item = items[0]?.id ?? ""
      const first = await act(store, id, "receive", {
        items: [{ id: item, quantity: 1 }],
      })
      expect(first.items).toMatchObject([
        { received_quantity: 1, in_transit_quantity: 2 },
      ])
      expect(
        first.available_actions.find(({ action }) => action === "uninspect")
      ).toEqual({
        action: "uninspect",
        allowed: false,
        findings: [
          {
            code: "guard_units_left",
            message: "There is no inspection to take back.",
          },
        ],
      })
      await act(store, id, "receive", { items: [{ id: item, quantity: 2 }] })
      const before = await stockOf(store, "TEE-M")
      const judged = await act(store, id, "inspect", {
        items: [{ id: item, accepted: 2, refused: 1, resellable: 1 }],
      })
      expect(await stockOf(store, "TEE-M")).toBe(before + 1)
      expect(judged).toMatchObject({
        status: "resolving",
        items: [
          {
            received_quantity: 3,
            accepted_quantity: 2,
            refused_quantity: 1,
            send_back: { status: "pending", quantity: 1, payer: "merchant" },
          },
        ],
        settlements: [
          {
            kind: "refund",
            status: "settled",
            currency_code: "eur",
            amount: 106.2,
          },
        ],
      })
      expect(await adminReturns(store, order.id)).toMatchObject([
        {
          status: "received",
          items: [{ quantity: 2, received_quantity: 2, damaged_quantity: 1 }],
        },
      ])
      const books = await adminOrder(store, order.id)
      expect(books).toMatchObject({
        pending_difference: 0,
        refunds: [[106.2]],
        summary: { refunded_total: 106.2, transaction_total: 107.1 },
      })
      const line = books.items.find((one) => one.id === order.lines["TEE-M"])
      expect(line?.detail).toMatchObject({
        return_requested_quantity: 0,
        return_received_quantity: 1,
        return_dismissed_quantity: 1,
      })

      for (const status of ["shipped", "delivered"]) {
        await act(store, id, "send-back", { items: [{ id: item, status }] })
      }
      const resolved = await readAs(ada, id)
      expect(resolved).toMatchObject({ status: "resolved", outcome: "partly" })
      expect(resolved.timeline.map(({ event, to }) => [event, to])).toEqual([
        ["submit", "submitted"],
        ["approve", "approved"],
        ["ship", "in_transit"],
        ["receive", "received"],
        ["receive", "received"],
        ["inspect", "resolving"],
        ["settle", "resolving"],
        ["send_back", "resolving"],
        ["send_back", "resolving"],
        ["resolve", "resolved"],
      ])
      expect(resolved.clocks.map(({ met_at }) => typeof met_at)).toEqual([
        "string",
        "string",
      ])
    })

    it("tax added, two payments, the merchant's label: the last part pays outbound shipping and what was rounded", async () => {
      const order = await store.order(ada, {
        region: "pln",
        items: [{ sku: "SOCKS-40-43", quantity: 2 }],
        payments: 2,
      })
      // 69.90 + 23 % is 85.977 a pair, and 19.90 + 23 % is 24.477 for the parcel.
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: 0,
        summary: { paid_total: 196.431 },
      })
      const body = requestFor(order, "defective", [
        { sku: "SOCKS-40-43", quantity: 1, reason: "defective" },
      ])
      const first = await submit(ada, body)
      expect(first).toMatchObject({
        items: [{ unit_value: 85.977 }],
        quote: { currency_code: "pln", total: 85.98 },
        shipping: { payer: "merchant", by: "label" },
      })
      const judged = await allTheWay(first.id)
      expect(judged).toMatchObject({ status: "resolved", outcome: "granted" })
      expect(refunded(judged)).toEqual([85.98])
      expect(await adminReturns(store, order.id)).toMatchObject([
        { status: "received", fulfillments: [{}] },
      ])
      expect((await adminOrder(store, order.id)).pending_difference).toBe(0)

      const second = await submit(ada, body)
      expect(second.quote).toMatchObject({
        total: 110.45,
        lines: [
          { kind: "item", quantity: 1, gross: 85.977 },
          { kind: "outbound_shipping", gross: 24.477 },
        ],
      })
      const shown = second.quote?.lines.map(({ amount }) => amount) ?? []
      expect(shown.reduce((sum, one) => sum + one * 100, 0)).toBeCloseTo(
        11_045,
        6
      )
      expect(refunded(await allTheWay(second.id))).toEqual([110.45])
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: 0,
        refunds: [[85.98, 12.24], [98.21]],
      })
    })

    it("keeps 20 % of what was opened, of the accepted units alone", async () => {
      const order = await store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 3 }],
      })
      const rma = await submit(
        ada,
        requestFor(order, "opened", [{ sku: "TEE-M", quantity: 2 }])
      )
      expect(rma.quote).toMatchObject({
        total: 94.4,
        lines: [
          { kind: "item", amount: 118 },
          { kind: "fee", code: "restocking", amount: -23.6 },
        ],
      })
      await act(store, rma.id, "receive")
      const judged = await act(store, rma.id, "inspect", {
        items: [{ id: itemOf(rma), accepted: 1, refused: 1, resellable: 0 }],
      })
      // The fee is of the accepted unit alone: 59.00 less 11.80.
      expect(refunded(judged)).toEqual([47.2])
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: 0,
        refunds: [[47.2]],
      })
    })

    it("two payments are given back each to its own", async () => {
      const order = await store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 2 }],
        payments: 2,
      })
      const rma = await submit(
        ada,
        requestFor(order, "return", [{ sku: "TEE-M", quantity: 2 }])
      )
      expect(rma.quote).toMatchObject({
        total: 127.9,
        lines: [
          { kind: "item", amount: 118 },
          { kind: "outbound_shipping", amount: 9.9 },
        ],
      })
      expect(refunded(await allTheWay(rma.id))).toEqual([127.9])
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: 0,
        refunds: [[63.95], [63.95]],
      })
    })

    it("a gift that is kept while what earned it goes back is looked at by a person, but never under withdrawal", async () => {
      const order = await store.order(ada, {
        region: "eur",
        items: [
          { sku: "TEE-M", quantity: 3 },
          { sku: "SOCKS-40-43", quantity: 1 },
        ],
        promo_codes: ["TEESOCKS"],
      })
      const one = [{ sku: "TEE-M", quantity: 1 }]
      const rest = [{ sku: "TEE-M", quantity: 2 }]
      const socks = { sku: "SOCKS-40-43", quantity: 1 }
      const judged = async (type: string, wanted: typeof one) => {
        const { decision } = ok<{ decision: Pick<Option, "findings"> }>(
          await ada.as.post(
            "/store/rmas/preview",
            requestFor(order, type, wanted)
          )
        )
        return decision.findings.filter(({ code }) => code === "gift_kept")
      }
      expect(await judged("return", one)).toEqual([])
      expect(await judged("return", rest)).toMatchObject([
        {
          effect: "review",
          message:
            "A gift came with this product and is not returned with it, so a person will look at it.",
        },
      ])

      const { id } = await submit(ada, requestFor(order, "return", one))
      expect(await judged("return", one)).toHaveLength(1)
      // Core's return makes another version of the order.
      expect(refunded(await allTheWay(id))).toEqual([59])
      expect(await judged("return", one)).toHaveLength(1)
      expect(await judged("return", [...rest, socks])).toEqual([])
      expect(await judged("withdrawal", rest)).toEqual([])

      const kept = await submit(ada, requestFor(order, "return", one))
      const { rma } = ok<{ rma: { decision: Option } }>(
        await store.staff.get(`/admin/rmas/${kept.id}`)
      )
      expect(rma.decision).toMatchObject({
        outcome: "review",
        findings: expect.arrayContaining([
          expect.objectContaining({
            code: "gift_kept",
            observed: { promotion: "TEESOCKS", gifts: 1, earning: 1 },
            expected: { earning: 2 },
          }),
        ]),
      })
    })
  },
})
