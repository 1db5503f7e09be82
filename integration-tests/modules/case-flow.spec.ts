import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  beginOrderEditOrderWorkflow,
  cancelOrderFulfillmentWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows"
import { storeSuite } from "../support/store-suite"
import {
  approveRmaWorkflow,
  cancelRmaWorkflow,
  inspectRmaWorkflow,
  receiveRmaWorkflow,
  sendBackWorkflow,
  shipRmaWorkflow,
  submitRmaWorkflow,
} from "../../src/workflows"
import { readBooks, readLineQuantities } from "../../src/workflows/core"
import { loadOrders } from "../../src/workflows/order/load-order"
import {
  codeOf,
  judge,
  readCase,
  received,
  SHOPPER,
  STAFF,
  submit,
} from "../support/cases/case-ladder"
import { publishPolicy, rmaService } from "../support/cases/publish-policy"
import {
  createCustomerWithLogin,
  deliver,
  fulfill,
  ids,
  placeOrder,
  receiveCoreReturn,
  requestCoreReturn,
  seedCatalogue,
  ship,
  type Catalogue,
} from "../support/ladder"
import { rowByRow } from "./case-rows"
import { deliveredTees, pendingInAdmin, SKU, stock } from "./core-store"
import { readWhole, statementsOf } from "./query-plans"
import {
  comparable,
  factsOf,
  readByQuery,
  readBySql,
} from "./order-through-query"

jest.setTimeout(300_000)

/** What an integrator's step after a submit was told. */
const submittedCases: string[][] = []
submitRmaWorkflow.hooks.done(async ({ ids }) => {
  await Promise.resolve(submittedCases.push([...ids]))
})

