import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  beginReturnOrderWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import { storeSuite } from "../support/store-suite"
import {
  bookCreditLines,
  bookManualRefund,
  countActiveChanges,
  createCoreReturn,
  readBooks,
  receiveOnCoreReturn,
  refundNote,
  refundOnPayments,
  withOrderLease,
  type OrderLease,
} from "../../src/workflows/core"
import { clearForeignRefund } from "../../src/workflows/core/clear-refund-doubt"
import { readPaymentLedger } from "../../src/workflows/core/payment-ledger"
import { splitCaptures } from "../../src/workflows/core/split-captures"
import { totalFell } from "../../src/workflows/core/total-fell"
import { afterNext } from "../support/cases/after-next"
import { ids, seedCatalogue, type PlaceOrderInput } from "../support/ladder"
import { capture } from "../support/ladder/payments"
import {
  deliveredTees,
  failOnce,
  fingerprint,
  pendingInAdmin,
  SKU,
} from "./core-store"
import { fellThroughQuery, ledgerThroughQuery } from "./ledger-through-query"

jest.setTimeout(300_000)

storeSuite({
  testSuite: ({ getContainer }) => {
    /** An order whose three tees came back; every test finds it as it was here. */
    let base: { order_id: string; owed: string; payments: string[] }

    beforeAll(async () => {
      await seedCatalogue(getContainer())
      base = await bringBack({}, 3)
    })
    afterEach(() => {
      jest.restoreAllMocks()
    })

    /** Tees came back and went into stock; core owes their value. */
    const bringBack = async (
      input: Partial<PlaceOrderInput>,
      units: number,
      parts: number[] = []
    ) => {
      const { order_id, item_id } = await deliveredTees(getContainer(), input)
      for (const amount of parts) {
        await capture(getContainer(), order_id, { amount })
      }
      const { return_id } = await createCoreReturn(getContainer(), {
        order_id,
        items: [{ item_id, quantity: units }],
        shipping: {},
      })
      const { books_delta } = await receiveOnCoreReturn(getContainer(), {
        order_id,
        return_id,
        items: [{ item_id, restock: units, dismiss: 0, release: 0 }],
        key: "rmaop_back",
      })
      const { payments } = await readBooks(getContainer(), order_id)
      return {
        order_id,
        owed: books_delta,
        payments: payments.map(({ id }) => id),
      }
    }

    const returned = async (input?: Partial<PlaceOrderInput>, units = 3) =>
      input ? bringBack(input, units) : base

    const refund = (
      order_id: string,
      shares: [string | undefined, string][],
      {
        lease,
        lowered,
        answer_within_ms,
      }: {
        lease?: OrderLease
        lowered?: string
        answer_within_ms?: number
      } = {}
    ) =>
      refundOnPayments(getContainer(), {
        order_id,
        key: "rmaset_1",
        shares: shares.map(([payment_id = "", amount]) => ({
          payment_id,
          amount,
        })),
        ...(lease ? { lease } : {}),
        ...(lowered ? { lowered } : {}),
        ...(answer_within_ms ? { answer_within_ms } : {}),
      })

    const credit = (
      order_id: string,
      amount: string,
      reference = "rma_restocking_fee",
      container = getContainer()
    ) =>
      bookCreditLines(container, {
        order_id,
        lines: [{ reference, reference_id: "rmaset_1", amount }],
        note: "RMA-000001",
      })

    const provider = () =>
      jest.spyOn(getContainer().resolve(Modules.PAYMENT), "refundPayment")

    describe("bookCreditLines", () => {
      it("raises the order's total by a fee and lowers it by shipping, in one version", async () => {
        const { order_id } = await returned()
        await bookCreditLines(getContainer(), {
          order_id,
          lines: [
            {
              reference: "rma_restocking_fee",
              reference_id: "rmaset_1",
              amount: "-35.4",
            },
            {
              reference: "rma_outbound_shipping",
              reference_id: "rmaset_1",
              amount: "9.9",
            },
            {
              reference: "rma_rounding",
              reference_id: "rmaset_1",
              amount: "0",
            },
          ],
          note: "RMA-000001",
        })
        expect(await readBooks(getContainer(), order_id)).toMatchObject({
          pending_difference: "-151.5",
          active_changes: 0,
        })
        expect(await pendingInAdmin(getContainer(), order_id)).toBe(-151.5)
      })

      it("books the same lines once", async () => {
        const { order_id } = await returned()
        await credit(order_id, "-35.4")
        const before = await fingerprint(getContainer(), order_id)
        await credit(order_id, "-35.40")
        expect(await fingerprint(getContainer(), order_id)).toEqual(before)
      })

      it("refuses another amount under the same name", async () => {
        const { order_id } = await returned()
        await credit(order_id, "-35.4")
        await expect(credit(order_id, "-35.5")).rejects.toMatchObject({
          code: "core_failed",
        })
      })

      it("keeps earlier lines when it books more", async () => {
        const { order_id } = await returned()
        await credit(order_id, "-35.4")
        await credit(order_id, "9.9", "rma_outbound_shipping")
        expect(await readBooks(getContainer(), order_id)).toMatchObject({
          pending_difference: "-151.5",
        })
      })

      it("is order_busy while another change is open", async () => {
        const { order_id } = await returned()
        await beginReturnOrderWorkflow(getContainer()).run({
          input: { order_id },
        })
        const before = await fingerprint(getContainer(), order_id)
        await expect(credit(order_id, "-20")).rejects.toMatchObject({
          code: "order_busy",
        })
        expect(await fingerprint(getContainer(), order_id)).toEqual(before)
      })

      it("leaves no change when core fails, and succeeds later", async () => {
        const { order_id } = await returned()
        const before = await fingerprint(getContainer(), order_id)
        failOnce(
          getContainer(),
          Modules.ORDER,
          "confirmOrderChange",
          "core is down"
        )
        await expect(credit(order_id, "-20")).rejects.toMatchObject({
          message: "core is down",
        })
        expect(await fingerprint(getContainer(), order_id)).toEqual(before)

        await credit(order_id, "-20")
        expect(
          (await readBooks(getContainer(), order_id)).pending_difference
        ).toBe("-157")
      })

      it("finishes what a crash left half done", async () => {
        const { order_id } = await returned()
        await getContainer().resolve(Modules.ORDER).createOrderChange({
          order_id,
          change_type: "credit_line",
          description: "rma_restocking_fee:rmaset_1",
        })
        await credit(order_id, "-20")
        expect(await countActiveChanges(getContainer(), order_id)).toBe(0)
        expect(
          (await readBooks(getContainer(), order_id)).pending_difference
        ).toBe("-157")
      })
    })

    describe("when the lease was lost to another", () => {
      const KEY = "rma_restocking_fee:rmaset_1"
      const owed = async (order_id: string) =>
        (await readBooks(getContainer(), order_id)).pending_difference

      it("books nothing beside what the other confirms just now, and finds it next time", async () => {
        const { order_id } = await returned()
        const orders = getContainer().resolve(Modules.ORDER)
        const change = await orders.createOrderChange({
          order_id,
          change_type: "credit_line",
          description: KEY,
        })
        await orders.addOrderAction({
          order_change_id: change.id,
          order_id,
          action: "CREDIT_LINE_ADD",
          reference: "rma_restocking_fee",
          reference_id: "rmaset_1",
          amount: -20,
        })
        const db = getContainer().resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        const watched = {
          raw: (sql: string, bindings: Record<string, string>) =>
            db.raw(sql, bindings),
        }
        const meeting = Object.create(getContainer(), {
          resolve: {
            value: (key: string) =>
              key === ContainerRegistrationKeys.PG_CONNECTION
                ? watched
                : getContainer().resolve(key),
          },
        }) as MedusaContainer
        afterNext(
          watched,
          "raw",
          () => orders.confirmOrderChange(change.id),
          (sql) => String(sql).includes("from order_change")
        )
        await expect(
          credit(order_id, "-20", "rma_restocking_fee", meeting)
        ).rejects.toMatchObject({ code: "order_busy" })
        await credit(order_id, "-20")
        expect(await owed(order_id)).toBe("-157")
      })

      it("confirms nothing any more, and says so in the log", async () => {
        const { order_id } = await returned()
        const before = await fingerprint(getContainer(), order_id)
        const logger = getContainer().resolve(ContainerRegistrationKeys.LOGGER)
        const warned = jest.spyOn(logger, "warn").mockImplementation()
        let goOn: () => void = () => undefined
        const letGo = new Promise<void>((resolve) => {
          goOn = resolve
        })
        let late: Promise<unknown> | undefined
        await expect(
          withOrderLease(
            getContainer(),
            order_id,
            () => (late = letGo.then(() => credit(order_id, "-20"))),
            50
          )
        ).rejects.toMatchObject({ code: "core_failed" })
        goOn()
        await expect(late).rejects.toMatchObject({ code: "order_busy" })
        expect(warned).toHaveBeenCalledWith(
          expect.stringContaining(order_id) as string
        )
        expect(await fingerprint(getContainer(), order_id)).toEqual(before)
      })
    })

    describe("readPaymentLedger", () => {
      it.each<[string, Partial<PlaceOrderInput>]>([
        ["tax in the price, two payments", { payments: 2 }],
        [
          "tax added, goods and shipping discounted",
          { region: "pln", promo_codes: ["MINUS20", "FREESHIP"] },
        ],
      ])("reads by SQL what core reads: %s", async (_, input) => {
        const { order_id, payments } = await bringBack(input, 1)
        await credit(order_id, "5")
        await createCoreReturn(getContainer(), {
          order_id,
          items: [
            {
              item_id: (await ids(getContainer(), order_id))[SKU] ?? "",
              quantity: 1,
            },
          ],
          shipping: {},
        })
        await refund(order_id, [[payments[0], "1.5"]])

        const ledger = await readPaymentLedger(getContainer(), order_id)
        expect(ledger).toEqual(
          await ledgerThroughQuery(getContainer(), order_id)
        )
        expect(ledger.payments[0]?.refunds).toHaveLength(1)
        for (const version of [2, 3, 4]) {
          expect(await totalFell(getContainer(), order_id, version)).toBe(
            await fellThroughQuery(getContainer(), order_id, version)
          )
        }
      })
    })

    describe("splitCaptures", () => {
      const paid = (
        id: string,
        captured: number,
        refunds: [string, number][]
      ) => ({
        id,
        canceled_at: null,
        captured_at: null,
        amount: captured,
        captures: [{ id: `capt_${id}`, amount: captured }],
        refunds: refunds.map(([note, amount]) => ({ id: note, note, amount })),
      })

      it("does not give back again what staff did, and counts ours only as what it is", () => {
        const payments = [
          paid("pay_1", 100, [["staff", 25]]),
          paid("pay_2", 50, [["rmaset_1:pay_2", 50]]),
          paid("pay_3", 20, [["staff", 30]]),
        ]
        const row = { id: "paycol_1", currency_code: "eur", payments }
        expect(splitCaptures(row, "70")).toEqual({
          covering: [{ payment_id: "pay_1", amount: "70" }],
          beyond: [
            { payment_id: "pay_1", amount: "5" },
            { payment_id: "pay_2", amount: "50" },
          ],
        })
      })
    })

    describe("bookManualRefund", () => {
      it("balances the books of money that no provider moved, once", async () => {
        const { order_id } = await returned()
        const pay = (amount: string) =>
          bookManualRefund(getContainer(), {
            order_id,
            key: "rmaset_1",
            amount,
          })
        await pay("177")
        await pay("177.00")
        expect(await readBooks(getContainer(), order_id)).toMatchObject({
          paid: "9.9",
          pending_difference: "0",
        })
        expect(await pendingInAdmin(getContainer(), order_id)).toBe(0)
        await expect(pay("100")).rejects.toMatchObject({ code: "core_failed" })
        await expect(pay("0")).rejects.toMatchObject({ code: "invalid_data" })
      })
    })

    describe("refundOnPayments", () => {
      it("refunds over two payments, and once however often it is asked", async () => {
        const { order_id, payments } = await returned({ payments: 2 })
        const calls = provider()
        const shares: [string | undefined, string][] = [
          [payments[0], "93.45"],
          [payments[1], "83.55"],
        ]
        const first = await refund(order_id, shares)

        expect(first).toMatchObject({
          outcome: "settled",
          refunds: [
            { payment_id: payments[0], amount: "93.45" },
            { payment_id: payments[1], amount: "83.55" },
          ],
        })
        expect(await refund(order_id, shares)).toEqual(first)
        expect(calls).toHaveBeenCalledTimes(2)
        expect(await readBooks(getContainer(), order_id)).toMatchObject({
          total: "9.9",
          paid: "9.9",
          pending_difference: "0",
          payments: [{ refunded: "93.45" }, { refunded: "83.55" }],
        })
      })

      it.each([
        {
          name: "tax included",
          input: { region: "eur" },
          owed: "177",
          paid: "177.00",
        },
        {
          name: "tax added",
          input: { region: "pln" },
          owed: "918.81",
          paid: "918.81",
        },
        {
          name: "tax added, 10 % off, a fraction of a cent",
          input: {
            region: "pln",
            promo_codes: ["WELCOME10"],
            items: [{ sku: "TEE-M", quantity: 1 }],
          },
          owed: "275.643",
          paid: "275.64",
        },
      ] as const)(
        "balances to zero, the rounding booked: $name",
        async ({ input, owed, paid }) => {
          const { promo_codes, items } = {
            promo_codes: [],
            items: undefined,
            ...input,
          }
          const order = await returned(
            {
              region: input.region,
              promo_codes: [...promo_codes],
              ...(items ? { items: [...items] } : {}),
            },
            items ? 1 : 3
          )
          expect(order.owed).toBe(owed)
          await credit(
            order.order_id,
            (Number(paid) - Number(owed)).toFixed(3),
            "rma_rounding"
          )

          expect(
            await refund(order.order_id, [[order.payments[0], paid]])
          ).toMatchObject({
            outcome: "settled",
          })
          expect(
            (await readBooks(getContainer(), order.order_id)).pending_difference
          ).toBe("0")
          expect(await pendingInAdmin(getContainer(), order.order_id)).toBe(0)
        }
      )

      it("balances when core leaves a small credit line out and books it again", async () => {
        const { order_id, owed, payments } = await returned(
          {
            region: "pln",
            items: [{ sku: "TEE-M", quantity: 1, unit_price: 10.005 }],
          },
          1
        )
        expect(owed).toBe("12.30615")
        await credit(order_id, "0.00385", "rma_rounding")
        expect(
          (await readBooks(getContainer(), order_id)).pending_difference
        ).toBe("-12.31")

        expect(await refund(order_id, [[payments[0], "12.31"]])).toMatchObject({
          outcome: "settled",
        })
        expect(
          (await readBooks(getContainer(), order_id)).pending_difference
        ).toBe("0")
        expect(await pendingInAdmin(getContainer(), order_id)).toBe(0)
      })

      it("balances a refund of a single cent", async () => {
        const { order_id, payments } = await returned()
        await credit(order_id, "-176.99")
        expect(await refund(order_id, [[payments[0], "0.01"]])).toMatchObject({
          outcome: "settled",
        })
        expect(
          (await readBooks(getContainer(), order_id)).pending_difference
        ).toBe("0")
      })

      it("counts only what came back, not what other cases announce", async () => {
        const { order_id, item_id } = await deliveredTees(getContainer())
        await createCoreReturn(getContainer(), {
          order_id,
          items: [{ item_id, quantity: 3 }],
          shipping: {},
        })
        const { payments } = await readBooks(getContainer(), order_id)
        expect(await refund(order_id, [[payments[0]?.id, "59"]])).toMatchObject(
          {
            outcome: "needs_attention",
            reason: "order_owes_less",
            known: { owed: "0", asked: "59" },
          }
        )
      })

      it("stops with both figures when staff refunded meanwhile", async () => {
        const { order_id, payments } = await returned()
        await refundPaymentWorkflow(getContainer()).run({
          input: { payment_id: payments[0] ?? "", amount: 100 },
        })
        const calls = provider()
        expect(await refund(order_id, [[payments[0], "86"]])).toMatchObject({
          outcome: "needs_attention",
          reason: "order_owes_less",
          known: { owed: "77", asked: "86" },
        })
        expect(calls).not.toHaveBeenCalled()
      })

      it.each([
        { share: "0", reason: "amount_invalid" },
        { share: "-5", reason: "amount_invalid" },
        { share: "0.005", reason: "amount_invalid" },
        { share: "a lot", reason: "amount_invalid" },
      ])("sends nothing of $share: $reason", async ({ share, reason }) => {
        const { order_id, payments } = await returned()
        const before = await fingerprint(getContainer(), order_id)
        const calls = provider()
        expect(await refund(order_id, [[payments[0], share]])).toMatchObject({
          outcome: "failed",
          reason,
          refunds: [],
        })
        expect(calls).not.toHaveBeenCalled()
        expect(await fingerprint(getContainer(), order_id)).toEqual(before)
      })

      describe("of an order that was captured in part", () => {
        const partly = async (...parts: number[]) => {
          const { order_id, payments } = await bringBack(
            { capture: false },
            1,
            parts
          )
          return { order_id, payment: payments[0] }
        }
        const refundTee = (order_id: string, payment: string | undefined) =>
          refund(order_id, [[payment, "59"]], { lowered: "59" })
        const confirmations = () =>
          jest.spyOn(
            getContainer().resolve(Modules.ORDER),
            "confirmOrderChange"
          )

        it.each([1, 2])(
          "gives back what was paid and leaves open what was not, once, also when booking %s of two fails",
          async (failing) => {
            const { order_id, payment } = await partly(20, 45)
            expect(await pendingInAdmin(getContainer(), order_id)).toBe(62.9)
            const calls = provider()
            const orders = getContainer().resolve(Modules.ORDER)
            const real = orders.confirmOrderChange.bind(orders)
            let times = 0
            confirmations().mockImplementation(
              (...input: Parameters<typeof real>) =>
                ++times === failing
                  ? Promise.reject(new Error("the connection broke"))
                  : real(...input)
            )
            await expect(refundTee(order_id, payment)).rejects.toThrow(
              "the connection broke"
            )
            expect(calls).toHaveBeenCalledTimes(failing - 1)
            for (let again = 0; again < 2; again++) {
              expect(await refundTee(order_id, payment)).toMatchObject({
                outcome: "settled",
                refunds: [{ payment_id: payment, amount: "59" }],
              })
            }
            expect(calls).toHaveBeenCalledTimes(1)
            expect(await readBooks(getContainer(), order_id)).toMatchObject({
              pending_difference: "121.9",
              paid: "6",
              active_changes: 0,
            })
            expect(await pendingInAdmin(getContainer(), order_id)).toBe(121.9)
          }
        )

        it("stops with both figures when staff refunded meanwhile", async () => {
          const { order_id, payment = "" } = await partly(20, 130)
          await refundPaymentWorkflow(getContainer()).run({
            input: { payment_id: payment, amount: 59 },
          })
          const calls = provider()
          expect(await refundTee(order_id, payment)).toMatchObject({
            outcome: "needs_attention",
            reason: "order_owes_less",
            known: { owed: "0", asked: "59" },
          })
          expect(calls).not.toHaveBeenCalled()
        })
      })

      it("sends nothing above what a payment captured, whatever the order owes", async () => {
        const { order_id, payments } = await returned()
        await credit(order_id, "20", "rma_commercial_offer")
        const calls = provider()
        expect(await refund(order_id, [[payments[0], "186.91"]])).toMatchObject(
          { outcome: "failed", reason: "refund_exceeds_captured" }
        )
        expect(calls).not.toHaveBeenCalled()
      })

      it("sends nothing on a payment that is not the order's", async () => {
        const { order_id } = await returned()
        const other = await returned({})
        expect(
          await refund(order_id, [[other.payments[0], "10"]])
        ).toMatchObject({
          outcome: "failed",
          reason: "unknown_payment",
        })
      })

      it("is order_busy while a change is open, and sends nothing", async () => {
        const { order_id, payments } = await returned()
        await beginReturnOrderWorkflow(getContainer()).run({
          input: { order_id },
        })
        const calls = provider()
        await expect(
          refund(order_id, [[payments[0], "177"]])
        ).rejects.toMatchObject({
          code: "order_busy",
        })
        expect(calls).not.toHaveBeenCalled()
      })

      it.each([
        ["before", 0],
        ["while", 1],
      ])(
        "sends nothing once the lease was lost %s it was written down",
        async (_, asked) => {
          const { order_id, payments } = await returned()
          const calls = provider()
          let held = asked
          const lost: OrderLease = {
            holder: "somebody",
            assertHeld: () => {
              if (held-- === 0) {
                throw new Error("lost")
              }
            },
          }
          expect(
            await refund(order_id, [[payments[0], "177"]], { lease: lost })
          ).toEqual({
            outcome: "failed",
            reason: "order_busy",
            refunds: [],
          })
          expect(calls).not.toHaveBeenCalled()
        }
      )

      it("needs attention when the provider fails: it may have paid", async () => {
        const { order_id, payments } = await returned({ payments: 2 })
        failOnce(
          getContainer(),
          Modules.PAYMENT,
          "refundPaymentFromProvider_",
          "timeout"
        )
        expect(
          await refund(order_id, [
            [payments[0], "90"],
            [payments[1], "87"],
          ])
        ).toMatchObject({
          outcome: "needs_attention",
          reason: "outcome_unknown",
          known: {
            refunds: [],
            share: { payment_id: payments[0] },
            message: "timeout",
            ended: true,
          },
        })
        expect(
          (await readBooks(getContainer(), order_id)).payments[1]
        ).toMatchObject({
          refunded: "0",
        })
      })

      it("does not know that a call is over whose provider does not answer", async () => {
        const { order_id, payments } = await returned()
        let answer: () => void = () => undefined
        jest
          .spyOn(
            getContainer().resolve<
              Record<"refundPaymentFromProvider_", () => Promise<unknown>>
            >(Modules.PAYMENT),
            "refundPaymentFromProvider_"
          )
          .mockImplementationOnce(
            () =>
              new Promise((_, reject) => {
                answer = () => {
                  reject(new Error("declined"))
                }
              })
          )
        const { known } = (await refund(order_id, [[payments[0], "177"]], {
          answer_within_ms: 300,
        })) as { known?: object }
        expect(known).toEqual({
          refunds: [],
          share: { payment_id: payments[0], amount: "177" },
          message: "no answer within 0.3 s",
        })
        answer()
      })

      it("keeps what is known of the first payment when the second is in doubt", async () => {
        const { order_id, payments } = await returned({ payments: 2 })
        expect(await refund(order_id, [[payments[0], "90"]])).toMatchObject({
          outcome: "settled",
        })
        failOnce(
          getContainer(),
          Modules.PAYMENT,
          "refundPaymentFromProvider_",
          "timeout"
        )
        expect(
          await refund(order_id, [
            [payments[0], "90"],
            [payments[1], "87"],
          ])
        ).toMatchObject({
          outcome: "needs_attention",
          known: { refunds: [{ payment_id: payments[0], amount: "90" }] },
        })
      })

      it("books a refund that the provider paid and a crash kept off the books, without paying again", async () => {
        const { order_id, payments } = await returned()
        failOnce(
          getContainer(),
          Modules.ORDER,
          "addOrderTransactions",
          "killed"
        )
        const calls = provider()
        expect(await refund(order_id, [[payments[0], "177"]])).toMatchObject({
          outcome: "needs_attention",
          reason: "outcome_unknown",
        })
        expect(await refund(order_id, [[payments[0], "177"]])).toMatchObject({
          outcome: "settled",
          refunds: [{ amount: "177" }],
        })
        expect(calls).toHaveBeenCalledTimes(1)
        expect(
          (await readBooks(getContainer(), order_id)).pending_difference
        ).toBe("0")
      })

      it("needs attention for a refund row whose provider call nobody saw end", async () => {
        const { order_id, payments } = await returned()
        await danglingRefund(
          getContainer(),
          payments[0] ?? "",
          refundNote("rmaset_1", payments[0] ?? "")
        )
        const calls = provider()
        expect(await refund(order_id, [[payments[0], "177"]])).toMatchObject({
          outcome: "needs_attention",
          reason: "outcome_unknown",
          known: { refund_id: "ref_dangling" },
        })
        expect(calls).not.toHaveBeenCalled()
      })

      it("books a proven refund of somebody else with its own amount before ours", async () => {
        const { order_id, payments } = await returned()
        await getContainer()
          .resolve(Modules.PAYMENT)
          .refundPayment({ payment_id: payments[0] ?? "", amount: 7 })
        expect(await refund(order_id, [[payments[0], "170"]])).toMatchObject({
          outcome: "settled",
        })
        expect(await readBooks(getContainer(), order_id)).toMatchObject({
          paid: "9.9",
          pending_difference: "0",
        })
      })

      it.each([
        // [whether it went out, what of 186.90 less 100 is left]
        [true, "79.9"],
        [false, "86.9"],
      ])(
        "sends nothing beside an unproven refund of somebody else, until a person says whether it went out: %s",
        async (happened, paid) => {
          const { order_id, payments } = await returned()
          await danglingRefund(getContainer(), payments[0] ?? "", null)
          const calls = provider()
          expect(await refund(order_id, [[payments[0], "100"]])).toMatchObject({
            outcome: "needs_attention",
            reason: "unbooked_refund",
            known: {
              payment_id: payments[0],
              refund_id: "ref_dangling",
              unbooked: "7",
            },
          })
          expect(calls).not.toHaveBeenCalled()
          for (let again = 0; again < 2; again++) {
            await clearForeignRefund(
              getContainer(),
              order_id,
              "ref_dangling",
              happened
            )
          }
          expect(await refund(order_id, [[payments[0], "100"]])).toMatchObject({
            outcome: "settled",
          })
          expect(await readBooks(getContainer(), order_id)).toMatchObject({
            paid,
            payments: [{ refunded: happened ? "107" : "100" }],
          })
        }
      )

      it("leaves an unproven refund of another case to that case", async () => {
        const { order_id, payments } = await returned()
        const [payment = ""] = payments
        await danglingRefund(
          getContainer(),
          payment,
          refundNote("rmaset_other", payment)
        )
        expect(await refund(order_id, [[payment, "100"]])).toMatchObject({
          outcome: "failed",
          reason: "unbooked_refund",
        })
      })

      it("pins: core's total leaves credit lines out that add up to a cent or less", async () => {
        const { order_id } = await returned()
        await credit(order_id, "-0.01")
        expect(await pendingInAdmin(getContainer(), order_id)).toBe(-177)
        await credit(order_id, "-0.01", "rma_rounding")
        expect(await pendingInAdmin(getContainer(), order_id)).toBe(-176.98)
      })

      it("pins: core alone books an unbooked refund with the amount of the next one", async () => {
        const { order_id, payments } = await returned()
        const payment_id = payments[0] ?? ""
        await getContainer()
          .resolve(Modules.PAYMENT)
          .refundPayment({ payment_id, amount: 7 })
        await refundPaymentWorkflow(getContainer()).run({
          input: { payment_id, amount: 50 },
        })
        // 57 went out, the books say 100.
        expect((await readBooks(getContainer(), order_id)).paid).toBe("86.9")
      })
    })
  },
})

/** What a process killed while the provider was asked leaves: the row alone. */
async function danglingRefund(
  container: MedusaContainer,
  payment_id: string,
  note: string | null
): Promise<void> {
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("refund")
    .insert({
      id: "ref_dangling",
      amount: 7,
      raw_amount: JSON.stringify({ value: "7", precision: 20 }),
      payment_id,
      note,
    })
}
