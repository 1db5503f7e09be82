import { Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import { DEFAULT_POLICY } from "../../src/domain/policy"
import type { AdminRmaDto, StoreRmaDto } from "../../src/types/http"
import { recoverOperations } from "../../src/workflows"
import { bookCreditLines } from "../../src/workflows/core"
import { inspect } from "../support/cases/case-ladder"
import { dieAfter } from "../support/cases/die-at-write"
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
import { quiet } from "../support/jest/quiet"
import { deliver, ids, placeOrder, refundInCore } from "../support/ladder"
import { capture } from "../support/ladder/payments"
import { mailAbout } from "./merchants/walking"
import { openRegion, orderIn } from "./currency-shop"
import {
  balanceOf,
  booksOf,
  CREDIT_RULES,
  creditService,
  giveCredit,
  makeGiftCard,
  orderWithCredit,
  sql,
} from "./store-credit-shop"

jest.setTimeout(300_000)

const TRANSFER = "pp_transfer_test"
const TEES = {
  region: "eur" as const,
  items: [{ sku: "TEE-M", quantity: 3 }],
}
const BALANCED = { owed: 0, changes: 0 }

// The runner's own `env` comes after the configuration was read.
process.env.LOYALTY_PLUGIN = "true"
process.env.RMA_OPTIONS = JSON.stringify({
  manual_payout_providers: [TRANSFER],
})

afterAll(() => {
  delete process.env.LOYALTY_PLUGIN
  delete process.env.RMA_OPTIONS
})

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      await store.publish(CREDIT_RULES)
      ada = await store.shopper("ada@example.com")
    })

    afterEach(async () => {
      await quiet()
      jest.restoreAllMocks()
    })

    const tees = (quantity = 3) =>
      store.order(ada, { region: "eur", items: [{ sku: "TEE-M", quantity }] })

    const body = (
      order: PlacedOrder,
      resolution: string,
      quantity: number,
      request_type = "return"
    ) => ({
      order_id: order.id,
      request_type,
      items: [
        {
          item_id: order.lines["TEE-M"] ?? "",
          quantity,
          reason: "changed_mind",
          resolution,
        },
      ],
    })

    /** Approves, receives and accepts all of it. */
    const accept = async (rma: StoreRmaDto): Promise<AdminRmaDto> => {
      const items = rma.items.map(({ id, quantity }) => ({ id, quantity }))
      if (rma.status === "submitted") {
        await act(store, rma.id, "approve")
      }
      await act(store, rma.id, "receive", { items })
      return await act(store, rma.id, "inspect", {
        items: items.map(({ id, quantity }) => ({
          id,
          accepted: quantity,
          refused: 0,
        })),
      })
    }

    const settlementOf = async (id: string) => {
      const { settlements } = await readAs(ada, id)
      const [first] = settlements
      if (!first) {
        throw new Error("no settlement")
      }
      return first
    }

    it("gives store credit with its bonus, told before, once, and the books balance", async () => {
      const order = await tees()
      const { data } = await ada.as.post(
        "/store/rmas/preview",
        body(order, "store_credit", 2)
      )
      expect(data.quote).toMatchObject({
        total: 129.8,
        lines: [
          { kind: "item", amount: 118 },
          { kind: "bonus", code: "percent", amount: 11.8, tax: 0 },
        ],
      })
      const rma = await submit(ada, body(order, "store_credit", 2))
      const done = await accept(rma)
      expect(done).toMatchObject({ status: "resolved", outcome: "granted" })
      expect(done.settlements).toMatchObject([
        { kind: "store_credit", status: "settled", amount: 129.8 },
      ])
      expect(await balanceOf(getContainer(), ada.customer.id)).toBe(129.8)
      expect(await booksOf(getContainer(), order.id)).toEqual({
        ...BALANCED,
        refunded: [0],
      })
      const { pending_difference } = await adminOrder(store, order.id)
      expect(pending_difference).toBe(0)
      await act(store, rma.id, "settle")
      expect(await balanceOf(getContainer(), ada.customer.id)).toBe(129.8)
    })

    it("settles mixed resolutions each its own way, the flat bonus once", async () => {
      const order = await store.order(ada, {
        region: "eur",
        items: [
          { sku: "TEE-M", quantity: 1 },
          { sku: "MUG-WHITE", quantity: 1 },
        ],
      })
      const asked = body(order, "store_credit", 1, "free")
      const rma = await submit(ada, {
        ...asked,
        items: [
          ...asked.items,
          {
            item_id: order.lines["MUG-WHITE"],
            quantity: 1,
            reason: "changed_mind",
            resolution: "refund",
          },
        ],
      })
      expect(rma.quote?.total).toBe(78.5)
      const done = await accept(rma)
      expect(
        done.settlements.map(({ kind, amount }) => [kind, amount])
      ).toEqual([
        ["refund", 14.5],
        ["store_credit", 64],
      ])
      expect(await balanceOf(getContainer(), ada.customer.id)).toBe(64)
      expect(await booksOf(getContainer(), order.id)).toEqual({
        ...BALANCED,
        refunded: [14.5],
      })
    })

    it.each([
      { captured: undefined, amounts: [24.4, 59] },
      { captured: 40, amounts: [24.4, 15.6] },
    ])(
      "LAW Art. 13: withdrawn before shipping each its own way, no more than was paid ($captured)",
      async ({ captured, amounts }) => {
        await store.publish(
          {
            ...DEFAULT_POLICY,
            request_types: [
              {
                code: "withdrawal",
                name: { en: "Withdrawal" },
                legal_basis: "withdrawal",
                resolutions: ["refund", "store_credit"],
                windows: [{ anchor: "delivered", length: "P14D" }],
              },
            ],
          },
          2000
        )
        const order = await store.order(
          ada,
          {
            region: "eur",
            capture: captured === undefined,
            items: [
              { sku: "MUG-WHITE", quantity: 1 },
              { sku: "TEE-M", quantity: 1 },
            ],
          },
          "placed"
        )
        if (captured !== undefined) {
          await capture(getContainer(), order.id, { amount: captured })
        }
        const rma = await submit(ada, {
          order_id: order.id,
          request_type: "withdrawal",
          items: [
            ["MUG-WHITE", "refund"],
            ["TEE-M", "store_credit"],
          ].map(([sku = "", resolution]) => ({
            item_id: order.lines[sku],
            quantity: 1,
            resolution,
          })),
        })
        expect(rma).toMatchObject({
          status: "resolved",
          settlements: [
            { kind: "refund", status: "settled", amount: amounts[0] },
            { kind: "store_credit", status: "settled", amount: amounts[1] },
          ],
        })
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(
          amounts[1]
        )
        expect(await booksOf(getContainer(), order.id)).toEqual({
          ...BALANCED,
          refunded: [amounts[0]],
        })
      }
    )

    it("says why a guest gets none, and refuses to be asked", async () => {
      const order = await store.order(null, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 1 }],
      })
      const request = body(order, "store_credit", 1)
      const opened = await store.staff.post("/admin/rmas", request)
      expect(refusal(opened)).toBe("400 policy_denied")
      expect(opened.data.findings).toMatchObject([
        { code: "store_credit_needs_account" },
      ])
    })

    it("gives credit on approval, and takes up what was not owed", async () => {
      const order = await tees(2)
      const rma = await submit(ada, body(order, "store_credit", 2, "ahead"))
      await act(store, rma.id, "approve")
      expect(await balanceOf(getContainer(), ada.customer.id)).toBe(118)
      const [item] = rma.items
      await act(store, rma.id, "receive", {
        items: [{ id: item?.id, quantity: 2 }],
      })
      const { settlements } = await act(store, rma.id, "inspect", {
        items: [{ id: item?.id, accepted: 1, refused: 1, note: "worn" }],
      })
      expect(
        settlements.map(({ kind, status, amount }) => [kind, status, amount])
      ).toEqual(
        expect.arrayContaining([
          ["store_credit", "settled", 118],
          ["store_credit", "settled", 0],
          ["recovery", "planned", 59],
        ])
      )
      const close = (body: object) =>
        store.staff.post(`/admin/rmas/${rma.id}/close-recovery`, {
          closing: "invoiced",
          reason: "Invoice 7",
          ...body,
        })
      expect(refusal(await close({ closing: "forgotten" }))).toBe(
        "400 invalid_data"
      )
      const closed = ok<{ rma: AdminRmaDto }>(await close({})).rma
      expect(
        closed.settlements.find(({ kind }) => kind === "recovery")
      ).toMatchObject({ status: "settled", amount: 59 })
      expect(refusal(await close({}))).toBe("409 illegal_transition")
      expect(await balanceOf(getContainer(), ada.customer.id)).toBe(118)
      expect(await booksOf(getContainer(), order.id)).toMatchObject(BALANCED)
    })

    it("leaves nothing behind when the plugin fails, and may be tried again", async () => {
      const order = await tees(1)
      jest
        .spyOn(creditService(getContainer()), "creditAccounts")
        .mockRejectedValueOnce(new Error("the account is busy"))
      const rma = await submit(ada, body(order, "store_credit", 1))
      const failed = await accept(rma)
      expect(failed.settlements).toMatchObject([{ status: "failed" }])
      expect(await balanceOf(getContainer(), ada.customer.id)).toBe(0)
      expect((await booksOf(getContainer(), order.id)).changes).toBe(0)
      const done = await act(store, rma.id, "settle")
      expect(done).toMatchObject({
        status: "resolved",
        settlements: [{ status: "settled" }],
      })
      expect(await balanceOf(getContainer(), ada.customer.id)).toBe(64.9)
      expect(await booksOf(getContainer(), order.id)).toMatchObject(BALANCED)
    })

    it.each([1, 2])(
      "is given once though the process died in core's flow, which leaves a change under no name (after write %s)",
      async (kept) => {
        const container = getContainer()
        const order = await tees(1)
        const { id } = await submit(ada, body(order, "store_credit", 1))
        await act(store, id, "approve")
        await act(store, id, "receive")
        const died = await dieAfter(
          kept,
          () => inspect(container, id),
          // Ours has its description there.
          /^insert into "order_change" \([^)]*"change_type", "order_id"/i
        )
        expect(died).toBe(true)
        const { changes } = await booksOf(container, order.id)
        expect(changes).toBe(1)
        await sql(container, "delete from rma_order_lease")
        await recoverOperations(container, new Date(Date.now() + 600_000))
        expect(await readAs(ada, id)).toMatchObject({
          status: "resolved",
          settlements: [{ status: "settled" }],
        })
        expect(await balanceOf(container, ada.customer.id)).toBe(64.9)
        expect(await booksOf(container, order.id)).toMatchObject(BALANCED)
      }
    )

    it.each([
      ["happened", true, 0],
      ["did not happen", false, 64.9],
    ])(
      "a credit line without its credit is for a person: it %s",
      async (_, happened, balance) => {
        const order = await tees(1)
        const rma = await submit(ada, body(order, "store_credit", 1))
        const before = jest
          .spyOn(creditService(getContainer()), "creditAccounts")
          .mockRejectedValueOnce(new Error("gone"))
        await accept(rma)
        before.mockRestore()
        const { id } = await settlementOf(rma.id)
        // As a process leaves it that dies between the two.
        await bookCreditLines(getContainer(), {
          order_id: order.id,
          lines: [
            {
              reference: "rma_store_credit",
              reference_id: id,
              amount: "-64.9",
            },
          ],
          note: "half",
        })
        const doubtful = await act(store, rma.id, "settle")
        expect(doubtful.settlements).toMatchObject([
          { status: "needs_attention" },
        ])
        await act(store, rma.id, "clear-doubt", {
          settlement_id: id,
          happened,
          reason: "looked it up",
        })
        if (!happened) {
          await act(store, rma.id, "settle")
        }
        expect(await settlementOf(rma.id)).toMatchObject({ status: "settled" })
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(balance)
        expect(await booksOf(getContainer(), order.id)).toMatchObject(BALANCED)
      }
    )

    describe("offers of store credit", () => {
      const offer = (id: string, amount: number) =>
        store.staff.post(`/admin/rmas/${id}/offer`, {
          kind: "store_credit",
          amount,
          message: "Keep them, and spend this in our shop.",
        })
      const takes = async (id: string) =>
        ok<{ rma: StoreRmaDto }>(
          await ada.as.post(`/store/rmas/${id}/accept-offer`)
        ).rma

      it("S4.15 gives the credit once the shopper takes it, and a later refund gives so much less", async () => {
        const order = await tees(1)
        const { id } = await submit(ada, body(order, "refund", 1))
        ok(await offer(id, 15))
        expect((await readAs(ada, id)).offer).toMatchObject({
          kind: "store_credit",
          amount: 15,
        })
        const [first, again] = await Promise.all([
          ada.as.post(`/store/rmas/${id}/accept-offer`),
          ada.as.post(`/store/rmas/${id}/accept-offer`),
        ])
        expect([first.status, again.status].sort()).toEqual([200, 409])
        expect(await readAs(ada, id)).toMatchObject({
          status: "resolved",
          outcome: "partly",
          settlements: [
            { kind: "store_credit", status: "settled", amount: 15 },
          ],
        })
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(15)
        expect(await booksOf(getContainer(), order.id)).toEqual({
          ...BALANCED,
          refunded: [0],
        })
        // 59 less 15, and of that 20 % for restocking.
        const later = await submit(ada, body(order, "refund", 1))
        expect(later.quote?.total).toBe(35.2)
        await accept(later)
        expect(await booksOf(getContainer(), order.id)).toEqual({
          ...BALANCED,
          refunded: [35.2],
        })
        const mail = await mailAbout({ staff: store.staff }, id, "rma.offered")
        expect(mail.data.text).toContain("€15.00 of store credit")
      })

      it("takes goods that are here for the credit, and books them", async () => {
        const order = await tees(1)
        const { id, items } = await submit(ada, body(order, "refund", 1))
        await act(store, id, "approve")
        await act(store, id, "receive", {
          items: items.map(({ id, quantity }) => ({ id, quantity })),
        })
        ok(await offer(id, 40))
        expect((await takes(id)).status).toBe("resolved")
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(40)
        expect(await booksOf(getContainer(), order.id)).toEqual({
          ...BALANCED,
          refunded: [0],
        })
      })

      it("gives nothing for one that is taken after its time", async () => {
        const order = await tees(1)
        const { id } = await submit(ada, body(order, "refund", 1))
        ok(await offer(id, 15))
        await sql(
          getContainer(),
          `update rma set offer = jsonb_set(offer, '{expires_at}', '"2026-01-05T10:00:00.000Z"') where id = ?`,
          id
        )
        expect(
          refusal(await ada.as.post(`/store/rmas/${id}/accept-offer`))
        ).toBe("409 offer_expired")
        expect(await readAs(ada, id)).toMatchObject({
          status: "offered",
          settlements: [],
        })
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(0)
      })

      it("refuses what is above the goods' value, and a guest", async () => {
        const order = await tees(1)
        const { id } = await submit(ada, body(order, "refund", 1))
        expect(refusal(await offer(id, 59.01))).toBe("400 invalid_data")
        const guests = await store.order(null, {
          ...TEES,
          email: "guest@example.com",
        })
        const { rma } = ok<{ rma: AdminRmaDto }>(
          await store.staff.post("/admin/rmas", body(guests, "refund", 1))
        )
        expect(refusal(await offer(rma.id, 5))).toBe(
          "409 store_credit_needs_account"
        )
        expect((await act(store, rma.id, "approve")).status).toBe("approved")
      })
    })

    describe("tenders", () => {
      const paidWithCredit = async () => {
        await giveCredit(getContainer(), ada.customer.id, 50)
        return await orderWithCredit(getContainer(), ada, TEES, {
          store_credit: 50,
        })
      }

      it("refunds what a gift card paid to the customer's credit, in proportion and to the cent", async () => {
        // 3 × 59 and 9.90: 186.90, of which 40 by gift card and 146.90 by card.
        const order = await orderWithCredit(getContainer(), ada, TEES, {
          gift_card: await makeGiftCard(store, 40),
        })
        const first = await submit(ada, body(order, "refund", 1, "free"))
        await accept(first)
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(12.63)
        expect(await booksOf(getContainer(), order.id)).toEqual({
          ...BALANCED,
          refunded: [46.37],
        })
        const second = await submit(ada, body(order, "refund", 2, "free"))
        expect((await accept(second)).status).toBe("resolved")
        // 177 of 186.90 came back: 40 × 177 / 186.90 of it as credit.
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(37.88)
        expect(await booksOf(getContainer(), order.id)).toEqual({
          ...BALANCED,
          refunded: [139.12],
        })
        expect((await adminOrder(store, order.id)).pending_difference).toBe(0)
      })

      it("refunds an order that a gift card paid whole without asking any provider", async () => {
        const order = await orderWithCredit(getContainer(), ada, TEES, {
          gift_card: await makeGiftCard(store, 500),
        })
        const rma = await submit(ada, body(order, "refund", 3, "free"))
        expect((await accept(rma)).status).toBe("resolved")
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(177)
        expect(await booksOf(getContainer(), order.id)).toMatchObject(BALANCED)
      })

      it("counts a gift card and store credit of one order together", async () => {
        await giveCredit(getContainer(), ada.customer.id, 20)
        const order = await orderWithCredit(getContainer(), ada, TEES, {
          gift_card: await makeGiftCard(store, 40),
          store_credit: 20,
        })
        const rma = await submit(ada, body(order, "refund", 3, "free"))
        expect((await accept(rma)).status).toBe("resolved")
        // 60 × 177 / 186.90
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(56.82)
        expect(await booksOf(getContainer(), order.id)).toEqual({
          ...BALANCED,
          refunded: [120.18],
        })
      })

      it("refunds each in proportion, cumulatively over cases, to the cent", async () => {
        // 3 × 59 and 9.90: 186.90, of which 50 by credit and 136.90 by card.
        const order = await paidWithCredit()
        const first = await submit(ada, body(order, "refund", 1, "free"))
        await accept(first)
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(15.78)
        expect(await booksOf(getContainer(), order.id)).toEqual({
          ...BALANCED,
          refunded: [43.22],
        })
        const second = await submit(ada, body(order, "refund", 2, "free"))
        const done = await accept(second)
        expect(done.status).toBe("resolved")
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(47.35)
        expect(await booksOf(getContainer(), order.id)).toEqual({
          ...BALANCED,
          refunded: [129.65],
        })
      })

      it("pays by hand what a guest's credit cannot take", async () => {
        const order = await paidWithCredit()
        await sql(
          getContainer(),
          "update customer set has_account = false where id = ?",
          ada.customer.id
        )
        const opened = ok<{ rma: AdminRmaDto }>(
          await store.staff.post(
            "/admin/rmas",
            body(order, "refund", 3, "free")
          )
        ).rma
        const waiting = await accept(opened)
        expect(waiting).toMatchObject({
          status: "resolving",
          settlements: [{ status: "awaiting_manual" }],
        })
        const done = await act(store, opened.id, "pay-out", {
          settlement_id: waiting.settlements[0]?.id,
          reference: "CHEQUE 12",
        })
        expect(done.status).toBe("resolved")
        expect(await booksOf(getContainer(), order.id)).toMatchObject(BALANCED)
      })
    })

    describe("a withdrawal from what nobody captured", () => {
      /** 3 × 59 and 9.90: 186.90, of which so much by credit. */
      const withdrawn = async (
        store_credit: number,
        quantity: number,
        guest = false
      ) => {
        await store.publish(DEFAULT_POLICY, 2000)
        await giveCredit(getContainer(), ada.customer.id, store_credit)
        const order = await orderWithCredit(
          getContainer(),
          ada,
          TEES,
          { store_credit },
          "placed"
        )
        if (guest) {
          await sql(
            getContainer(),
            "update customer set has_account = false where id = ?",
            ada.customer.id
          )
        }
        const items = [{ item_id: order.lines["TEE-M"], quantity }]
        const { rma } = ok<{ rma: StoreRmaDto }>(
          await ada.as.post("/store/rmas", {
            order_id: order.id,
            request_type: "withdrawal",
            items,
          })
        )
        return { order, id: rma.id }
      }
      const statusOf = async ({ id }: PlacedOrder) =>
        (
          await getContainer()
            .resolve(Modules.ORDER)
            .retrieveOrder(id, { select: ["id", "status"] })
        ).status

      it.each([
        ["a part of it was paid by credit", 5],
        ["credit paid it all", 186.9],
      ])("gives the credit back where %s", async (_, credit) => {
        const { order, id } = await withdrawn(credit, 3)
        expect(await readAs(ada, id)).toMatchObject({
          status: "resolved",
          settlements: [{ kind: "refund", status: "settled", amount: credit }],
        })
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(credit)
        expect(await booksOf(getContainer(), order.id)).toMatchObject(BALANCED)
        expect(await statusOf(order)).toBe("canceled")
      })

      it("gives back of a part only what the rest is not worth, and the rest with it", async () => {
        const { order } = await withdrawn(150, 1)
        // 127.90 stay ordered.
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(22.1)
        expect(await booksOf(getContainer(), order.id)).toMatchObject(BALANCED)
        expect(await statusOf(order)).toBe("pending")
        ok(
          await ada.as.post("/store/rmas", {
            order_id: order.id,
            request_type: "withdrawal",
          })
        )
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(150)
        expect(await booksOf(getContainer(), order.id)).toMatchObject(BALANCED)
        expect(await statusOf(order)).toBe("canceled")
      })

      it("cancels the order only once staff gave a guest's credit back", async () => {
        const { order, id } = await withdrawn(5, 3, true)
        const [waiting] = (await readAs(ada, id)).settlements
        expect(waiting).toMatchObject({ status: "awaiting_manual", by_hand: 5 })
        expect(await statusOf(order)).toBe("pending")
        const done = await act(store, id, "pay-out", {
          settlement_id: waiting?.id,
          reference: "SEPA 5",
        })
        expect(done.status).toBe("resolved")
        expect(await booksOf(getContainer(), order.id)).toMatchObject(BALANCED)
        expect(await statusOf(order)).toBe("canceled")
      })
    })

    describe("payouts by hand", () => {
      const byTransfer = async (payments: number) => {
        const order = await store.order(ada, {
          region: "eur",
          items: [{ sku: "TEE-M", quantity: 3 }],
          payments,
        })
        const { payment_collections } = await adminOrder(store, order.id)
        const last = payment_collections
          .flatMap((one) => one.payments)
          .map(({ id }) => id)
          .sort()
          .at(-1)
        await sql(
          getContainer(),
          "update payment set provider_id = ? where id = ?",
          TRANSFER,
          last
        )
        return order
      }

      it("S refunds the card at once and waits for the rest, which no provider is asked for", async () => {
        const order = await byTransfer(2)
        const rma = await submit(ada, body(order, "refund", 3, "free"))
        const waiting = await accept(rma)
        const [one] = waiting.settlements
        expect(one).toMatchObject({
          status: "awaiting_manual",
          amount: 177,
          by_hand: 83.55,
        })
        expect((await booksOf(getContainer(), order.id)).refunded).toEqual([
          93.45, 0,
        ])
        expect(
          refusal(
            await store.staff.post(`/admin/rmas/${rma.id}/pay-out`, {
              settlement_id: one?.id,
            })
          )
        ).toBe("400 invalid_data")
        const pay = { settlement_id: one?.id, reference: "SEPA 2026-11" }
        expect(
          refusal(
            await store.staff.post(`/admin/rmas/${rma.id}/pay-out`, {
              ...pay,
              settlement_id: "rmaset_none",
            })
          )
        ).toBe("404 not_found")
        const paid = await Promise.all(
          [1, 2, 3].map(() =>
            store.staff.post(`/admin/rmas/${rma.id}/pay-out`, pay)
          )
        )
        expect(paid.filter(({ status }) => status === 200)).toHaveLength(1)
        const done = await readAs(ada, rma.id)
        expect(done).toMatchObject({
          status: "resolved",
          settlements: [{ status: "settled", reference: "SEPA 2026-11" }],
        })
        expect(
          done.timeline.find(({ event }) => event === "pay_out")?.data
        ).toMatchObject({ amount: "83.55", reference: "SEPA 2026-11" })
        expect(await booksOf(getContainer(), order.id)).toEqual({
          ...BALANCED,
          refunded: [93.45, 83.55],
        })
        const { pending_difference, refunds } = await adminOrder(
          store,
          order.id
        )
        expect([pending_difference, refunds]).toEqual([0, [[93.45], []]])
        expect(
          refusal(await store.staff.post(`/admin/rmas/${rma.id}/pay-out`, pay))
        ).toBe("409 illegal_transition")
      })

      it("never pays more than was paid that way", async () => {
        const order = await byTransfer(1)
        const refund = async (quantity: number) => {
          const rma = await submit(ada, body(order, "refund", quantity, "free"))
          const { settlements } = await accept(rma)
          await act(store, rma.id, "pay-out", {
            settlement_id: settlements[0]?.id,
            reference: `transfer ${quantity}`,
            note: "from the second account",
          })
        }
        await refund(1)
        await refund(2)
        expect(await booksOf(getContainer(), order.id)).toEqual({
          ...BALANCED,
          refunded: [177],
        })
      })
    })

    describe("precision and partial captures", () => {
      it.each([
        // [currency, country, price of one, payments, refunds after a fee of 20 %]
        ["jpy", "jp", 3333, [3333, 3333, 3333], [2666, 5333]],
        ["kwd", "kw", 10.005, [10.005, 10.005, 10.005], [8.004, 16.008]],
      ])(
        "refunds %s in its own digits over three payments, fees taken",
        async (currency, country, unit_price, parts, refunds) => {
          const region = await openRegion(getContainer(), currency, country)
          const order = await orderIn(
            getContainer(),
            region,
            ada,
            store.catalogue.variants,
            { unit_price, parts }
          )
          const given: number[] = []
          for (const quantity of [1, 2]) {
            const rma = await submit(ada, body(order, "refund", quantity))
            const done = await accept(rma)
            expect(done.status).toBe("resolved")
            given.push(done.settlements[0]?.amount ?? NaN)
          }
          expect(given).toEqual(refunds)
          const { refunded, ...books } = await booksOf(getContainer(), order.id)
          expect(books).toEqual(BALANCED)
          const total = refunded.reduce((sum, one) => sum + one, 0)
          expect(total).toBeCloseTo(
            refunds.reduce((sum, one) => sum + one, 0),
            6
          )
          expect((await adminOrder(store, order.id)).pending_difference).toBe(0)
        }
      )

      const capturedInPart = async (...parts: number[]) => {
        const id = await placeOrder(getContainer(), {
          region: "eur",
          customer: ada.customer,
          items: [{ sku: "TEE-M", quantity: 3 }],
          capture: false,
        })
        for (const amount of parts) {
          await capture(getContainer(), id, { amount })
        }
        await deliver(getContainer(), id)
        return { id, lines: await ids(getContainer(), id) }
      }

      it("refunds what was paid for goods though the rest of the order was never captured", async () => {
        const order = await capturedInPart(20, 130)
        const { id } = order
        for (const refunded of [59, 118]) {
          const done = await accept(
            await submit(ada, body(order, "refund", 1, "free"))
          )
          expect(done).toMatchObject({
            status: "resolved",
            settlements: [{ status: "settled", amount: 59 }],
          })
          // What was open before is open still: the shop never took 36.90 of the 186.90.
          expect(await booksOf(getContainer(), id)).toEqual({
            owed: 36.9,
            changes: 0,
            refunded: [refunded],
          })
        }
        expect((await adminOrder(store, id)).pending_difference).toBe(36.9)
      })

      it("gives credit for what was paid for goods, bonus apart, though the rest was never captured; and no more than that", async () => {
        const order = await capturedInPart(20, 130)
        const { id } = order
        for (const credited of [64.9, 129.8]) {
          const done = await accept(
            await submit(ada, body(order, "store_credit", 1))
          )
          expect(done).toMatchObject({
            status: "resolved",
            settlements: [{ status: "settled", amount: 64.9 }],
          })
          expect(await balanceOf(getContainer(), ada.customer.id)).toBe(
            credited
          )
          expect(await booksOf(getContainer(), id)).toEqual({
            owed: 36.9,
            changes: 0,
            refunded: [0],
          })
        }
        // Of the 150.00 that were captured 118.00 are given for two tees.
        const failure = {
          reason: "refund_exceeds_captured",
          amount: "59",
          available: "32",
        }
        const rma = await submit(ada, body(order, "store_credit", 1))
        expect(await accept(rma)).toMatchObject({
          status: "resolving",
          settlements: [{ status: "failed", failure }],
        })
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(129.8)
        await capture(getContainer(), id, { amount: 36.9 })
        expect(await act(store, rma.id, "settle")).toMatchObject({
          status: "resolved",
          settlements: [{ status: "settled", amount: 64.9 }],
        })
        expect(await booksOf(getContainer(), id)).toEqual({
          ...BALANCED,
          refunded: [0],
        })
      })

      it("refunds no money for goods that was given as credit for others", async () => {
        const order = await capturedInPart(20, 50)
        await accept(await submit(ada, body(order, "store_credit", 1)))
        const failed = await accept(
          await submit(ada, body(order, "refund", 1, "free"))
        )
        expect(failed.settlements).toMatchObject([
          {
            status: "failed",
            failure: {
              reason: "refund_exceeds_captured",
              amount: "59",
              available: "11",
            },
          },
        ])
      })

      /** 40.00 by store credit and 146.90 by a card, of which 50.00 were captured. */
      const cardInPart = async () => {
        await giveCredit(getContainer(), ada.customer.id, 40)
        const order = await orderWithCredit(
          getContainer(),
          ada,
          TEES,
          { store_credit: 40 },
          "placed"
        )
        await capture(getContainer(), order.id, { amount: 50 })
        await deliver(getContainer(), order.id)
        return order
      }

      it("gives back to each tender of an order of which the card's part was captured in part", async () => {
        const order = await cardInPart()
        const done = await accept(
          await submit(ada, body(order, "refund", 1, "free"))
        )
        expect(done).toMatchObject({
          status: "resolved",
          settlements: [{ status: "settled", amount: 59 }],
        })
        // 59.00 in the proportion of 50.00 to 40.00; of the 146.90 that were the card's 96.90 are open still.
        expect(await booksOf(getContainer(), order.id)).toEqual({
          owed: 96.9,
          changes: 0,
          refunded: [32.78],
        })
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(26.22)
      })

      it("gives as credit no more than a card would get where staff gave some back meanwhile", async () => {
        const { id, lines } = await cardInPart()
        await bookCreditLines(getContainer(), {
          order_id: id,
          lines: [{ reference: "goodwill", reference_id: id, amount: "10" }],
          note: "for the wait",
        })
        await refundInCore(getContainer(), id, 10)
        const done = await accept(
          await submit(ada, body({ id, lines }, "refund", 1, "free"))
        )
        // The card's 28.33 of 59.00 are sent. That leaves 86.90 of the 96.90 that were open to lend for the credit.
        expect(done).toMatchObject({
          status: "resolving",
          settlements: [
            {
              status: "needs_attention",
              failure: { reason: "order_owes_less" },
            },
          ],
        })
        expect((await booksOf(getContainer(), id)).refunded).toEqual([38.33])
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(0)
        expect(
          await act(store, done.id, "clear-doubt", {
            settlement_id: done.settlements[0]?.id,
            happened: true,
            reason: "The rest in cash",
          })
        ).toMatchObject({ status: "resolved" })
        // Booked by hand is what the order owed of it: the 10.00 that staff gave before count for the rest of 30.67.
        expect(await booksOf(getContainer(), id)).toEqual({
          owed: 76.9,
          changes: 0,
          refunded: [38.33],
        })
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(0)
      })

      it("gives neither credit nor money where staff refunded on the card alone, once a person says that it was for this", async () => {
        await giveCredit(getContainer(), ada.customer.id, 40)
        const { id, lines } = await orderWithCredit(getContainer(), ada, TEES, {
          store_credit: 40,
        })
        const rma = await submit(ada, body({ id, lines }, "refund", 1, "free"))
        await act(store, rma.id, "approve")
        await refundInCore(getContainer(), id, 45)
        const items = rma.items.map((item) => ({ id: item.id, quantity: 1 }))
        await act(store, rma.id, "receive", { items })
        const { settlements } = await act(store, rma.id, "inspect")
        expect(settlements).toMatchObject([
          {
            status: "needs_attention",
            failure: {
              reason: "order_owes_less",
              known: { asked: "59", owed: "14", elsewhere: "45" },
            },
          },
        ])
        expect(
          await act(store, rma.id, "clear-doubt", {
            settlement_id: settlements[0]?.id,
            happened: true,
            reason: "45 on the card, 14 in cash",
          })
        ).toMatchObject({ status: "resolved" })
        expect(await booksOf(getContainer(), id)).toEqual({
          ...BALANCED,
          refunded: [45],
        })
        expect(await balanceOf(getContainer(), ada.customer.id)).toBe(0)
      })

      it("fails by name above what was captured, and staff pay it by hand", async () => {
        const order = await capturedInPart(20, 25.5)
        const { id } = order
        const rma = await submit(ada, body(order, "refund", 2, "free"))
        const failed = await accept(rma)
        expect(failed).toMatchObject({
          status: "resolving",
          settlements: [
            {
              status: "failed",
              failure: {
                reason: "refund_exceeds_captured",
                amount: "118",
                available: "45.5",
              },
            },
          ],
        })
        expect((await booksOf(getContainer(), id)).refunded).toEqual([0])
        const again = await act(store, rma.id, "settle")
        expect(again.settlements).toMatchObject([{ status: "failed" }])
        const done = await act(store, rma.id, "pay-out", {
          settlement_id: again.settlements[0]?.id,
          reference: "from the till",
        })
        expect(done).toMatchObject({
          status: "resolved",
          settlements: [{ status: "settled", amount: 118 }],
        })
        // What was open before is open still: the shop never took 141.40 of the 186.90.
        expect(await booksOf(getContainer(), id)).toEqual({
          owed: 141.4,
          changes: 0,
          refunded: [0],
        })
      })
    })
  },
})
