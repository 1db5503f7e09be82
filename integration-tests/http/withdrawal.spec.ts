import { Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import { DateTime } from "luxon"
import { DEFAULT_POLICY } from "../../src/domain/policy"
import type { AdminRmaDto, StoreRmaDto } from "../../src/types/http"
import { readBooks, readLineQuantities } from "../../src/workflows/core"
import {
  acceptComplaints,
  decideWithdrawals,
  recoverOperations,
} from "../../src/workflows"
import { rmaService } from "../support/cases/publish-policy"
import { endOfDay } from "../support/days"
import { adminOrder, adminReturns, stockOf } from "../support/http/books"
import { ok, refusal } from "../support/http/client"
import {
  act,
  openStore,
  readAs,
  requestFor,
  type PlacedOrder,
  type Shopper,
  type Store,
} from "../support/http/store"
import { quiet } from "../support/jest/quiet"
import {
  backdate,
  capture,
  deliver,
  fulfill,
  handOver,
  ship,
} from "../support/ladder"
import { must } from "../support/ladder/must"

jest.setTimeout(300_000)

const TEE = "TEE-M"
const MUG = "MUG-WHITE"
const TEE_PRICE = 59
const MUG_PRICE = 14.5
/** Outbound delivery. */
const STANDARD = 9.9

interface Answer {
  rma: StoreRmaDto
  rmas: StoreRmaDto[]
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper

    afterEach(async () => {
      await quiet()
      jest.restoreAllMocks()
    })

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      await store.publish(DEFAULT_POLICY)
    })

    const placed = (
      quantity = 3,
      more: Partial<Parameters<Store["order"]>[1]> = {},
      until: "placed" | "delivered" = "placed"
    ): Promise<PlacedOrder> =>
      store.order(
        ada,
        { region: "eur", items: [{ sku: TEE, quantity }], ...more },
        until
      )

    const declare = (order: PlacedOrder, more: object = {}, by = ada) =>
      by.as.post("/store/rmas", {
        order_id: order.id,
        request_type: "withdrawal",
        ...more,
      })

    const declared = async (order: PlacedOrder, more: object = {}) =>
      ok<Answer>(await declare(order, more))

    const tees = (order: PlacedOrder, quantity: number) => ({
      items: [{ item_id: must(order.lines[TEE], "tee"), quantity }],
    })

    const asStaff = async (id: string): Promise<AdminRmaDto> =>
      ok<{ rma: AdminRmaDto }>(await store.staff.get(`/admin/rmas/${id}`)).rma

    const events = ({ timeline }: Pick<StoreRmaDto, "timeline">) =>
      timeline.map(({ event, actor }) => `${event} by ${actor}`)

    /** Owed either way, refunded, and what is left on the order's lines. */
    const books = async ({ id }: PlacedOrder) => {
      const { pending_difference, payments } = await readBooks(
        getContainer(),
        id
      )
      const lines = await readLineQuantities(getContainer(), id)
      return {
        pending: pending_difference,
        refunded: payments.map(({ refunded }) => Number(refunded)),
        units: lines.map(({ quantity }) => quantity),
      }
    }

    const reserved = async ({ lines }: PlacedOrder) => {
      const reservations = await getContainer()
        .resolve(Modules.INVENTORY)
        .listReservationItems({ line_item_id: Object.values(lines) })
      return reservations.map(({ quantity }) => Number(quantity))
    }

    /** All of them: subscribers run after the answer, and are waited for. */
    const mails = async (id: string) => {
      await quiet()
      const { notifications } = ok<{
        notifications: {
          template: string
          to: string
          resource_id: string
          data: { text: string; subject: string }
        }[]
      }>(await store.staff.get("/admin/notifications?limit=100"))
      return notifications.filter(({ resource_id }) => resource_id === id)
    }

    const mailed = async (id: string, template: string) =>
      must(
        (await mails(id)).find((one) => one.template === template),
        `mail ${template}`
      )

    /** The goods of a case come back and are judged. */
    const bring = async (id: string, found: object = {}) => {
      const { items } = await act(store, id, "receive")
      return act(store, id, "inspect", {
        items: items.map((item) => ({
          id: item.id,
          accepted: item.quantity,
          refused: 0,
          ...found,
        })),
      })
    }

    describe("before anything was sent", () => {
      it("LAW Art. 9, 13: all of it, without reason or items: the order is canceled and every cent given back", async () => {
        const order = await placed(3, { promo_codes: ["WELCOME10"] })
        const { rma, rmas } = await declared(order)
        expect(rmas).toHaveLength(1)
        expect(rma).toMatchObject({
          status: "resolved",
          outcome: "granted",
          legal_basis: "withdrawal",
        })
        expect(await books(order)).toEqual({
          pending: "0",
          refunded: [169.2],
          units: [],
        })
        expect(await reserved(order)).toEqual([])
        const { data } = await store.staff.get(`/admin/orders/${order.id}`)
        expect(data.order.status).toBe("canceled")
        expect(events(rma)).toEqual([
          "submit by shopper",
          "acknowledge by system",
          "approve_without_return by policy",
          "settle by system",
          "resolve by system",
        ])
      })

      it("LAW Art. 9: a part, at what was paid for it; the rest stays ordered, reserved and worth what it was", async () => {
        const order = await placed(3, { promo_codes: ["WELCOME10"] })
        const emit = jest.spyOn(
          getContainer().resolve(Modules.EVENT_BUS),
          "emit"
        )
        const { rma } = await declared(order, tees(order, 1))
        expect(rma).toMatchObject({ status: "resolved", outcome: "granted" })
        expect(emit).toHaveBeenCalledWith(
          expect.objectContaining({ name: "order-edit.confirmed" })
        )
        expect(await books(order)).toEqual({
          pending: "0",
          refunded: [53.1],
          units: [2],
        })
        expect(await reserved(order)).toEqual([2])
        const { items } = ok<{ items: object[] }>(
          await ada.as.get(`/store/return-orders/${order.id}`)
        )
        expect(items).toMatchObject([
          { returnable_quantity: 0, withdrawable_quantity: 2 },
        ])

        const rest = await declared(order)
        expect(rest.rma.items).toMatchObject([{ quantity: 2 }])
        expect(await books(order)).toEqual({
          pending: "0",
          refunded: [169.2],
          units: [],
        })
      })

      it("gives back to the cent where core keeps fractions of one", async () => {
        const order = await placed(3, { region: "pln" })
        await declared(order, tees(order, 1))
        await declared(order, tees(order, 1))
        await declared(order)
        const [refunded] = (await books(order)).refunded
        // 3 × 249 and shipping, tax added: what was captured, rounded once.
        const { payments } = await readBooks(getContainer(), order.id)
        expect(refunded).toBe(
          Math.round(Number(payments[0]?.captured) * 100) / 100
        )
        expect((await adminOrder(store, order.id)).pending_difference).toBe(0)
      })

      it("an order nobody captured is let go, and nothing is refunded", async () => {
        const order = await placed(2, { capture: false })
        const { rma } = await declared(order)
        expect(rma).toMatchObject({ status: "resolved", settlements: [] })
        const { data } = await store.staff.get(
          `/admin/orders/${order.id}?fields=status,*payment_collections.payments`
        )
        expect(data.order.status).toBe("canceled")
        expect(
          data.order.payment_collections[0].payments[0].canceled_at
        ).not.toBeNull()
        expect((await books(order)).refunded).toEqual([0])
      })

      it("LAW Art. 13: captured on shipment, what was never captured is not given back from what was", async () => {
        const order = await placed(2, {
          capture: false,
          items: [
            { sku: MUG, quantity: 1 },
            { sku: TEE, quantity: 2 },
          ],
        })
        const { total } = await readBooks(getContainer(), order.id)
        const mug = Number(total) - 2 * TEE_PRICE
        await ship(
          getContainer(),
          order.id,
          await fulfill(getContainer(), order.id, { [MUG]: 1 })
        )
        // The mug with the delivery, and 10.00 of the first tee.
        await capture(getContainer(), order.id, { amount: mug + 10 })
        const settled = async (refunded: number) => {
          const { rma } = await declared(order, tees(order, 1))
          expect(rma).toMatchObject({
            status: "resolved",
            outcome: "granted",
            settlements: [{ status: "settled", amount: refunded }],
          })
          return must(rma.settlements[0], "settlement").quote.lines.map(
            ({ kind, amount }) => [kind, amount]
          )
        }
        // The other tee is still to be captured: what was paid is for what stays.
        expect(await settled(0)).toEqual([
          ["item", TEE_PRICE],
          ["unpaid", -TEE_PRICE],
        ])
        expect(await settled(10)).toEqual([
          ["item", TEE_PRICE],
          ["unpaid", 10 - TEE_PRICE],
        ])
        expect(await books(order)).toEqual({
          pending: "0",
          refunded: [10],
          units: [1],
        })
      })

      it("LAW Art. 13: all of an order that was captured in part: what was paid is given back, the rest let go, the order canceled", async () => {
        const order = await placed(2, { capture: false })
        await capture(getContainer(), order.id, { amount: 30 })
        const letGo = jest.spyOn(
          getContainer().resolve(Modules.PAYMENT),
          "cancelPayment"
        )
        const { rma } = await declared(order)
        expect(rma).toMatchObject({
          status: "resolved",
          settlements: [{ status: "settled", amount: 30 }],
        })
        expect(rma.settlements[0]?.quote.lines.at(-1)).toMatchObject({
          kind: "unpaid",
          amount: 30 - 2 * TEE_PRICE - STANDARD,
        })
        expect(await books(order)).toEqual({
          pending: "0",
          refunded: [30],
          units: [],
        })
        const { data } = await store.staff.get(`/admin/orders/${order.id}`)
        expect(data.order.status).toBe("canceled")
        expect(letGo).toHaveBeenCalledTimes(1)
      })

      it("LAW Art. 13: what is captured before staff settle goes back too", async () => {
        const rma = rmaService(getContainer())
        const options = rma.getOptions()
        jest
          .spyOn(rma, "getOptions")
          .mockReturnValue({ ...options, settlement: "manual" })
        const order = await placed(2, { capture: false })
        await capture(getContainer(), order.id, { amount: 30 })
        const { rma: open } = await declared(order)
        expect(open.settlements).toMatchObject([{ amount: 30 }])
        const amount = 2 * TEE_PRICE + STANDARD
        await capture(getContainer(), order.id, { amount: amount - 30 })
        expect(await act(store, open.id, "settle")).toMatchObject({
          status: "resolved",
          settlements: [{ status: "settled", amount }],
        })
        expect((await books(order)).refunded).toEqual([amount])
        const { data } = await store.staff.get(`/admin/orders/${order.id}`)
        expect(data.order.status).toBe("canceled")
      })

      it("what staff gave back before the withdrawal is not given back again, and the order is canceled", async () => {
        const order = await placed(2)
        const [payment] = (await readBooks(getContainer(), order.id)).payments
        ok(
          await store.staff.post(`/admin/payments/${payment?.id}/refund`, {
            amount: 20,
          })
        )
        const { rma } = await declared(order)
        expect(rma).toMatchObject({
          status: "resolved",
          settlements: [
            { status: "settled", amount: 2 * TEE_PRICE + STANDARD - 20 },
          ],
        })
        expect(await books(order)).toEqual({
          pending: "0",
          refunded: [2 * TEE_PRICE + STANDARD],
          units: [],
        })
        const { data } = await store.staff.get(`/admin/orders/${order.id}`)
        expect(data.order.status).toBe("canceled")
      })

      it("waits while a parcel is packed and not sent, and is granted when it went", async () => {
        const order = await placed(2)
        const parcel = await fulfill(getContainer(), order.id)
        const { rma } = await declared(order)
        expect(rma.status).toBe("submitted")
        expect((await asStaff(rma.id)).timeline.at(-1)).toMatchObject({
          event: "fail",
          internal: true,
          data: { code: "parcel_packed" },
        })
        expect(
          refusal(await store.staff.post(`/admin/rmas/${rma.id}/approve`))
        ).toBe("409 parcel_packed")

        const later = new Date(Date.now() + 120_000)
        expect(await decideWithdrawals(getContainer(), later)).toBe(0)
        expect(
          (await asStaff(rma.id)).timeline.filter(
            ({ event }) => event === "fail"
          )
        ).toHaveLength(1)

        await ship(getContainer(), order.id, parcel)
        expect(await decideWithdrawals(getContainer(), later)).toBe(1)
        expect((await asStaff(rma.id)).status).toBe("approved")
        expect(await adminReturns(store, order.id)).toHaveLength(1)
      })
    })

    describe("after it was sent", () => {
      it("LAW Art. 13–14: a return as usual, no fee, outbound delivery given back, value lost deducted", async () => {
        const order = await placed(2, {}, "delivered")
        const stocked = await stockOf(store, TEE)
        const { rma } = await declared(order)
        expect(rma).toMatchObject({ status: "approved" })
        expect(rma.quote?.total).toBe(2 * TEE_PRICE + STANDARD)

        const done = await bring(rma.id, {
          deduction: { amount: 20, reason: "worn" },
        })
        expect(done).toMatchObject({ status: "resolved", outcome: "granted" })
        expect(await books(order)).toMatchObject({
          pending: "0",
          refunded: [2 * TEE_PRICE + STANDARD - 20],
        })
        expect(await stockOf(store, TEE)).toBe(stocked + 2)
      })

      it("what was handed over without ever being marked as shipped was sent", async () => {
        const order = await placed(2)
        await handOver(getContainer(), order.id)
        const { rma } = await declared(order)
        expect(rma).toMatchObject({ status: "approved" })
        expect((await asStaff(rma.id)).timeline.at(-1)?.event).toBe("approve")
        expect(await bring(rma.id)).toMatchObject({ status: "resolved" })
        expect(await books(order)).toMatchObject({
          pending: "0",
          refunded: [2 * TEE_PRICE + STANDARD],
        })
      })

      it("LAW: units are refused on a ground of the law only", async () => {
        const order = await placed(2, {}, "delivered")
        const { rma } = await declared(order)
        const { items } = await act(store, rma.id, "receive")
        const inspect = (more: object) =>
          store.staff.post(`/admin/rmas/${rma.id}/inspect`, {
            items: [{ id: items[0]?.id, accepted: 1, refused: 1, ...more }],
          })
        expect(refusal(await inspect({}))).toBe("400 ground_required")
        expect(refusal(await inspect({ ground: "worn" }))).toBe(
          "400 unknown_ground"
        )
        // In time, and a consumer: neither is open any more.
        for (const ground of ["out_of_time", "not_a_consumer"]) {
          expect(refusal(await inspect({ ground }))).toBe("400 unknown_ground")
        }
        ok(await inspect({ ground: "16e", note: "seal broken" }))
        expect((await readAs(ada, rma.id)).items).toMatchObject([
          { accepted_quantity: 1, refused_quantity: 1 },
        ])
      })

      it("LAW Art. 13(3): the refund clock stands while the goods are away, and starts with proof of dispatch", async () => {
        const order = await placed(1, {}, "delivered")
        const { rma } = await declared(order)
        const due = ({ clocks }: StoreRmaDto) =>
          clocks.find(({ code }) => code === "refund")?.due_at
        const promised = must(due(rma), "refund clock")
        const submitted = DateTime.fromISO(rma.submitted_at ?? "")
        expect(promised).toBe(endOfDay("Europe/Rome", 14, submitted))
        expect(rma.due_at).toBeNull()

        ok(await ada.as.post(`/store/rmas/${rma.id}/shipment`, {}))
        expect((await readAs(ada, rma.id)).due_at).toBeNull()

        const late = new Date(Date.now() + 20 * 86_400_000).toISOString()
        const proved = await act(store, rma.id, "progress", {
          message: "We saw your receipt.",
          dispatch_proved_at: late,
        })
        expect(due(proved)).toBe(late)
        expect(proved.due_at).toBe(late)
      })

      it("S: a withdrawal costs no fee where the shop's own return does", async () => {
        const [RETURN, ...others] = DEFAULT_POLICY.request_types
        await store.publish(
          {
            ...DEFAULT_POLICY,
            request_types: [
              {
                ...must(RETURN, "return"),
                fees: [{ code: "restocking", percent: 20 }],
              },
              ...others,
            ],
          },
          2000
        )
        const order = await placed(1, {}, "delivered")
        const preview = async (body: object) =>
          ok<{ quote: { total: number } }>(
            await ada.as.post("/store/rmas/preview", body)
          ).quote.total
        expect(
          await preview(
            requestFor(order, "return", [{ sku: TEE, quantity: 1 }])
          )
        ).toBe(47.2)
        expect(
          await preview({ order_id: order.id, request_type: "withdrawal" })
        ).toBe(TEE_PRICE + STANDARD)
      })
    })

    it("LAW Art. 9(2)(b): sent in part: what was not sent is given back at once, the rest when it is back", async () => {
      const order = await placed(3)
      const parcel = await fulfill(getContainer(), order.id, { [TEE]: 1 })
      await deliver(
        getContainer(),
        order.id,
        await ship(getContainer(), order.id, parcel)
      )
      const { rmas } = await declared(order)
      expect(
        rmas.map(({ status, items }) => [status, items[0]?.quantity])
      ).toEqual([
        ["resolved", 2],
        ["approved", 1],
      ])
      expect(await books(order)).toMatchObject({
        refunded: [2 * TEE_PRICE],
        units: [1],
      })

      await bring(must(rmas[1], "case").id)
      expect(await books(order)).toEqual({
        pending: "0",
        refunded: [3 * TEE_PRICE + STANDARD],
        units: [1],
      })
    })

    it("LAW Art. 13: what is owed for goods that came back is not given for what was never captured", async () => {
      const order = await placed(1, {
        capture: false,
        items: [
          { sku: MUG, quantity: 1 },
          { sku: TEE, quantity: 1 },
        ],
      })
      const parcel = await fulfill(getContainer(), order.id, { [MUG]: 1 })
      await deliver(
        getContainer(),
        order.id,
        await ship(getContainer(), order.id, parcel)
      )
      await capture(getContainer(), order.id, { amount: MUG_PRICE + STANDARD })
      const { rma: sent } = await declared(order, {
        items: [{ item_id: must(order.lines[MUG], "mug"), quantity: 1 }],
      })
      jest
        .spyOn(getContainer().resolve(Modules.PAYMENT), "refundPayment")
        .mockRejectedValueOnce(new Error("timeout"))
      const { settlements } = await bring(sent.id)
      expect(settlements).toMatchObject([
        { status: "needs_attention", amount: MUG_PRICE },
      ])

      // The delivery was paid; the tee was not, and the mug's money is still to be given back.
      const { rma } = await declared(order, tees(order, 1))
      expect(rma.settlements).toMatchObject([
        { status: "settled", amount: STANDARD },
      ])
      await act(store, sent.id, "clear-doubt", {
        settlement_id: must(settlements[0], "settlement").id,
        happened: false,
        reason: "The provider knows of none.",
      })
      await act(store, sent.id, "settle")
      expect(await books(order)).toMatchObject({
        pending: "0",
        refunded: [MUG_PRICE + STANDARD],
      })
    })

    describe("who may", () => {
      it("a business may not, and is told", async () => {
        await getContainer()
          .resolve(Modules.CUSTOMER)
          .updateCustomers(ada.customer.id, {
            metadata: { vat_verified: true },
          })
        const order = await placed(1)
        const answer = await declare(order)
        expect(refusal(answer)).toBe("400 policy_denied")
        expect(answer.data.findings).toEqual([
          expect.objectContaining({ code: "withdrawal_not_applicable" }),
        ])
        const { request_types } = ok<{ request_types: { code: string }[] }>(
          await ada.as.get(`/store/return-orders/${order.id}`)
        )
        expect(request_types.map(({ code }) => code)).not.toContain(
          "withdrawal"
        )
      })

      it("a company's name alone is for a person, and acknowledged all the same", async () => {
        await getContainer()
          .resolve(Modules.CUSTOMER)
          .updateCustomers(ada.customer.id, { company_name: "Ada & Co" })
        const order = await placed(1)
        const { rma } = await declared(order)
        expect(rma.status).toBe("submitted")
        expect(events(rma)).toEqual([
          "submit by shopper",
          "acknowledge by system",
        ])
        await mailed(rma.id, "rma.withdrawn")

        const reject = (body: object) =>
          store.staff.post(`/admin/rmas/${rma.id}/reject`, body)
        expect(refusal(await reject({ reason: "No." }))).toBe(
          "400 ground_required"
        )
        ok(await reject({ reason: "A company.", ground: "not_a_consumer" }))
        const seen = await readAs(ada, rma.id)
        expect(seen.status).toBe("rejected")
        expect(seen.timeline.at(-1)?.data).toEqual({ ground: "not_a_consumer" })
      })

      it("staff grant it, and the units leave the order then", async () => {
        await getContainer()
          .resolve(Modules.CUSTOMER)
          .updateCustomers(ada.customer.id, { company_name: "Ada & Co" })
        const order = await placed(2)
        const { rma } = await declared(order, tees(order, 1))
        expect((await books(order)).units).toEqual([2])
        expect(await act(store, rma.id, "approve")).toMatchObject({
          status: "resolved",
          outcome: "granted",
        })
        expect(await books(order)).toEqual({
          pending: "0",
          refunded: [TEE_PRICE],
          units: [1],
        })
      })

      it("I10 staff took the units off the order meanwhile, or canceled it: nothing is given twice", async () => {
        await getContainer()
          .resolve(Modules.CUSTOMER)
          .updateCustomers(ada.customer.id, { company_name: "Ada & Co" })
        const staff = async (path: string, body: object = {}) =>
          ok(await store.staff.post(`/admin/${path}`, body))
        const cancel = ({ id }: PlacedOrder) => staff(`orders/${id}/cancel`)
        const lower = async ({ id, lines }: PlacedOrder) => {
          await staff("order-edits", { order_id: id })
          await staff(`order-edits/${id}/items/item/${lines[TEE]}`, {
            quantity: 2,
          })
          await staff(`order-edits/${id}/request`)
          await staff(`order-edits/${id}/confirm`)
        }
        for (const meanwhile of [cancel, lower]) {
          const order = await placed(3)
          const { rma } = await declared(order, tees(order, 3))
          await meanwhile(order)
          const left = await books(order)
          const approve = () =>
            store.staff.post(`/admin/rmas/${rma.id}/approve`)
          expect(refusal(await approve())).toBe("409 units_taken")
          expect(await books(order)).toEqual(left)
          expect((await readAs(ada, rma.id)).status).toBe("submitted")
          ok(await ada.as.post(`/store/rmas/${rma.id}/cancel`))
          const again = await declare(order, tees(order, 3))
          expect(refusal(again)).toBe("400 policy_denied")
        }
      })
    })

    it("I10 staff cancel the emptied order before its refund: core gave all of it back, and a person says so", async () => {
      const rma = rmaService(getContainer())
      const options = rma.getOptions()
      jest
        .spyOn(rma, "getOptions")
        .mockReturnValue({ ...options, settlement: "manual" })
      const order = await placed(2)
      const { rma: left } = await declared(order)
      expect(left.status).toBe("resolving")
      ok(await store.staff.post(`/admin/orders/${order.id}/cancel`))
      const refunded = [2 * TEE_PRICE + STANDARD]
      expect(await books(order)).toMatchObject({ refunded })

      const emit = jest.spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
      const { settlements } = await act(store, left.id, "settle")
      expect(settlements).toMatchObject([
        {
          status: "needs_attention",
          failure: { reason: "order_canceled" },
        },
      ])
      const settlement_id = must(settlements[0], "settlement").id
      const byHand = await store.staff.post(`/admin/rmas/${left.id}/pay-out`, {
        settlement_id,
        reference: "T-1",
      })
      expect(refusal(byHand)).toBe("409 illegal_transition")
      const done = await act(store, left.id, "clear-doubt", {
        settlement_id,
        happened: true,
        reason: "Core refunded it with the order.",
      })
      expect(done.status).toBe("resolved")
      expect(await books(order)).toEqual({ pending: "0", refunded, units: [] })
      // Core told of it when staff did it.
      expect(JSON.stringify(emit.mock.calls)).not.toContain("order.canceled")
    })

    it("LAW Art. 11a: the acknowledgement has content, date and time, and goes to the order's address", async () => {
      const order = await placed(2, {}, "delivered")
      const { rma } = await declared(order, {
        message: "I withdraw from the contract.",
      })
      const { to, data } = await mailed(rma.id, "rma.withdrawn")
      expect(to).toBe("ada@example.com")
      expect(data.subject).toBe(`${rma.number}: we received your withdrawal`)
      expect(data.text).toContain("I withdraw from the contract.")
      expect(data.text).toContain("2 × Merino Tee 150")
      expect(data.text).toContain(`#${rma.order_display_id}`)
      const [time] = (rma.submitted_at ?? "").slice(11).split(".")
      expect(data.text).toContain((time ?? "").slice(3))
      const sent = (await mails(rma.id)).map(({ template }) => template)
      expect(sent).not.toContain("rma.submitted")
      expect(sent).not.toContain("rma.acknowledged")
    })

    describe("twice", () => {
      it("the same key gives the same case, and the money once", async () => {
        const order = await placed(2)
        const body = {
          order_id: order.id,
          request_type: "withdrawal",
          ...tees(order, 1),
        }
        const send = () =>
          ada.as.post("/store/rmas", body, { "Idempotency-Key": "one" })
        const [first, second] = await Promise.all([send(), send()])
        const ids = [first, second].map((answer) => ok<Answer>(answer).rma.id)
        expect(new Set(ids).size).toBe(1)
        expect(await books(order)).toMatchObject({
          refunded: [TEE_PRICE],
          units: [1],
        })
      })

      it("I1: of eight at once for five units five are granted, now or by the job, and none twice", async () => {
        const order = await placed(5)
        const answers = await Promise.all(
          Array.from({ length: 8 }, () => declare(order, tees(order, 1)))
        )
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
        await decideWithdrawals(getContainer(), new Date(Date.now() + 120_000))
        expect(await books(order)).toEqual({
          pending: "0",
          refunded: [5 * TEE_PRICE + STANDARD],
          units: [],
        })
      })

      it("without a key only one of two takes what is left", async () => {
        const order = await placed(2)
        const answers = await Promise.all([declare(order), declare(order)])
        expect(answers.map(({ status }) => status).sort()).not.toEqual([
          200, 200,
        ])
        expect(await books(order)).toEqual({
          pending: "0",
          refunded: [2 * TEE_PRICE + STANDARD],
          units: [],
        })
        expect(refusal(await declare(order))).toBe("400 policy_denied")
      })
    })

    describe("when time or a process runs out", () => {
      it("LAW Art. 9: declared too late it is for a person, who refuses it for that", async () => {
        const order = await placed(1, {}, "delivered")
        await backdate(getContainer(), order.id, { placed: 40, delivered: 30 })
        const { rma } = await declared(order)
        expect(rma.status).toBe("submitted")
        ok(
          await store.staff.post(`/admin/rmas/${rma.id}/reject`, {
            reason: "Thirty days are over fourteen.",
            ground: "out_of_time",
          })
        )
      })

      it("what a person refused once is left to persons, appealed or not", async () => {
        const order = await placed(1)
        await fulfill(getContainer(), order.id)
        const { rma } = await declared(order)
        await act(store, rma.id, "reject", { reason: "Cut.", ground: "16c" })
        ok(
          await ada.as.post(`/store/rmas/${rma.id}/appeal`, {
            message: "It was not.",
          })
        )
        expect((await readAs(ada, rma.id)).status).toBe("submitted")
        await ship(getContainer(), order.id)
        const later = new Date(Date.now() + 120_000)
        expect(await decideWithdrawals(getContainer(), later)).toBe(0)
      })

      it("PL, consumer rights act Art. 7a: a complaint nobody answered in 14 days is accepted; elsewhere it waits", async () => {
        const claim = async (region: "eur" | "pln") => {
          const order = await placed(1, { region }, "delivered")
          const [item] = requestFor(order, "defective", [
            { sku: TEE, quantity: 1, reason: "defective" },
          ]).items
          return ok<Answer>(
            await ada.as.post("/store/rmas", {
              order_id: order.id,
              request_type: "defective",
              items: [item],
            })
          ).rma
        }
        const [inPoland, inItaly] = [await claim("pln"), await claim("eur")]
        const after = (days: number) => new Date(Date.now() + days * 86_400_000)
        // The shop gives itself more time; the law's clock goes on.
        await act(store, inPoland.id, "extend", {
          clock: "decision",
          until: after(40).toISOString(),
          explanation: "The workshop is closed.",
        })
        expect(await acceptComplaints(getContainer(), after(13))).toBe(0)
        expect(await acceptComplaints(getContainer(), after(16))).toBe(1)

        const accepted = await asStaff(inPoland.id)
        expect(accepted.status).toBe("approved")
        expect(
          accepted.timeline.find(({ event }) => event === "approve")
        ).toMatchObject({
          actor: "policy",
          reason: expect.stringContaining("counts as accepted"),
        })
        expect((await asStaff(inItaly.id)).status).toBe("submitted")
        expect(await acceptComplaints(getContainer(), after(16))).toBe(0)
      })

      it("the law's clocks are not the shop's to move", async () => {
        const order = await placed(1, {}, "delivered")
        const { rma } = await declared(order)
        const answer = await store.staff.post(`/admin/rmas/${rma.id}/extend`, {
          clock: "refund",
          until: new Date(Date.now() + 90 * 86_400_000).toISOString(),
          explanation: "We are slow.",
        })
        expect(refusal(answer)).toBe("400 invalid_data")
      })

      it("I3: what a crash left between the order and the case is finished as it was begun, once", async () => {
        const order = await placed(2)
        const rma = rmaService(getContainer())
        const commit = rma.commitTransition.bind(rma)
        const died = jest
          .spyOn(rma, "commitTransition")
          .mockImplementation((input, ...rest) =>
            input.entry.event === "approve_without_return"
              ? Promise.reject(new Error("dead"))
              : commit(input, ...rest)
          )
        const { rma: left } = await declared(order, tees(order, 1))
        died.mockRestore()
        expect(left.status).toBe("submitted")
        expect((await books(order)).units).toEqual([1])

        await recoverOperations(getContainer(), new Date(Date.now() + 600_000))
        const found = await readAs(ada, left.id)
        expect(found).toMatchObject({ status: "resolved", outcome: "granted" })
        expect(events(found)).toContain("approve_without_return by policy")
        expect(await books(order)).toEqual({
          pending: "0",
          refunded: [TEE_PRICE],
          units: [1],
        })
      })
    })

    it("LAW Art. 13(2): of an express delivery that was carried out, the standard price is given back", async () => {
      const rma = rmaService(getContainer())
      const options = rma.getOptions()
      jest.spyOn(rma, "getOptions").mockReturnValue({
        ...options,
        law: { ...options.law, standard_delivery: { eur: STANDARD } },
      })
      const sent = await placed(1, { shipping: "Express" }, "delivered")
      expect((await declared(sent)).rma.quote?.total).toBe(TEE_PRICE + STANDARD)
      const unsent = await placed(1, { shipping: "Express" })
      await declared(unsent)
      const { pending, refunded } = await books(unsent)
      expect(pending).toBe("0")
      expect(refunded[0]).toBeGreaterThan(TEE_PRICE + STANDARD)
    })

    it("keeps another line of the order as it was", async () => {
      const order = await placed(2, {
        items: [
          { sku: TEE, quantity: 2 },
          { sku: MUG, quantity: 1 },
        ],
      })
      await declared(order, tees(order, 2))
      expect(await books(order)).toEqual({
        pending: "0",
        refunded: [2 * TEE_PRICE],
        units: [1],
      })
      expect(await reserved(order)).toEqual([1])
    })
  },
})
