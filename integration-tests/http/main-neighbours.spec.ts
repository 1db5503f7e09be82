import { storeSuite } from "../support/store-suite"
import { DEFAULT_POLICY } from "../../src/domain/policy"
import type { AdminRmaDto, StoreRmaDto } from "../../src/types/http"
import { adminOrder, adminReturns } from "../support/http/books"
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
import { sql } from "./store-credit-shop"

jest.setTimeout(300_000)

const TRANSFER = "pp_transfer_test"

// The runner's own `env` comes after the configuration was read.
process.env.RMA_OPTIONS = JSON.stringify({
  manual_payout_providers: [TRANSFER],
})

afterAll(() => {
  delete process.env.RMA_OPTIONS
})

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper
    let order: PlacedOrder

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      await store.publish({
        ...DEFAULT_POLICY,
        request_types: DEFAULT_POLICY.request_types.flatMap((type) =>
          type.code === "return"
            ? [
                type,
                { ...type, code: "exchange", resolutions: ["exchange"] },
                { ...type, code: "replacement", resolutions: ["replacement"] },
              ]
            : [type]
        ),
      })
      order = await store.order(ada, {
        region: "eur",
        items: [
          { sku: "TEE-M", quantity: 3 },
          { sku: "MUG-WHITE", quantity: 3 },
        ],
      })
    })

    const asked = (quantity = 1) =>
      submit(ada, requestFor(order, "return", [{ sku: "TEE-M", quantity }]))

    const staffPosts = async <Body>(path: string, body: object = {}) =>
      ok<Body>(await store.staff.post(`/admin/${path}`, body))

    /** A Return of staff's own, made and confirmed in the stock admin. */
    const returnInCore = async (sku: string, quantity: number) => {
      const { return: made } = await staffPosts<{ return: { id: string } }>(
        "returns",
        {
          order_id: order.id,
          location_id: store.catalogue.location_id,
        }
      )
      await staffPosts(`returns/${made.id}/request-items`, {
        items: [{ id: order.lines[sku], quantity }],
      })
      await staffPosts(`returns/${made.id}/request`)
      return made.id
    }

    const receiveInCore = async (id: string, sku: string, quantity: number) => {
      await staffPosts(`returns/${id}/receive`)
      await staffPosts(`returns/${id}/receive-items`, {
        items: [{ id: order.lines[sku], quantity }],
      })
      await staffPosts(`returns/${id}/receive/confirm`)
    }

    const refundInCore = async (amount: number) => {
      const { order: seen } = ok<{
        order: { payment_collections: { payments: { id: string }[] }[] }
      }>(
        await store.staff.get(
          `/admin/orders/${order.id}?fields=payment_collections.payments.id`
        )
      )
      await staffPosts(
        `payments/${seen.payment_collections[0]?.payments[0]?.id}/refund`,
        { amount }
      )
    }

    const returnable = async () => {
      const { items } = ok<{
        items: { item_id: string; returnable_quantity: number }[]
      }>(await ada.as.get(`/store/return-orders/${order.id}`))
      return Object.fromEntries(
        Object.entries(order.lines).map(([sku, id]) => [
          sku,
          items.find((one) => one.item_id === id)?.returnable_quantity,
        ])
      )
    }

    /** Receives, inspects and so refunds an approved case: 59.00 a unit. */
    const finish = async (id: string): Promise<StoreRmaDto> => {
      await act(store, id, "receive")
      await act(store, id, "inspect")
      return readAs(ada, id)
    }

    it("I10 a half-finished order edit makes the order busy; afterwards the same call succeeds", async () => {
      const { id } = await asked()
      await staffPosts("order-edits", { order_id: order.id })
      const busy = await store.staff.post(`/admin/rmas/${id}/approve`)
      expect(refusal(busy)).toBe("409 order_busy")
      expect(busy.data.retry_after).toBeGreaterThan(0)
      expect(busy.headers["retry-after"]).toBe(String(busy.data.retry_after))
      expect(await readAs(ada, id)).toMatchObject({
        status: "submitted",
        timeline: [{ event: "submit" }],
      })
      expect(await adminReturns(store, order.id)).toEqual([])

      ok(await store.staff.delete(`/admin/order-edits/${order.id}`))
      expect(await act(store, id, "approve")).toMatchObject({
        status: "approved",
      })
      expect(await adminReturns(store, order.id)).toHaveLength(1)
    })

    it("I10 a Return of staff's own beside a case: both end, and the case sees its units", async () => {
      const { id } = await asked()
      await act(store, id, "approve")
      const own = await returnInCore("TEE-M", 1)
      expect(await returnable()).toEqual({ "TEE-M": 1, "MUG-WHITE": 3 })
      await receiveInCore(own, "TEE-M", 1)
      expect(await returnable()).toEqual({ "TEE-M": 1, "MUG-WHITE": 3 })
      // Core owes from the moment a Return is requested: the case's unit and staff's.
      expect((await adminOrder(store, order.id)).pending_difference).toBe(-118)

      expect(await finish(id)).toMatchObject({
        status: "resolved",
        settlements: [{ status: "settled", amount: 59 }],
      })
      // What staff's own Return left to refund is still theirs to refund.
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: -59,
        refunds: [[59]],
      })
      expect(
        (await adminReturns(store, order.id)).map(({ status }) => status)
      ).toEqual(["received", "received"])
    })

    it("I1 what staff took meanwhile is no longer approved", async () => {
      const { id } = await asked(3)
      await returnInCore("TEE-M", 1)
      expect(refusal(await store.staff.post(`/admin/rmas/${id}/approve`))).toBe(
        "409 units_taken"
      )
      expect((await readAs(ada, id)).status).toBe("submitted")
    })

    it("I10 what staff gave back in the stock admin meanwhile is not given again: a person decides", async () => {
      const { id } = await asked(2)
      await act(store, id, "approve")
      await refundInCore(100)
      const judged = await finish(id)
      expect(judged).toMatchObject({
        status: "resolving",
        settlements: [{ status: "needs_attention", amount: 118 }],
      })
      expect((await adminOrder(store, order.id)).refunds).toEqual([[100]])
      // Staff see it before what came later.
      const { id: newer } = await asked()
      const { rmas } = ok<{ rmas: { id: string }[] }>(
        await store.staff.get("/admin/rmas")
      )
      expect(rmas.map((one) => one.id)).toEqual([id, newer])
      await act(store, newer, "cancel")
      expect(
        await act(store, id, "clear-doubt", {
          settlement_id: judged.settlements[0]?.id,
          happened: true,
          reason: "100 by the stock admin, 18 in cash.",
        })
      ).toMatchObject({ status: "resolved" })
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: 0,
        refunds: [[100]],
      })
    })

    describe("I10 what staff refund in the stock admin meanwhile", () => {
      let shared: PlacedOrder

      beforeEach(() => {
        shared = order
      })

      afterEach(() => {
        order = shared
      })

      const asStaff = async (id: string) =>
        ok<{ rma: AdminRmaDto }>(await store.staff.get(`/admin/rmas/${id}`)).rma

      /** What left by the payments, and the goods that core sends for cases. */
      const effects = async () => ({
        refunds: (await adminOrder(store, order.id)).refunds.flat(),
        goods: ok<{ count: number }>(
          await store.staff.get(`/admin/claims?order_id=${order.id}`)
        ).count,
      })

      /** An order of so many tees, and a case for one of them. */
      const askedFor = async (
        resolution: string,
        { quantity, sku, payments = 1 }: Ordered
      ) => {
        order = await store.order(ada, {
          region: "eur",
          items: [{ sku: "TEE-M", quantity }],
          payments,
        })
        const type = resolution === "refund" ? "return" : resolution
        const [item] = requestFor(order, type, [
          { sku: "TEE-M", quantity: 1 },
        ]).items
        return await submit(ada, {
          order_id: order.id,
          request_type: type,
          items: [
            {
              ...item,
              resolution,
              ...(sku
                ? { exchange_variant_id: store.catalogue.variants[sku] }
                : {}),
            },
          ],
        })
      }

      /** Core refunds no payment of a provider that is not there: so it becomes one only when core has refunded. */
      const asTransfer = () =>
        sql(
          getContainer(),
          `update payment set provider_id = ? where id = (
             select p.id from payment p
             join order_payment_collection j on j.payment_collection_id = p.payment_collection_id
             where j.order_id = ? order by p.id desc limit 1)`,
          TRANSFER,
          order.id
        )

      const clear = (id: string, settlement_id: string, happened: boolean) =>
        act(store, id, "clear-doubt", {
          settlement_id,
          happened,
          reason: "Read in the stock admin",
        })

      /** Dearer goods that were in doubt wait until the shopper has paid 70.00 for them. */
      const payDifference = async (id: string, [asked]: Settlements) => {
        expect(asked).toMatchObject({
          status: "awaiting_customer",
          failure: null,
          payment: { amount: 70, paid_at: null },
        })
        expect(await effects()).toEqual({ refunds: [59], goods: 0 })
        expect((await adminOrder(store, order.id)).pending_difference).toBe(0)
        ok(
          await ada.as.post(
            `/store/payment-collections/${asked?.payment?.payment_collection_id}/payment-sessions`,
            { provider_id: "pp_system_default" }
          )
        )
        ok(
          await ada.as.post(`/store/rmas/${id}/payment`, {
            settlement_id: asked?.id,
          })
        )
      }

      type Settlements = AdminRmaDto["settlements"]

      interface Ordered {
        quantity: number
        sku?: string
        payments?: number
        byHand?: boolean
      }

      const ONE: Ordered = { quantity: 1 }
      const CASH: Ordered = { quantity: 2, byHand: true }

      it.each<[string, string, "before" | "after", Ordered, boolean]>([
        // [what, resolution, when staff refund, order, whether it was for the case]
        ["a refund of a whole order", "refund", "before", ONE, true],
        ["a refund of a whole order", "refund", "after", ONE, true],
        ["a replacement", "replacement", "before", ONE, true],
        ["a replacement", "replacement", "after", ONE, false],
        [
          "an even exchange",
          "exchange",
          "before",
          { ...ONE, sku: "TEE-L" },
          false,
        ],
        [
          "an even exchange",
          "exchange",
          "after",
          { ...ONE, sku: "TEE-L" },
          true,
        ],
        [
          "a dearer exchange",
          "exchange",
          "before",
          { ...ONE, sku: "VEST-M" },
          true,
        ],
        [
          "a dearer exchange",
          "exchange",
          "after",
          { ...ONE, sku: "VEST-M" },
          false,
        ],
        ["cash", "refund", "before", CASH, true],
        ["cash", "refund", "after", CASH, false],
        [
          "card and transfer",
          "refund",
          "before",
          { ...CASH, payments: 2 },
          false,
        ],
        [
          "card and transfer",
          "refund",
          "after",
          { ...CASH, payments: 2 },
          true,
        ],
      ])(
        "is not given again: %s (%s), refunded %s it was approved",
        async (_, resolution, when, ordered, wasForIt) => {
          const { id } = await askedFor(resolution, ordered)
          if (when === "before") {
            await refundInCore(59)
          }
          await act(store, id, "approve")
          if (when === "after") {
            await refundInCore(59)
          }
          if (ordered.byHand) {
            await asTransfer()
          }
          await act(store, id, "receive")
          await act(store, id, "inspect")

          const { status, settlements } = await asStaff(id)
          expect(status).toBe("resolving")
          expect(settlements).toMatchObject([
            {
              status: "needs_attention",
              failure:
                when === "before"
                  ? {
                      reason: "refunded_meanwhile",
                      known: { asked: "59", owed: "59", elsewhere: "59" },
                    }
                  : {
                      reason: "order_owes_less",
                      known: { asked: "59", owed: "0", elsewhere: "59" },
                    },
            },
          ])
          expect(await effects()).toEqual({ refunds: [59], goods: 0 })

          const settlement_id = String(settlements[0]?.id)
          await clear(id, settlement_id, wasForIt)
          if (!wasForIt) {
            const { settlements: now } = await act(store, id, "settle")
            if (ordered.sku === "VEST-M") {
              await payDifference(id, now)
            }
            if (now[0]?.status === "awaiting_manual") {
              await act(store, id, "pay-out", {
                settlement_id,
                reference: "from the till",
              })
            }
          }
          expect((await asStaff(id)).status).toBe("resolved")
          const { refunds, goods } = await effects()
          expect(goods).toBe(!wasForIt && resolution !== "refund" ? 1 : 0)
          if (wasForIt || ordered.payments !== 2) {
            expect(refunds).toEqual([59])
          }
          const { pending_difference } = await adminOrder(store, order.id)
          expect(pending_difference).toBe(0)
        }
      )

      it.each([
        // [what they refunded for something else before, what the order owes then]
        [0, "0"],
        [20, "-20"],
      ])(
        "is not given again where a crash kept it off the books either, beside %i: a person says that it went out, then for what",
        async (beside, owed) => {
          const { id } = await askedFor("refund", { quantity: beside ? 2 : 1 })
          await act(store, id, "approve")
          await act(store, id, "receive")
          if (beside) {
            await refundInCore(beside)
            const { settlements: doubtful } = await act(store, id, "inspect")
            await clear(id, String(doubtful[0]?.id), false)
          }
          await sql(
            getContainer(),
            `insert into refund (id, amount, raw_amount, payment_id)
           select 'ref_died', 59, '{"value":"59","precision":20}', p.id from payment p
           join order_payment_collection j on j.payment_collection_id = p.payment_collection_id
           where j.order_id = ?`,
            order.id
          )
          const { settlements } = await act(
            store,
            id,
            beside ? "settle" : "inspect"
          )
          expect(settlements).toMatchObject([
            {
              status: "needs_attention",
              failure: {
                reason: "unbooked_refund",
                known: { refund_id: "ref_died", unbooked: "59" },
              },
            },
          ])
          const settlement_id = String(settlements[0]?.id)
          expect(
            (await clear(id, settlement_id, true)).settlements
          ).toMatchObject([
            {
              status: "needs_attention",
              failure: {
                reason: "order_owes_less",
                known: { asked: "59", owed, elsewhere: String(59 + beside) },
              },
            },
          ])
          expect(await clear(id, settlement_id, true)).toMatchObject({
            status: "resolved",
          })
          expect(await adminOrder(store, order.id)).toMatchObject({
            pending_difference: 0,
            refunds: [beside ? [beside, 59] : [59]],
          })
        }
      )

      it("is not paid by hand once more where they refunded what waited for that", async () => {
        const { id } = await askedFor("refund", CASH)
        await act(store, id, "approve")
        await act(store, id, "receive")
        await asTransfer()
        const { settlements } = await act(store, id, "inspect")
        expect(settlements).toMatchObject([{ status: "awaiting_manual" }])
        await sql(
          getContainer(),
          "update payment set provider_id = 'pp_system_default' where provider_id = ?",
          TRANSFER
        )
        await refundInCore(59)
        const settlement_id = String(settlements[0]?.id)
        const answer = await act(store, id, "pay-out", {
          settlement_id,
          reference: "in the stock admin",
          note: "by Ann",
        })
        expect(answer.settlements).toMatchObject([
          { status: "needs_attention", failure: { reason: "order_owes_less" } },
        ])
        // What they said stays, though it is booked by nobody.
        expect(
          (await asStaff(id)).timeline.find(({ event }) => event === "fail")
            ?.data
        ).toMatchObject({ reference: "in the stock admin", note: "by Ann" })
        expect(await clear(id, settlement_id, true)).toMatchObject({
          status: "resolved",
        })
        expect(await adminOrder(store, order.id)).toMatchObject({
          pending_difference: 0,
          refunds: [[59]],
        })
      })
    })

    it("I10 a case whose Return staff canceled in the stock admin is booked on one of its own", async () => {
      const { id } = await asked(2)
      await act(store, id, "approve")
      const [own] = await adminReturns(store, order.id)
      await staffPosts(`returns/${own?.id}/cancel`)
      const { items } = await act(store, id, "receive")
      const item = items[0]?.id
      await act(store, id, "inspect", {
        items: [{ id: item, accepted: 1, refused: 1 }],
      })
      for (const status of ["shipped", "delivered"]) {
        await act(store, id, "send-back", { items: [{ id: item, status }] })
      }
      expect(await readAs(ada, id)).toMatchObject({
        status: "resolved",
        outcome: "partly",
        settlements: [{ status: "settled", amount: 59 }],
      })
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: 0,
        refunds: [[59]],
      })
      expect(
        (await adminReturns(store, order.id)).map(({ status }) => status).sort()
      ).toEqual(["canceled", "received"])
    })

    it("I10 a case whose Return staff received in the stock admin sends nothing: a person decides", async () => {
      const { id } = await asked()
      await act(store, id, "approve")
      const [own] = await adminReturns(store, order.id)
      await receiveInCore(String(own?.id), "TEE-M", 1)
      const judged = await finish(id)
      const doubtful = {
        status: "resolving",
        settlements: [
          {
            status: "needs_attention",
            amount: 59,
            failure: { reason: "units_taken" },
          },
        ],
      }
      const asStaff = async () =>
        ok<{ rma: object }>(await store.staff.get(`/admin/rmas/${id}`)).rma
      expect(await asStaff()).toMatchObject(doubtful)
      const clear = (happened: boolean) =>
        act(store, id, "clear-doubt", {
          settlement_id: judged.settlements[0]?.id,
          happened,
          reason: "Read in the stock admin",
        })
      await clear(false)
      await act(store, id, "settle")
      expect(await asStaff()).toMatchObject(doubtful)

      await refundInCore(59)
      expect(await clear(true)).toMatchObject({ status: "resolved" })
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: 0,
        refunds: [[59]],
      })
    })

    /** Receives and judges an approved case, and sends home what was refused. */
    const judgeAndSendHome = async (
      id: string,
      accepted: number,
      refused: number
    ) => {
      const { items } = await act(store, id, "receive")
      const item = items[0]?.id
      const { settlements } = await act(store, id, "inspect", {
        items: [{ id: item, accepted, refused }],
      })
      for (const status of ["shipped", "delivered"]) {
        await act(store, id, "send-back", { items: [{ id: item, status }] })
      }
      return settlements
    }

    it.each([
      // [received in the stock admin, what of the Return is left]
      [2, { status: "received", items: [2] }],
      [1, { status: "received", items: [1] }],
    ])(
      "I10 of two refused units staff received %i in the stock admin: both go home, and staff see what the order owes",
      async (taken, left) => {
        const { id } = await asked(2)
        await act(store, id, "approve")
        const [own] = await adminReturns(store, order.id)
        await receiveInCore(String(own?.id), "TEE-M", taken)
        expect(await judgeAndSendHome(id, 0, 2)).toEqual([])
        const { rma } = ok<{
          rma: { timeline: { event: string; data: object | null }[] }
        }>(await store.staff.get(`/admin/rmas/${id}`))
        expect(rma).toMatchObject({ status: "resolved", outcome: "refused" })
        expect(
          rma.timeline.flatMap(({ event, data }) =>
            event === "fail" ? [data] : []
          )
        ).toMatchObject([{ what: "receive", code: "units_taken" }])
        const [now] = await adminReturns(store, order.id)
        expect({
          status: now?.status,
          items: now?.items.map(({ quantity }) => quantity),
        }).toEqual(left)
        expect(await adminOrder(store, order.id)).toMatchObject({
          pending_difference: -59 * taken,
          refunds: [[]],
        })
      }
    )

    it.each([1, 2])(
      "I10 of two units staff received %i in the stock admin, and the case refuses one: a person decides, and core waits for none",
      async (taken) => {
        const { id } = await asked(2)
        await act(store, id, "approve")
        const [own] = await adminReturns(store, order.id)
        await receiveInCore(String(own?.id), "TEE-M", taken)
        const [settlement] = await judgeAndSendHome(id, 1, 1)
        expect(settlement).toMatchObject({
          status: "needs_attention",
          failure: { reason: "units_taken" },
        })
        const { pending_difference } = await adminOrder(store, order.id)
        expect(pending_difference).toBe(-59 * taken)
        await refundInCore(59 * taken)
        expect(
          await act(store, id, "clear-doubt", {
            settlement_id: settlement?.id,
            happened: true,
            reason: "By the stock admin",
          })
        ).toMatchObject({ status: "resolved", outcome: "partly" })
        expect(await adminOrder(store, order.id)).toMatchObject({
          pending_difference: 0,
          refunds: [[59 * taken]],
        })
      }
    )

    /** An order edit of the stock admin: three tees at 49.00 each, not at 59.00. */
    const editPrice = async () => {
      await staffPosts("order-edits", { order_id: order.id })
      await staffPosts(
        `order-edits/${order.id}/items/item/${order.lines["TEE-M"]}`,
        { quantity: 3, unit_price: 49 }
      )
      await staffPosts(`order-edits/${order.id}/request`)
      await staffPosts(`order-edits/${order.id}/confirm`)
    }

    it("I10 a price that staff edit under an approved case is not given twice: a person decides", async () => {
      const { id } = await asked()
      await act(store, id, "approve")
      await editPrice()
      const { settlements } = await finish(id)
      const { rma } = ok<{ rma: object }>(
        await store.staff.get(`/admin/rmas/${id}`)
      )
      expect(rma).toMatchObject({
        status: "resolving",
        settlements: [
          {
            status: "needs_attention",
            amount: 59,
            failure: { reason: "price_changed" },
          },
        ],
      })
      // Of three tees at 59.00 two are left at 49.00.
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: -79,
        refunds: [[]],
      })
      await refundInCore(79)
      expect(
        await act(store, id, "clear-doubt", {
          settlement_id: settlements[0]?.id,
          happened: true,
          reason: "79 by the stock admin",
        })
      ).toMatchObject({ status: "resolved" })
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: 0,
        refunds: [[79]],
      })
    })

    it.each(["VEST-M", "TEE-L"])(
      "I10 a price that staff edit is not given in an exchange for %s either, and nobody is asked to pay by it",
      async (sku) => {
        const [item] = requestFor(order, "exchange", [
          { sku: "TEE-M", quantity: 1 },
        ]).items
        const { id } = await submit(ada, {
          order_id: order.id,
          request_type: "exchange",
          items: [
            {
              ...item,
              resolution: "exchange",
              exchange_variant_id: store.catalogue.variants[sku],
            },
          ],
        })
        await act(store, id, "approve")
        await editPrice()
        await finish(id)
        const { rma } = ok<{ rma: { settlements: { id: string }[] } }>(
          await store.staff.get(`/admin/rmas/${id}`)
        )
        expect(rma).toMatchObject({
          status: "resolving",
          settlements: [
            {
              kind: "exchange",
              status: "needs_attention",
              failure: { reason: "price_changed" },
            },
          ],
        })
        // Of three tees at 59.00 two are left at 49.00.
        const { pending_difference } = await adminOrder(store, order.id)
        expect(pending_difference).toBe(-79)
        await refundInCore(79)
        expect(
          await act(store, id, "clear-doubt", {
            settlement_id: rma.settlements[0]?.id,
            happened: true,
            reason: "79 by the stock admin, no goods",
          })
        ).toMatchObject({ status: "resolved" })
        expect((await adminOrder(store, order.id)).pending_difference).toBe(0)
      }
    )

    describe("I3 sent twice at once", () => {
      /** Both are answered, one of them with success. */
      const twice = async (by: Client, path: string, body: object = {}) => {
        const answers = await Promise.all([
          by.post(path, body),
          by.post(path, body),
        ])
        const said = answers.map(({ status }) => status).sort()
        expect([
          [200, 200],
          [200, 409],
        ]).toContainEqual(said)
      }
      const counted = async (id: string, event: string) =>
        (await readAs(ada, id)).timeline.filter((one) => one.event === event)
          .length
      const refunded = async (refunds: number[]) =>
        expect(await adminOrder(store, order.id)).toMatchObject({
          pending_difference: 0,
          refunds: [refunds],
        })

      it("a draft is submitted once", async () => {
        const { rma } = ok<{ rma: { id: string } }>(
          await ada.as.post(
            "/store/rmas/drafts",
            requestFor(order, "return", [{ sku: "TEE-M", quantity: 1 }])
          )
        )
        await twice(ada.as, `/store/rmas/${rma.id}/submit`)
        expect(await counted(rma.id, "submit")).toBe(1)
        expect(ok(await ada.as.get("/store/rmas"))).toMatchObject({ count: 1 })
      })

      it("details are provided once", async () => {
        const { id } = await asked()
        await act(store, id, "request-details", { message: "Which size?" })
        await twice(ada.as, `/store/rmas/${id}/details`, { message: "M" })
        expect(await counted(id, "provide_details")).toBe(1)
      })

      it("a part of a parcel is counted once, and judged once, by who says what was outstanding", async () => {
        const { id, items } = await asked(3)
        await act(store, id, "approve")
        const send = async (
          action: string,
          outstanding: number,
          rest: object
        ) => {
          const answer = await store.staff.post(`/admin/rmas/${id}/${action}`, {
            items: [{ id: items[0]?.id, outstanding, ...rest }],
          })
          return answer.status === 200 ? "200" : refusal(answer)
        }
        const one = { quantity: 1 }
        const good = { accepted: 1, refused: 0 }
        expect([
          await send("receive", 3, one),
          await send("receive", 3, one),
          await send("receive", 2, one),
          await send("inspect", 2, good),
          await send("inspect", 2, good),
          await send("inspect", 1, good),
          // Nothing more is here.
          await send("inspect", 0, good),
        ]).toEqual([
          "200",
          "409 lost_race",
          "200",
          "200",
          "409 lost_race",
          "200",
          "400 quantity_invalid",
        ])
        expect(await readAs(ada, id)).toMatchObject({
          status: "received",
          items: [{ received_quantity: 2, accepted_quantity: 2 }],
        })
      })

      it("goods that are kept are paid once", async () => {
        const { id } = await asked()
        await twice(store.staff, `/admin/rmas/${id}/approve`, {
          keep_item: true,
        })
        expect((await readAs(ada, id)).status).toBe("resolved")
        expect(await counted(id, "approve_without_return")).toBe(1)
        await refunded([59])
      })

      it("what waited is settled once", async () => {
        const { id } = await asked()
        await act(store, id, "approve")
        await act(store, id, "receive")
        await staffPosts("order-edits", { order_id: order.id })
        await act(store, id, "inspect")
        expect((await readAs(ada, id)).status).toBe("resolving")
        ok(await store.staff.delete(`/admin/order-edits/${order.id}`))
        await twice(store.staff, `/admin/rmas/${id}/settle`)
        expect((await readAs(ada, id)).status).toBe("resolved")
        await refunded([59])
      })

      it("a doubt is cleared once", async () => {
        const { id } = await asked(2)
        await act(store, id, "approve")
        await refundInCore(100)
        const { settlements } = await finish(id)
        await twice(store.staff, `/admin/rmas/${id}/clear-doubt`, {
          settlement_id: settlements[0]?.id,
          happened: true,
          reason: "100 by the stock admin, 18 in cash.",
        })
        expect((await readAs(ada, id)).status).toBe("resolved")
        await refunded([100])
      })
    })

    it("I10 a claim and an exchange of the stock admin still work beside a case", async () => {
      const { id } = await asked()
      await act(store, id, "approve")
      const { claim } = await staffPosts<{ claim: { id: string } }>("claims", {
        type: "replace",
        order_id: order.id,
      })
      await staffPosts(`claims/${claim.id}/claim-items`, {
        items: [
          {
            id: order.lines["MUG-WHITE"],
            quantity: 1,
            reason: "production_failure",
          },
        ],
      })
      const mug = {
        items: [
          { variant_id: store.catalogue.variants["MUG-WHITE"], quantity: 1 },
        ],
      }
      await staffPosts(`claims/${claim.id}/outbound/items`, mug)
      await staffPosts(`claims/${claim.id}/request`)

      const { exchange } = await staffPosts<{ exchange: { id: string } }>(
        "exchanges",
        { order_id: order.id }
      )
      await staffPosts(`exchanges/${exchange.id}/inbound/items`, {
        location_id: store.catalogue.location_id,
        items: [{ id: order.lines["MUG-WHITE"], quantity: 1 }],
      })
      await staffPosts(`exchanges/${exchange.id}/outbound/items`, mug)
      await staffPosts(`exchanges/${exchange.id}/request`)

      expect((await returnable())["MUG-WHITE"]).toBe(1)
      for (const made of ["claims", "exchanges"]) {
        expect(
          ok(await store.staff.get(`/admin/${made}?order_id=${order.id}`))
        ).toMatchObject({ count: 1 })
      }
      // The new mugs, 14.50 each, are not paid for: of the 59.00 the order owes 30.00, and a person decides.
      await finish(id)
      const { rma } = ok<{ rma: object }>(
        await store.staff.get(`/admin/rmas/${id}`)
      )
      expect(rma).toMatchObject({
        status: "resolving",
        items: [{ accepted_quantity: 1 }],
        settlements: [
          {
            status: "needs_attention",
            amount: 59,
            failure: {
              reason: "order_owes_less",
              known: { owed: "30", asked: "59", refunds: [] },
            },
          },
        ],
      })
      expect((await adminOrder(store, order.id)).refunds).toEqual([[]])
    })
  },
})
