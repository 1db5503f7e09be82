import { Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"
import type { PreviewDto } from "../../src/types/http"
import { adminOrder } from "../support/http/books"
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
import { must } from "../support/ladder/must"
import { readOne } from "../support/ladder/read"

jest.setTimeout(300_000)

const document: PolicyDocument = {
  ...DEFAULT_POLICY,
  request_types: DEFAULT_POLICY.request_types.slice(0, 1).map((type) => ({
    ...type,
    resolutions: ["refund", "replacement", "exchange", "store_credit"],
    clocks: [],
  })),
}

interface Level {
  inventory_item_id: string
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      await store.publish(document)
    })

    const variant = (sku: string) => must(store.catalogue.variants[sku], sku)

    const levelOf = async (sku: string): Promise<Level> => {
      const { inventory_items } = await readOne<{
        inventory_items: { inventory: { location_levels: Level[] } }[]
      }>(getContainer(), "variant", variant(sku), [
        "inventory_items.inventory.location_levels.*",
      ])
      return must(inventory_items[0]?.inventory.location_levels[0], "level")
    }

    const bodyFor = (order: PlacedOrder, more: object) => ({
      order_id: order.id,
      request_type: "return",
      items: [
        {
          item_id: order.lines["TEE-M"],
          quantity: 1,
          reason: "changed_mind",
          ...more,
        },
      ],
    })

    const tee = () =>
      store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 1 }],
      })

    it("walks an exchange from the choice to the parcel in the stock admin", async () => {
      const order = await tee()
      const before = await levelOf("TEE-L")
      const missing = bodyFor(order, { resolution: "exchange" })
      expect(
        ok<{ decision: { findings: { code: string }[] } }>(
          await ada.as.post("/store/rmas/preview", missing)
        ).decision.findings.map(({ code }) => code)
      ).toContain("exchange_variant_required")
      expect(refusal(await ada.as.post("/store/rmas", missing))).toBe(
        "400 policy_denied"
      )
      const asked = await submit(
        ada,
        bodyFor(order, {
          resolution: "exchange",
          exchange_variant_id: variant("TEE-L"),
        })
      )
      expect(asked).toMatchObject({
        quote: { total: 0 },
        items: [{ exchange_variant_id: variant("TEE-L") }],
      })
      await act(store, asked.id, "approve")
      await act(store, asked.id, "receive")
      expect(
        refusal(
          await store.staff.post(`/admin/rmas/${asked.id}/settle`, {
            instead: "nothing",
          })
        )
      ).toBe("400 invalid_data")
      await Promise.all(
        [1, 2].map(() => store.staff.post(`/admin/rmas/${asked.id}/inspect`))
      )
      const settled = await readAs(ada, asked.id)
      expect(settled).toMatchObject({
        status: "resolved",
        outcome: "granted",
        settlements: [
          {
            kind: "exchange",
            status: "settled",
            amount: 0,
            payment: null,
            goods: [
              {
                id: settled.items[0]?.id,
                variant_id: variant("TEE-L"),
                quantity: 1,
              },
            ],
          },
        ],
      })
      expect(settled.settlements[0]).not.toHaveProperty("claim_id")

      const { claims } = ok<{ claims: { id: string }[] }>(
        await store.staff.get(`/admin/claims?order_id=${order.id}`)
      )
      expect(claims).toHaveLength(1)
      const { rma } = ok<{ rma: { settlements: object[] } }>(
        await store.staff.get(`/admin/rmas/${asked.id}`)
      )
      expect(rma.settlements).toMatchObject([{ claim_id: claims[0]?.id }])

      const seen = await adminOrder(store, order.id)
      expect(seen.pending_difference).toBe(0)
      expect(seen.refunds.flat()).toEqual([])
      const line = must(
        seen.items.find(({ id }) => id !== order.lines["TEE-M"]),
        "new line"
      )
      ok(
        await store.staff.post(`/admin/orders/${order.id}/fulfillments`, {
          items: [{ id: line.id, quantity: 1 }],
        })
      )
      expect(await levelOf("TEE-L")).toMatchObject({
        stocked_quantity: before.stocked_quantity - 1,
        reserved_quantity: before.reserved_quantity,
      })
      expect((await adminOrder(store, order.id)).pending_difference).toBe(0)
    })

    const setPrice = async (sku: string, eur: number) => {
      const { product } = await readOne<{ product: { id: string } }>(
        getContainer(),
        "variant",
        variant(sku),
        ["product.id"]
      )
      ok(
        await store.staff.post(
          `/admin/products/${product.id}/variants/${variant(sku)}`,
          { prices: [{ currency_code: "eur", amount: eur }] }
        )
      )
    }

    const exchangeFor = (
      order: PlacedOrder,
      sku: string,
      more: object = {}
    ) => ({
      ...bodyFor(order, {
        resolution: "exchange",
        exchange_variant_id: variant(sku),
      }),
      ...more,
    })

    it("walks an exchange for dearer goods: shown, agreed, paid, sent", async () => {
      const order = await tee()
      const { quote } = ok<PreviewDto>(
        await ada.as.post("/store/rmas/preview", exchangeFor(order, "VEST-M"))
      )
      expect(quote).toMatchObject({
        total: 0,
        to_pay: 70,
        lines: [
          { kind: "item", amount: 59 },
          { kind: "exchange", amount: -129, tax_rate: 22, quantity: 1 },
        ],
      })
      const seen = { expected_quote: { to_pay: quote?.to_pay } }

      await setPrice("VEST-M", 139)
      const changed = await ada.as.post(
        "/store/rmas",
        exchangeFor(order, "VEST-M", seen)
      )
      expect(refusal(changed)).toBe("409 quote_changed")
      expect(changed.data.quote).toMatchObject({ total: 0, to_pay: 80 })
      await setPrice("VEST-M", 129)
      const asked = await submit(ada, exchangeFor(order, "VEST-M", seen))
      expect(asked.items).toMatchObject([
        {
          exchange_title: "Lark Down Vest · M",
          exchange_unit_price: 129,
        },
      ])
      // Frozen: what it costs from now on is no concern of this case.
      await setPrice("VEST-M", 199)
      await act(store, asked.id, "approve")
      await act(store, asked.id, "receive")
      await act(store, asked.id, "inspect")
      await setPrice("VEST-M", 129)

      const [settlement] = (await readAs(ada, asked.id)).settlements
      expect(settlement).toMatchObject({
        kind: "exchange",
        status: "awaiting_customer",
        quote: { to_pay: 70 },
        goods: [{ title: "Lark Down Vest · M", unit_price: 129 }],
        payment: { amount: 70, paid_at: null },
      })
      expect((await adminOrder(store, order.id)).pending_difference).toBe(0)
      const pay = () =>
        ada.as.post(`/store/rmas/${asked.id}/payment`, {
          settlement_id: settlement?.id,
        })
      expect(refusal(await pay())).toBe("409 payment_incomplete")
      ok(
        await ada.as.post(
          `/store/payment-collections/${settlement?.payment?.payment_collection_id}/payment-sessions`,
          { provider_id: "pp_system_default" }
        )
      )
      await Promise.all([pay(), pay()])
      ok(await pay())
      const settled = await readAs(ada, asked.id)
      expect(settled).toMatchObject({
        status: "resolved",
        outcome: "granted",
        settlements: [
          { status: "settled", amount: 0, payment: { amount: 70 } },
        ],
      })
      const { claims } = ok<{ claims: { id: string }[] }>(
        await store.staff.get(`/admin/claims?order_id=${order.id}`)
      )
      expect(claims).toHaveLength(1)
      const books = await adminOrder(store, order.id)
      expect(books.pending_difference).toBe(0)
      expect(books.refunds.flat()).toEqual([])
    })

    it("refunds what is left of cheaper goods, and says so before and after", async () => {
      const order = await tee()
      const body = exchangeFor(order, "SOCKS-40-43")
      const { quote } = ok<PreviewDto>(
        await ada.as.post("/store/rmas/preview", body)
      )
      expect(quote).toMatchObject({ total: 42.1, to_pay: 0 })
      const asked = await submit(ada, {
        ...body,
        expected_quote: { total: 42.1 },
      })
      await act(store, asked.id, "approve")
      await act(store, asked.id, "receive")
      await act(store, asked.id, "inspect")
      expect(await readAs(ada, asked.id)).toMatchObject({
        status: "resolved",
        settlements: [{ kind: "exchange", status: "settled", amount: 42.1 }],
      })
      const books = await adminOrder(store, order.id)
      expect(books.pending_difference).toBe(0)
      expect(books.refunds.flat()).toEqual([42.1])
    })

    it("refuses goods that are not sold here, have no price, or are gone", async () => {
      const order = await tee()
      const codesOf = async (exchange_variant_id: string) => {
        const { status, data } = await ada.as.post(
          "/store/rmas",
          bodyFor(order, { resolution: "exchange", exchange_variant_id })
        )
        return [
          status,
          ...(data.findings as { code: string }[]).map(({ code }) => code),
        ]
      }
      const made = async (more: object) => {
        const { product } = ok<{ product: { variants: { id: string }[] } }>(
          await store.staff.post("/admin/products", {
            title: "Kettle",
            options: [{ title: "Size", values: ["One"] }],
            status: "published",
            sales_channels: [{ id: store.catalogue.sales_channel_id }],
            variants: [
              {
                title: "One",
                options: { Size: "One" },
                manage_inventory: false,
                prices: [{ currency_code: "eur", amount: 30 }],
              },
            ],
            ...more,
          })
        )
        return must(product.variants[0], "variant").id
      }
      const variants = (over: object) => ({
        variants: [
          { title: "One", options: { Size: "One" }, prices: [], ...over },
        ],
      })
      expect(await codesOf("variant_1")).toEqual([
        400,
        "exchange_variant_not_available",
      ])
      expect(
        await codesOf(await made({ handle: "k1", status: "draft" }))
      ).toEqual([400, "exchange_variant_not_available"])
      expect(
        await codesOf(await made({ handle: "k2", sales_channels: [] }))
      ).toEqual([400, "exchange_variant_not_available"])
      expect(
        await codesOf(
          await made({ handle: "k3", ...variants({ manage_inventory: false }) })
        )
      ).toEqual([400, "exchange_price_missing"])
      expect(
        await codesOf(
          await made({
            handle: "k4",
            ...variants({
              prices: [{ currency_code: "eur", amount: 30 }],
              manage_inventory: true,
            }),
          })
        )
      ).toEqual([400, "out_of_stock"])
    })

    it("staff choose other goods in place of what cannot be delivered, at what was agreed", async () => {
      const order = await tee()
      const asked = await submit(ada, exchangeFor(order, "VEST-M"))
      await act(store, asked.id, "approve")
      const before = [await levelOf("VEST-M"), await levelOf("VEST-L")]
      const [item] = asked.items
      const choose = (body: object) =>
        store.staff.post(`/admin/rmas/${asked.id}/choose-goods`, body)
      const items = [{ id: item?.id, sku: "VEST-L" }]
      expect(refusal(await choose({ items }))).toBe("400 invalid_data")
      expect(
        refusal(
          await choose({ reason: "Gone", items: [{ ...items[0], sku: "NO" }] })
        )
      ).toBe("400 unknown_variant")
      expect(
        refusal(
          await choose({
            reason: "Gone",
            items: [{ ...items[0], id: "rmait_1" }],
          })
        )
      ).toBe("400 unknown_item")
      ok(await choose({ reason: "M is no longer made.", items }))
      const after = [await levelOf("VEST-M"), await levelOf("VEST-L")]
      expect(
        after.map(
          ({ reserved_quantity }, index) =>
            reserved_quantity - must(before[index], "level").reserved_quantity
        )
      ).toEqual([-1, 1])

      await act(store, asked.id, "receive")
      await act(store, asked.id, "inspect")
      const waiting = await readAs(ada, asked.id)
      expect(waiting).toMatchObject({
        items: [{ exchange_title: "Lark Down Vest · L" }],
        settlements: [
          {
            status: "awaiting_customer",
            goods: [{ variant_id: variant("VEST-L") }],
            payment: { amount: 70 },
          },
        ],
      })
      ok(
        await choose({
          reason: "L is gone too.",
          items: [{ id: item?.id, variant_id: variant("VEST-S") }],
        })
      )
      expect(
        await act(store, asked.id, "settle", { instead: "refund" })
      ).toMatchObject({ status: "resolved" })
      expect(refusal(await choose({ reason: "Late", items }))).toBe(
        "409 illegal_transition"
      )
      expect((await adminOrder(store, order.id)).pending_difference).toBe(0)
      // Nothing is paid for what was given up: core's own route knows the collection no more.
      const begin = async (collection: string) =>
        await ada.as.post(
          `/store/payment-collections/${collection}/payment-sessions`,
          { provider_id: "pp_system_default" }
        )
      const [dropped] = (await readAs(ada, asked.id)).settlements
      const refused = await begin(
        must(dropped?.payment?.payment_collection_id, "collection")
      )
      expect(refused.status).not.toBe(200)
      expect(refusal(refused)).toBe(refusal(await begin("pay_col_unknown")))
    })

    it("offers money when a replacement cannot be sent any more", async () => {
      const order = await tee()
      const other = await tee()
      const asked = await submit(
        ada,
        bodyFor(order, { resolution: "replacement" })
      )
      const level = await levelOf("TEE-M")
      await getContainer()
        .resolve(Modules.INVENTORY)
        .updateInventoryLevels([
          {
            inventory_item_id: level.inventory_item_id,
            location_id: level.location_id,
            stocked_quantity: level.reserved_quantity,
          },
        ])
      const { items } = ok<{
        items: {
          options: {
            unavailable_resolutions: { resolution: string; code: string }[]
          }[]
        }[]
      }>(await ada.as.get(`/store/return-orders/${order.id}`))
      // Nobody keeps any credit here: the loyalty plugin is not installed.
      expect(items[0]?.options[0]?.unavailable_resolutions).toMatchObject([
        { resolution: "replacement", code: "out_of_stock" },
        { resolution: "store_credit", code: "resolution_not_available" },
      ])
      expect(
        refusal(
          await ada.as.post(
            "/store/rmas",
            bodyFor(other, { resolution: "store_credit" })
          )
        )
      ).toBe("400 policy_denied")
      await act(store, asked.id, "approve")
      await act(store, asked.id, "receive")
      // Not fit for resale: what came back is not what could be sent.
      const [item] = (await readAs(ada, asked.id)).items
      const judged = await act(store, asked.id, "inspect", {
        items: [{ id: item?.id, accepted: 1, refused: 0, resellable: 0 }],
      })
      expect(judged).toMatchObject({
        status: "resolving",
        settlements: [{ kind: "replacement", status: "failed" }],
      })
      expect(
        await act(store, asked.id, "settle", { instead: "refund" })
      ).toMatchObject({ status: "resolved" })
      const seen = await adminOrder(store, order.id)
      expect(seen.pending_difference).toBe(0)
      expect(seen.refunds.flat()).toEqual([59])
      expect(
        refusal(
          await store.staff.post(`/admin/rmas/${asked.id}/settle`, {
            instead: "refund",
          })
        )
      ).toBe("409 illegal_transition")
    })

    it("sends a replacement once the goods are on their way, where the policy says so", async () => {
      const [type] = document.request_types
      await store.publish(
        {
          ...document,
          request_types: [{ ...must(type, "type"), settle_when: "shipped" }],
        },
        2000
      )
      const order = await tee()
      const { id } = await submit(
        ada,
        bodyFor(order, { resolution: "replacement" })
      )
      expect(await act(store, id, "approve")).toMatchObject({
        status: "approved",
        settlements: [],
      })
      ok(await ada.as.post(`/store/rmas/${id}/shipment`, {}))
      expect(await readAs(ada, id)).toMatchObject({
        status: "in_transit",
        settlements: [{ kind: "replacement", status: "settled" }],
      })
      await act(store, id, "receive")
      await act(store, id, "inspect")
      expect((await readAs(ada, id)).status).toBe("resolved")
      const seen = await adminOrder(store, order.id)
      expect(seen.pending_difference).toBe(0)
      expect(seen.refunds.flat()).toEqual([])
    })

    it("takes a flat fee once a submission, and never more than what is given back", async () => {
      const [type] = document.request_types
      const costing = (code: string, eur: number) => ({
        ...must(type, "type"),
        code,
        name: { en: code },
        fees: [{ code: "handling", flat: { eur } }],
      })
      await store.publish(
        {
          ...document,
          request_types: [costing("return", 5), costing("dear", 500)],
        },
        2000
      )
      const order = await store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 2 }],
      })
      const body = (request_type: string, quantity: number) => ({
        ...bodyFor(order, { resolution: "refund", quantity }),
        request_type,
      })
      const quoted = async (request_type: string, quantity: number) => {
        const { quote } = ok<PreviewDto>(
          await ada.as.post("/store/rmas/preview", body(request_type, quantity))
        )
        return [
          quote?.total,
          ...(quote?.lines ?? [])
            .filter(({ kind }) => kind === "fee")
            .map(({ gross }) => gross),
        ]
      }
      expect(await quoted("return", 1)).toEqual([54, -5])
      expect(await quoted("return", 2)).toEqual([113, -5])
      expect(await quoted("dear", 2)).toEqual([0, -118])
      const { id } = await submit(ada, body("dear", 2))
      await act(store, id, "approve")
      await act(store, id, "receive")
      expect(await act(store, id, "inspect")).toMatchObject({
        status: "resolved",
        quote: { total: 0 },
      })
      const seen = await adminOrder(store, order.id)
      expect(seen.pending_difference).toBe(0)
      expect(seen.refunds.flat()).toEqual([])
    })

    it("S4.15 a fixed discount and a price reduction, from the offer to the last book entry", async () => {
      const [type] = document.request_types
      await store.publish(
        {
          ...document,
          request_types: [
            {
              ...must(type, "type"),
              resolutions: ["refund", "repair", "commercial_offer"],
            },
          ],
        },
        2000
      )
      const order = await store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 2 }],
      })
      const off = await submit(
        ada,
        bodyFor(order, { resolution: "commercial_offer" })
      )
      await act(store, off.id, "offer", {
        kind: "discount_code",
        amount: 15,
        message: "15 off your next order",
      })
      ok(await ada.as.post(`/store/rmas/${off.id}/accept-offer`))
      const given = await readAs(ada, off.id)
      expect(given).toMatchObject({
        status: "resolved",
        outcome: "partly",
        settlements: [{ kind: "discount_code", status: "settled", amount: 0 }],
      })
      const { promotions } = ok<{ promotions: object[] }>(
        await store.staff.get(
          `/admin/promotions?code=${given.offer?.code}&fields=limit,*application_method`
        )
      )
      expect(promotions).toMatchObject([
        {
          limit: 1,
          application_method: {
            type: "fixed",
            value: 15,
            currency_code: "eur",
          },
        },
      ])

      const broken = await submit(ada, bodyFor(order, { resolution: "repair" }))
      for (const action of ["approve", "receive", "inspect"]) {
        await act(store, broken.id, action)
      }
      const item = broken.items[0]?.id
      expect(
        (
          await act(store, broken.id, "change-resolution", {
            items: [{ id: item, resolution: "price_reduction", amount: 20 }],
            reason: "Beyond repair, and the shopper keeps it",
          })
        ).settlements.map(({ kind, status, amount }) => [kind, status, amount])
      ).toEqual([
        ["repair", "canceled", 0],
        ["offer", "settled", 20],
      ])
      for (const status of ["shipped", "delivered"]) {
        await act(store, broken.id, "send-back", {
          items: [{ id: item, status }],
        })
      }
      expect(await readAs(ada, broken.id)).toMatchObject({
        status: "resolved",
        outcome: "partly",
      })
      const seen = await adminOrder(store, order.id)
      expect(seen.pending_difference).toBe(0)
      expect(seen.refunds.flat()).toEqual([20])
    })

    it("E8 lets the shopper keep cheap goods that were ordered wrong, by a rule of the policy, and refunds them", async () => {
      const [type] = document.request_types
      await store.publish(
        {
          ...document,
          request_types: [
            {
              ...must(type, "type"),
              decision: "automatic",
              keep_item: [
                {
                  when: [
                    {
                      attribute: "item.reason",
                      operator: "eq",
                      value: "ordered_wrong",
                    },
                    {
                      attribute: "item.unit_value",
                      operator: "lt",
                      value: 60,
                    },
                  ],
                },
              ],
            },
          ],
        },
        2000
      )
      const order = await store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 2 }],
      })
      const kept = await submit(
        ada,
        bodyFor(order, { resolution: "refund", reason: "ordered_wrong" })
      )
      expect(await readAs(ada, kept.id)).toMatchObject({
        status: "resolved",
        outcome: "granted",
        settlements: [{ kind: "refund", status: "settled", amount: 59 }],
      })
      const seen = await adminOrder(store, order.id)
      expect(seen.pending_difference).toBe(0)
      expect(seen.refunds.flat()).toEqual([59])
      // Another reason: the goods come back first.
      const back = await submit(ada, bodyFor(order, { resolution: "refund" }))
      expect((await readAs(ada, back.id)).status).toBe("approved")
    })

    it("F1 takes the label's price off the refund, as the shopper saw before", async () => {
      const [type] = document.request_types
      await store.publish(
        {
          ...document,
          request_types: [
            {
              ...must(type, "type"),
              shipping: [
                { payer: "customer", by: "label", price: { eur: 6.5 } },
              ],
            },
          ],
        },
        2000
      )
      const order = await tee()
      const body = bodyFor(order, { resolution: "refund" })
      const { quote } = ok<{ quote: { total: number; lines: object[] } }>(
        await ada.as.post("/store/rmas/preview", body)
      )
      expect(quote.total).toBe(52.5)
      expect(quote.lines).toContainEqual(
        expect.objectContaining({ kind: "return_shipping", gross: -6.5 })
      )
      const { id } = await submit(ada, body)
      for (const action of ["approve", "receive", "inspect"]) {
        await act(store, id, action)
      }
      expect(await readAs(ada, id)).toMatchObject({
        status: "resolved",
        quote: { total: 52.5 },
        settlements: [{ kind: "refund", status: "settled", amount: 52.5 }],
      })
      const seen = await adminOrder(store, order.id)
      expect(seen.pending_difference).toBe(0)
      expect(seen.refunds.flat()).toEqual([52.5])
    })
  },
})
