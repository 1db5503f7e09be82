import { Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"
import {
  cancelRmaWorkflow,
  closeRecoveryWorkflow,
  expireRmaWorkflow,
  offerRmaWorkflow,
  recoverOperations,
  reopenRmaWorkflow,
  sendBackWorkflow,
  settleRmaWorkflow,
  uninspectRmaWorkflow,
  type Closing,
} from "../../src/workflows"
import { readBooks } from "../../src/workflows/core"
import {
  approve,
  codeOf,
  inspect,
  itemOf,
  judge,
  readCase,
  receive,
  ship,
  STAFF,
  submit,
  SYSTEM,
  timeline,
} from "../support/cases/case-ladder"
import { failNext } from "../support/cases/after-next"
import { publishPolicy, rmaService } from "../support/cases/publish-policy"
import { seedCatalogue } from "../support/ladder"
import { must } from "../support/ladder/must"
import { deliveredTees, pendingInAdmin, returnsOf } from "./core-store"

jest.setTimeout(300_000)

/** Past the time a lease may live without a sign of life. */
const LATER = () => new Date(Date.now() + 10 * 60_000)

type TypeDocument = PolicyDocument["request_types"][number]

/** One request type a moment, and one that takes a fee. */
const POLICY: PolicyDocument = {
  ...DEFAULT_POLICY,
  request_types: DEFAULT_POLICY.request_types.slice(0, 1).flatMap((type) => {
    const on = (code: string, more: Partial<TypeDocument>): TypeDocument => ({
      ...type,
      code,
      clocks: [],
      ...more,
    })
    return [
      type,
      on("on_approval", { settle_when: "approved" }),
      on("on_shipment", { settle_when: "shipped" }),
      on("with_fee", {
        settle_when: "approved",
        fees: [{ code: "restocking", percent: 20 }],
      }),
    ]
  }),
}

storeSuite({
  testSuite: ({ getContainer }) => {
    beforeAll(async () => {
      await seedCatalogue(getContainer())
      await publishPolicy(getContainer(), POLICY)
    })
    afterEach(() => {
      jest.restoreAllMocks()
    })

    const read = (id: string) => readCase(getContainer(), id)

    const submitted = async (type: string) => {
      const { order_id, item_id } = await deliveredTees(getContainer())
      const { paid } = await readBooks(getContainer(), order_id)
      const id = await submit(getContainer(), order_id, { [item_id]: 3 }, type)
      return { id, order_id, paid: Number(paid) }
    }

    const approved = async (type: string) => {
      const made = await submitted(type)
      await approve(getContainer(), made.id)
      return made
    }

    /** Settlements as `kind status amount`; those of one transition come in any order. */
    const expectSettlements = async (id: string, expected: string[]) => {
      const { settlements } = await read(id)
      expect(
        settlements
          .map(({ kind, status, amount }) => `${kind} ${status} ${amount}`)
          .sort()
      ).toEqual([...expected].sort())
    }

    const recoveryOf = async (id: string) =>
      (await read(id)).settlements.find(({ kind }) => kind === "recovery")

    /** What the providers gave back on the order, refund by refund. */
    const refunds = async (order_id: string) =>
      (await readBooks(getContainer(), order_id)).payments
        .map(({ refunded }) => Number(refunded))
        .filter((amount) => amount > 0)

    /** The books end where they began, and exactly `amount` went out (I2). */
    const balanced = async (
      order_id: string,
      before: number,
      amount: number
    ) => {
      const books = await readBooks(getContainer(), order_id)
      expect({
        pending: books.pending_difference,
        out: Math.round((before - Number(books.paid)) * 100) / 100,
        active: books.active_changes,
        admin: await pendingInAdmin(getContainer(), order_id),
      }).toEqual({ pending: "0", out: amount, active: 0, admin: 0 })
    }

    const close = (id: string, closing: Closing, reason = "Not worth it") =>
      closeRecoveryWorkflow(getContainer()).run({
        input: { id, actor: STAFF, closing, reason },
      })

    const sentBack = async (id: string) => {
      const item = itemOf(await read(id))
      for (const status of ["shipped", "delivered"] as const) {
        await sendBackWorkflow(getContainer()).run({
          input: { id, actor: STAFF, items: [{ id: item.id, status }] },
        })
      }
    }

    it("pays on approval, once, and books the goods when they come", async () => {
      const container = getContainer()
      const { id, order_id, paid } = await submitted("on_approval")
      const codes = await Promise.all(
        [1, 2, 3].map(() => codeOf(approve(container, id)))
      )
      expect(codes.filter((code) => code === "ok")).toHaveLength(1)
      const waiting = await read(id)
      expect(waiting.rma.status).toBe("approved")
      expect(itemOf(waiting)).toMatchObject({
        awaiting_quantity: 3,
        accepted_quantity: 0,
        planned_quantity: 3,
      })
      await expectSettlements(id, ["refund settled 177"])
      expect(await refunds(order_id)).toEqual([177])
      await ship(container, id)
      await receive(container, id)
      expect((await read(id)).rma.status).toBe("received")
      await inspect(container, id)
      expect((await read(id)).rma).toMatchObject({
        status: "resolved",
        outcome: "granted",
      })
      await expectSettlements(id, ["refund settled 177", "refund settled 0"])
      await balanced(order_id, paid, 177)
      expect((await returnsOf(container, order_id))[0]?.status).toBe("received")
      // The shopper is told once that money went out.
      expect(
        (await timeline(container, id)).filter((line) =>
          line.startsWith("settle")
        )
      ).toEqual(["settle:approved"])
    })

    it("does not take what was overpaid and given back for a part of the goods' price", async () => {
      const container = getContainer()
      const { id } = await approved("on_approval")
      const { settlements } = await read(id)
      const { rma_id, order_id, currency_code, quote } = must(
        settlements[0],
        "advance"
      )
      await rmaService(container).createRmaSettlements({
        rma_id,
        order_id,
        currency_code,
        quote: { ...quote },
        kind: "refund",
        status: "settled",
        amount: "10",
        exact_amount: "10",
        result: {
          pay_back: { settlement_id: "x", payment_id: "y", why: "overpaid" },
        },
      })
      await receive(container, id)
      await inspect(container, id)
      await expectSettlements(id, [
        "refund settled 177",
        "refund settled 10",
        "refund settled 0",
      ])
    })

    it("pays on shipment and not before, once when it is announced twice", async () => {
      const container = getContainer()
      const { id, order_id, paid } = await approved("on_shipment")
      await expectSettlements(id, [])
      const codes = await Promise.all([
        codeOf(ship(container, id)),
        codeOf(ship(container, id)),
      ])
      expect(codes.filter((code) => code === "ok")).toHaveLength(1)
      expect((await read(id)).rma.status).toBe("in_transit")
      await expectSettlements(id, ["refund settled 177"])
      await receive(container, id)
      await judge(container, id, 3, 0, { resellable: 1 })
      expect((await read(id)).rma.status).toBe("resolved")
      await balanced(order_id, paid, 177)
    })

    it("pays for a parcel that nobody announced when it is here", async () => {
      const container = getContainer()
      const { id, order_id, paid } = await approved("on_shipment")
      await receive(container, id)
      expect((await read(id)).rma.status).toBe("received")
      await expectSettlements(id, ["refund settled 177"])
      await inspect(container, id)
      await balanced(order_id, paid, 177)
    })

    it("asks back what was paid for refused units, and resolves when staff closed it", async () => {
      const container = getContainer()
      const { id, order_id, paid } = await approved("on_approval")
      await receive(container, id)
      await judge(container, id, 2, 1)
      await expectSettlements(id, [
        "refund settled 177",
        "refund settled 0",
        "recovery planned 59",
      ])
      await balanced(order_id, paid, 177)
      await sentBack(id)
      expect((await read(id)).rma.status).toBe("resolving")
      expect(await codeOf(close(id, "charged", " "))).toBe("reason_required")
      await close(id, "written_off")
      expect((await read(id)).rma).toMatchObject({
        status: "resolved",
        outcome: "partly",
      })
      expect(await recoveryOf(id)).toMatchObject({
        status: "settled",
        result: { closed: "written_off", reason: "Not worth it" },
      })
      expect(await codeOf(close(id, "charged"))).toBe("illegal_transition")
      await balanced(order_id, paid, 177)
    })

    it("takes a deduction as a recovery, and gives back a fee waived at inspection (S3.23)", async () => {
      const container = getContainer()
      const first = await approved("with_fee")
      await expectSettlements(first.id, ["refund settled 141.6"])
      await receive(container, first.id)
      await judge(container, first.id, 3, 0, {
        deduction: { amount: "10", reason: "worn" },
      })
      await expectSettlements(first.id, [
        "refund settled 141.6",
        "refund settled 0",
        "recovery planned 10",
      ])
      await close(first.id, "invoiced")
      expect((await read(first.id)).rma.status).toBe("resolved")
      await balanced(first.order_id, first.paid, 141.6)

      const second = await approved("with_fee")
      await receive(container, second.id)
      await inspect(container, second.id, undefined, [
        { code: "restocking", reason: "a loyal customer" },
      ])
      expect((await read(second.id)).rma).toMatchObject({
        status: "resolved",
        waived_fees: [{ code: "restocking", reason: "a loyal customer" }],
      })
      await expectSettlements(second.id, [
        "refund settled 141.6",
        "refund settled 35.4",
      ])
      await balanced(second.order_id, second.paid, 177)
    })

    it("asks everything back when nothing comes, and not when it comes after all", async () => {
      const container = getContainer()
      const { id, order_id, paid } = await approved("on_approval")
      await expireRmaWorkflow(container).run({ input: { id, actor: SYSTEM } })
      expect((await read(id)).rma.status).toBe("expired")
      await expectSettlements(id, [
        "refund settled 177",
        "recovery planned 177",
      ])
      await balanced(order_id, paid, 177)
      await reopenRmaWorkflow(container).run({
        input: { id, actor: STAFF, reason: "It is on its way after all" },
      })
      await approve(container, id)
      expect(await refunds(order_id)).toEqual([177])
      await receive(container, id)
      await inspect(container, id)
      await expectSettlements(id, [
        "refund settled 177",
        "recovery canceled 177",
        "refund settled 0",
      ])
      expect((await read(id)).rma.status).toBe("resolved")
      await balanced(order_id, paid, 177)
    })

    it("neither cancels, nor offers, nor takes an inspection back once money went out", async () => {
      const container = getContainer()
      const { id } = await approved("on_approval")
      const input = { id, actor: STAFF }
      const refused = async (work: Promise<unknown>) =>
        expect(await codeOf(work)).toBe("illegal_transition")
      await refused(cancelRmaWorkflow(container).run({ input }))
      await receive(container, id)
      await refused(
        offerRmaWorkflow(container).run({
          input: { ...input, kind: "keep_item", message: "Keep it?" },
        })
      )
      await judge(container, id, 1, 1)
      await refused(uninspectRmaWorkflow(container).run({ input }))
      await refused(close(id, "charged"))
    })

    it("stays approved when the payment fails, runs out only when it is over, and pays once when tried again", async () => {
      const container = getContainer()
      const { id, order_id, paid } = await submitted("on_approval")
      const spy = failNext(
        container.resolve(Modules.ORDER),
        "createOrderChange",
        (change) =>
          (change as { change_type?: string }).change_type === "credit_line"
      )
      await approve(container, id)
      spy.mockRestore()
      expect((await read(id)).rma.status).toBe("approved")
      await expectSettlements(id, ["refund failed 177"])
      expect(
        await codeOf(
          expireRmaWorkflow(container).run({ input: { id, actor: SYSTEM } })
        )
      ).toBe("illegal_transition")
      const again = () =>
        codeOf(
          settleRmaWorkflow(container).run({ input: { id, actor: STAFF } })
        )
      await Promise.all([again(), again()])
      await expectSettlements(id, ["refund settled 177"])
      expect(await refunds(order_id)).toEqual([177])
      await receive(container, id)
      await inspect(container, id)
      expect((await read(id)).rma.status).toBe("resolved")
      await balanced(order_id, paid, 177)
    })

    it("waits for staff where the store settles by hand, and no machine pays meanwhile", async () => {
      const container = getContainer()
      const service = rmaService(container)
      jest
        .spyOn(service, "getOptions")
        .mockReturnValue({ ...service.getOptions(), settlement: "manual" })
      const { id, order_id, paid } = await approved("on_approval")
      const settle = () =>
        settleRmaWorkflow(container).run({ input: { id, actor: STAFF } })
      await recoverOperations(container, LATER())
      await expectSettlements(id, ["refund planned 177"])
      expect(await refunds(order_id)).toEqual([])

      await settle()
      await expectSettlements(id, ["refund settled 177"])
      await receive(container, id)
      await inspect(container, id)
      expect((await read(id)).rma.status).toBe("resolving")
      expect(await refunds(order_id)).toEqual([177])
      await settle()
      expect((await read(id)).rma.status).toBe("resolved")
      await balanced(order_id, paid, 177)
    })

    it("pays once what the process died before, and what it died right after", async () => {
      const container = getContainer()
      for (const lost of ["executing", "settled"]) {
        const { id, order_id, paid } = await submitted("on_approval")
        const dying = failNext(
          rmaService(container),
          "commitTransition",
          (input) =>
            (input as { settlement_updates?: { to: string }[] })
              .settlement_updates?.[0]?.to === lost
        )
        await approve(container, id)
        dying.mockRestore()
        expect((await read(id)).rma.status).toBe("approved")
        expect(await refunds(order_id)).toEqual(lost === "settled" ? [177] : [])
        await recoverOperations(container, LATER())
        await recoverOperations(container, LATER())
        await expectSettlements(id, ["refund settled 177"])
        expect(await refunds(order_id)).toEqual([177])
        await receive(container, id)
        await inspect(container, id)
        expect((await read(id)).rma.status).toBe("resolved")
        await balanced(order_id, paid, 177)
      }
    })

    it("refunds as ever where nothing says when", async () => {
      const container = getContainer()
      const { id, order_id, paid } = await approved("return")
      await expectSettlements(id, [])
      await receive(container, id)
      await inspect(container, id)
      await expectSettlements(id, ["refund settled 177"])
      await balanced(order_id, paid, 177)
    })
  },
})