storeSuite({
  testSuite: ({ getContainer }) => {
    let catalogue: Catalogue

    beforeAll(async () => {
      catalogue = await seedCatalogue(getContainer())
      await publishPolicy(getContainer())
    })

    const submitted = async () => {
      const { order_id, item_id } = await deliveredTees(getContainer())
      const id = await submit(getContainer(), order_id, { [item_id]: 3 })
      return { id, order_id, item_id }
    }
    const read = (id: string) => readCase(getContainer(), id)

    it("refunds two of three units, sends the refused one back and balances the books", async () => {
      const container = getContainer()
      const { id, order_id } = await submitted()
      const before = await stock(container)
      await approveRmaWorkflow(container).run({ input: { id, actor: STAFF } })
      expect((await read(id)).rma.status).toBe("approved")
      await shipRmaWorkflow(container).run({
        input: { id, actor: SHOPPER, carrier: "DHL", tracking_number: "T1" },
      })
      await receiveRmaWorkflow(container).run({ input: { id, actor: STAFF } })
      const [item] = (await read(id)).items
      await inspectRmaWorkflow(container).run({
        input: {
          id,
          actor: STAFF,
          items: [
            { id: item?.id ?? "", accepted: 2, refused: 1, resellable: 1 },
          ],
        },
      })
      const inspected = await read(id)
      expect(inspected.settlements).toEqual([
        expect.objectContaining({ status: "settled", amount: "118" }),
      ])
      expect(inspected.rma.status).toBe("resolving")
      expect(await stock(container)).toBe(before + 1)
      expect(await pendingInAdmin(container, order_id)).toBe(0)
      const [line] = await readLineQuantities(container, order_id)
      expect(line).toMatchObject({
        return_requested: 0,
        return_received: 1,
        return_dismissed: 1,
      })
      for (const status of ["shipped", "delivered"] as const) {
        await sendBackWorkflow(container).run({
          input: {
            id,
            actor: STAFF,
            items: [{ id: item?.id ?? "", status }],
          },
        })
      }
      const resolved = await read(id)
      expect(resolved.rma).toMatchObject({
        status: "resolved",
        outcome: "partly",
      })
      expect(resolved.events.map((event) => event.to_status)).toEqual(
        expect.arrayContaining(["submitted", "approved", "in_transit"])
      )
      const books = await readBooks(container, order_id)
      expect(books).toMatchObject({
        active_changes: 0,
        pending_difference: "0",
      })
      // One statement reads it as JSON: to the code it is the same.
      expect(resolved).toEqual(await rowByRow(container, id))
    })

    it("finds core's rows by an index, however many there are", async () => {
      const container = getContainer()
      const { order_id, item_id } = await deliveredTees(container)
      const statements = await statementsOf(container, async () => {
        const undone = await submit(container, order_id, { [item_id]: 3 })
        await approveRmaWorkflow(container).run({
          input: { id: undone, actor: STAFF },
        })
        await cancelRmaWorkflow(container).run({
          input: { id: undone, actor: SHOPPER },
        })
        const id = await received(container, order_id, { [item_id]: 3 })
        await judge(container, id, 3, 0)
      })
      expect(statements.size).toBeGreaterThan(10)
      expect(await readWhole(container, statements)).toEqual([])
    })

    it("tells the hook `done`, and is found from the order and leads to it", async () => {
      const { id, order_id } = await submitted()
      expect(submittedCases.at(-1)).toEqual([id])
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
      const { data: orders } = await query.graph({
        entity: "order",
        fields: ["id", "rmas.id", "rmas.status"],
        filters: { id: order_id },
      })
      expect(orders).toMatchObject([
        { id: order_id, rmas: [{ id, status: "submitted" }] },
      ])
      const { data: cases } = await query.graph({
        entity: "rma",
        fields: ["id", "order.id", "order.email"],
        filters: { id },
      })
      expect(cases).toMatchObject([
        { id, order: { id: order_id, email: "ada@example.com" } },
      ])
    })

    it("pins: core gives units out again that came back already, and we do not (MEDUSA § 2.3)", async () => {
      const container = getContainer()
      const { order_id, item_id } = await deliveredTees(container)
      const units = { [SKU]: 3 }
      const back = await requestCoreReturn(container, order_id, units)
      await receiveCoreReturn(container, order_id, back, units)
      expect(await codeOf(submit(container, order_id, { [item_id]: 1 }))).toBe(
        "policy_denied"
      )
      await requestCoreReturn(container, order_id, units)
      const [line] = await readLineQuantities(container, order_id)
      expect(line).toMatchObject({
        shipped: 3,
        return_received: 3,
        return_requested: 3,
      })
    })

    it("refuses the fourth of three units, also when twenty ask at once (I1)", async () => {
      const container = getContainer()
      const { order_id, item_id } = await deliveredTees(container)
      const codes = await Promise.all(
        Array.from({ length: 20 }, () =>
          codeOf(submit(container, order_id, { [item_id]: 1 }))
        )
      )
      expect(codes.filter((code) => code === "ok")).toHaveLength(3)
      expect(
        codes.filter(
          (code) => code === "units_taken" || code === "policy_denied"
        )
      ).toHaveLength(17)
      expect(await rmaService(container).sumHeld([item_id])).toEqual({
        [item_id]: 3,
      })
    })

    describe("what SQL reads of an order is what Query reads", () => {
      const same = async (order_id: string) => {
        const [ours, core] = await Promise.all([
          readBySql(getContainer(), order_id),
          readByQuery(getContainer(), order_id),
        ])
        expect(comparable(ours)).toEqual(comparable(core))
        return factsOf(ours)
      }
      const regular = () =>
        createCustomerWithLogin(getContainer(), "rita@example.com", "secret", {
          group_ids: Object.values(catalogue.customer_groups).slice(0, 2),
        })

      it("with taxes inside, two discounts that leave fractions, groups of the customer", async () => {
        const order_id = await placeOrder(getContainer(), {
          region: "eur",
          customer: await regular(),
          promo_codes: ["WELCOME10", "MINUS20", "FREESHIP"],
          items: [
            { sku: "TEE-M", quantity: 3, unit_price: 9.99 },
            { sku: "MUG-WHITE", quantity: 7, unit_price: 3.33 },
            { sku: "SOCKS-40-43", quantity: 1 },
          ],
        })
        const facts = await same(order_id)
        // Core gives the lines of one cart their ids in no order of their own.
        expect(facts.items.map(({ sku }) => sku).sort()).toEqual([
          "MUG-WHITE",
          "SOCKS-40-43",
          "TEE-M",
        ])
        expect(facts.customer.groups).toHaveLength(2)
        const tee = facts.items.find(({ sku }) => sku === "TEE-M")
        expect(tee?.unit_value).toMatch(/\.\d{3,}$/)
      })

      it("after an edit of the order, with the discounts of its version, and a product that was deleted", async () => {
        const container = getContainer()
        const order_id = await placeOrder(container, {
          region: "eur",
          promo_codes: ["MINUS20"],
          items: [
            { sku: "TEE-M", quantity: 3 },
            { sku: "MUG-WHITE", quantity: 1 },
          ],
        })
        const { "TEE-M": id = "" } = await ids(container, order_id)
        await beginOrderEditOrderWorkflow(container).run({
          input: { order_id },
        })
        await orderEditUpdateItemQuantityWorkflow(container).run({
          input: { order_id, items: [{ id, quantity: 2 }] },
        })
        await confirmOrderEditRequestWorkflow(container).run({
          input: { order_id },
        })
        await container
          .resolve(Modules.PRODUCT)
          .softDeleteProducts([catalogue.products["merino-tee"] ?? ""])
        const { items } = await same(order_id)
        const tee = items.find(({ item_id }) => item_id === id)
        expect(tee).toMatchObject({
          quantity: 2,
          product: { tags: ["bestseller"] },
        })
      })

      it("page by page, the newest first, of one customer alone", async () => {
        const container = getContainer()
        const customer = await regular()
        const placed: string[] = []
        for (const owner of [customer, undefined, customer, customer]) {
          const id = await placeOrder(container, {
            region: "eur",
            ...(owner ? { customer: owner } : {}),
            items: [{ sku: "MUG-WHITE", quantity: 1 }],
          })
          placed.push(...(owner ? [id] : []))
        }
        const page = (offset: number) =>
          loadOrders(
            container,
            { customer_id: customer.id },
            { limit: 2, offset }
          )
        const pages = await Promise.all([page(0), page(2), page(4)])
        expect(
          pages.map(({ orders, count }) => [count, orders.map(({ id }) => id)])
        ).toEqual([
          [3, [placed[2], placed[1]]],
          [3, [placed[0]]],
          [3, []],
        ])
        await container
          .resolve(Modules.ORDER)
          .softDeleteOrders([placed[1] ?? ""])
        expect(await page(0)).toMatchObject({
          count: 2,
          orders: [{ id: placed[2] }, { id: placed[0] }],
        })
      })

      it("with taxes on top, and what a store noted on order and line", async () => {
        const container = getContainer()
        const order_id = await placeOrder(container, {
          region: "pln",
          items: [
            { sku: "TEE-M", quantity: 2, unit_price: 33.333 },
            { sku: "MUG-WHITE", quantity: 1 },
          ],
        })
        const orders = container.resolve(Modules.ORDER)
        const lines = await ids(container, order_id)
        const event = (day: string) => ({ rma_events: { installed: day } })
        await orders.updateOrders(order_id, { metadata: event("2026-01-02") })
        await orders.updateOrderLineItems(lines["TEE-M"] ?? "", {
          metadata: event("2026-03-04"),
        })
        const { items } = await same(order_id)
        const installed = items.map(({ sku, anchors }) => [
          sku,
          anchors.events?.installed,
        ])
        expect(Object.fromEntries(installed)).toEqual({
          "TEE-M": "2026-03-04T00:00:00.000Z",
          "MUG-WHITE": "2026-01-02T00:00:00.000Z",
        })
      })

      it("with several parcels, one of them canceled, and some units on their way back", async () => {
        const container = getContainer()
        const order_id = await placeOrder(container, {
          region: "eur",
          promo_codes: ["MINUS20"],
          items: [
            { sku: "TEE-M", quantity: 3 },
            { sku: "MUG-WHITE", quantity: 2 },
          ],
        })
        const fulfillment_id = await fulfill(container, order_id, {
          "MUG-WHITE": 2,
        })
        await cancelOrderFulfillmentWorkflow(container).run({
          input: { order_id, fulfillment_id },
        })
        await same(order_id)
        const first = await fulfill(container, order_id, {
          "TEE-M": 2,
          "MUG-WHITE": 1,
        })
        await deliver(
          container,
          order_id,
          await ship(container, order_id, first)
        )
        const second = await fulfill(container, order_id, { "TEE-M": 1 })
        await ship(container, order_id, second)
        const back = await requestCoreReturn(container, order_id, {
          "TEE-M": 2,
          "MUG-WHITE": 1,
        })
        await same(order_id)
        await receiveCoreReturn(container, order_id, back, { "TEE-M": 1 })
        const { items } = await same(order_id)
        const quantitiesOf = (sku: string) =>
          items.find((item) => item.sku === sku)
        expect(quantitiesOf("TEE-M")).toMatchObject({
          shipped_quantity: 3,
          delivered_quantity: 2,
          returnable_quantity: 1,
        })
        expect(quantitiesOf("MUG-WHITE")).toMatchObject({
          shipped_quantity: 1,
          delivered_quantity: 1,
          returnable_quantity: 0,
        })
      })
    })
  },
})
