import type { CreateOrderChangeDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  beginOrderEditOrderWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import { beginAgain, storeSuite } from "../support/store-suite"
import {
  annotateRmaWorkflow,
  cancelRmaWorkflow,
  clearDoubtWorkflow,
  payOutRmaWorkflow,
  recoverOperations,
  sendBackWorkflow,
  settleRmaWorkflow,
  submitRmaWorkflow,
} from "../../src/workflows"
import {
  countActiveChanges,
  readBooks,
  refundNote,
} from "../../src/workflows/core"
import { afterNext, failNext } from "../support/cases/after-next"
import { failOnTimeline } from "../../src/workflows/case/fail-on-timeline"
import { ANSWER_WITHIN_MS } from "../../src/workflows/core/answered-within"
import { ASKED_LONG_AGO } from "../support/cases/asked-long-ago"
import { dieAfter } from "../support/cases/die-at-write"
import {
  approve,
  codeOf,
  inspect,
  itemOf,
  judge,
  readCase,
  receive,
  received,
  ship,
  SHOPPER,
  STAFF,
  submit,
} from "../support/cases/case-ladder"
import { publishPolicy, rmaService } from "../support/cases/publish-policy"
import {
  capture,
  ids,
  placeOrder,
  receiveCoreReturn,
  refundInCore,
  seedCatalogue,
} from "../support/ladder"
import {
  deliveredTees,
  pendingInAdmin,
  returnsOf,
  SKU,
  stock,
} from "./core-store"

jest.setTimeout(300_000)

/** Past the time a lease may live without a sign of life. */
const LATER = () => new Date(Date.now() + 10 * 60_000)

/** The write of a transition with this about it is lost, as when the process dies just before it. */
const dieBefore = (
  container: Parameters<typeof rmaService>[0],
  about: (input: Record<string, unknown>) => boolean
) =>
  failNext(rmaService(container), "commitTransition", (input) =>
    about(input as Record<string, unknown>)
  )

storeSuite({
  testSuite: ({ getContainer }) => {
    let order_id = ""
    let item_id = ""

    beforeAll(async () => {
      await seedCatalogue(getContainer())
      await publishPolicy(getContainer())
      ;({ order_id, item_id } = await deliveredTees(getContainer()))
    })
    afterEach(() => {
      jest.restoreAllMocks()
    })

    const refunds = async () =>
      (await readBooks(getContainer(), order_id)).payments.map(
        ({ refunded }) => refunded
      )

    it("settles later what found its order busy, and tells staff meanwhile", async () => {
      const container = getContainer()
      const id = await received(container, order_id, { [item_id]: 3 })
      const { result: edit } = await beginOrderEditOrderWorkflow(container).run(
        { input: { order_id } }
      )
      await inspect(container, id)
      const waiting = await readCase(container, id)
      expect(waiting.rma.status).toBe("resolving")
      expect(waiting.events.at(-1)).toMatchObject({
        event: "fail",
        internal: true,
        data: { what: "settle", code: "order_busy" },
      })
      expect(await recoverOperations(container, LATER())).toBe(0)
      await container.resolve(Modules.ORDER).cancelOrderChange(edit.id)
      expect(await recoverOperations(container, LATER())).toBe(1)
      expect((await readCase(container, id)).rma.status).toBe("resolved")
      expect(await refunds()).toEqual(["177"])
      expect(await pendingInAdmin(container, order_id)).toBe(0)
    })

    it("says once what core refuses for good, waits longer each time and puts the case on top until it works", async () => {
      const container = getContainer()
      const id = await received(container, order_id, { [item_id]: 3 })
      const inventory = container.resolve(Modules.INVENTORY)
      const levels = await inventory.listInventoryLevels({})
      await inventory.deleteInventoryLevels(levels.map((one) => one.id))
      await inspect(container, id)
      const refused = async () =>
        (await readCase(container, id)).events.filter(
          ({ event }) => event === "fail"
        )
      const tries = async () => {
        const { rows } = await container
          .resolve<{
            raw(
              text: string,
              values: string[]
            ): Promise<{ rows: { id: string }[] }>
          }>(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(
            "select id from rma_operation where rma_id = ? and status = 'failed'",
            [id]
          )
        return rows.length
      }
      const isOnTop = async () => {
        const { rows } = await rmaService(container).readQueue(
          { attention: true },
          { limit: 10, offset: 0 }
        )
        return rows.some((row) => row.id === id && row.attention)
      }
      expect(await isOnTop()).toBe(false)
      for (const run of [1, 2, 3, 4, 5]) {
        expect(await recoverOperations(container, LATER())).toBe(0)
        // Of one failure by chance nobody needs to know.
        expect(await isOnTop()).toBe(run > 1)
      }
      expect(await refused()).toMatchObject([
        { data: { what: "receive", code: "core_failed" } },
      ])
      // At once, and after 2, 4 and 8 minutes: ten minutes later is too early for the next time.
      expect(await tries()).toBe(5)
      await inventory.createInventoryLevels(
        levels.map(({ inventory_item_id, location_id, stocked_quantity }) => ({
          inventory_item_id,
          location_id,
          stocked_quantity,
        }))
      )
      expect(await recoverOperations(container, LATER())).toBe(0)
      const tomorrow = new Date(Date.now() + 86_400_000)
      expect(await recoverOperations(container, tomorrow)).toBe(1)
      expect((await readCase(container, id)).rma.status).toBe("resolved")
      expect(await isOnTop()).toBe(false)
    })

    it("passes by what stays busy, so that the others get their turn", async () => {
      const container = getContainer()
      const SOON = () => new Date(Date.now() + 3 * 60_000)
      const orders = container.resolve(Modules.ORDER)
      const waiting = async (order: { order_id: string; item_id: string }) => {
        const id = await received(container, order.order_id, {
          [order.item_id]: 3,
        })
        const { result } = await beginOrderEditOrderWorkflow(container).run({
          input: { order_id: order.order_id },
        })
        await inspect(container, id)
        return { id, edit: result.id }
      }
      const busy = await waiting({ order_id, item_id })
      const free = await waiting(await deliveredTees(container))
      await orders.cancelOrderChange(free.edit)
      expect(await recoverOperations(container, SOON(), 1)).toBe(0)
      expect(await recoverOperations(container, SOON(), 1)).toBe(0)
      expect(await recoverOperations(container, SOON(), 1)).toBe(1)
      expect((await readCase(container, free.id)).rma.status).toBe("resolved")
      expect((await readCase(container, busy.id)).rma.status).toBe("resolving")
    })

    it("counts each try of a case though it writes on the timeline, until a person does something, and holds up no other", async () => {
      const container = getContainer()
      const rma = rmaService(container)
      const other = await submit(container, order_id, { [item_id]: 1 })
      const stuck = await submit(container, order_id, { [item_id]: 1 })
      for (const rma_id of [stuck, other]) {
        await rma.startOperation({
          rma_id,
          order_id,
          kind: "settle",
          input: {},
        })
      }
      for (const change of ["1", "2", "3", "4", "5", "6"]) {
        const error = `Change ordch_${change} is gone.`
        await failOnTimeline(container, stuck, "settle", new Error(error))
        await rma.noteRetry({ id: stuck, lease: order_id, error })
      }
      const found = async () => {
        const { operations } = await rma.findInterrupted(LATER(), 10)
        return operations.map(({ rma_id }) => rma_id)
      }
      expect(await found()).toEqual([other])
      await annotateRmaWorkflow(container).run({
        input: { id: stuck, event: "note", message: "Try now", actor: STAFF },
      })
      expect((await found()).sort()).toEqual([stuck, other].sort())
    })

    it("leaves the case and its order alone while its lease may live", async () => {
      const container = getContainer()
      const id = await received(container, order_id, { [item_id]: 3 })
      dieBefore(container, (input) => {
        const updates = input.settlement_updates as { to: string }[] | undefined
        return updates?.[0]?.to === "settled"
      })
      await inspect(container, id)
      jest.restoreAllMocks()
      expect(await recoverOperations(container, new Date())).toBe(0)
      expect((await readCase(container, id)).settlements).toMatchObject([
        { status: "executing" },
      ])
      expect(await recoverOperations(container, LATER())).toBe(1)
    })

    it("takes back a Return whose approval died before it was written", async () => {
      const container = getContainer()
      const id = await submit(container, order_id, { [item_id]: 2 })
      const service = rmaService(container)
      dieBefore(container, (input) => input.to === "approved")
      // A process that is dead does not tidy up either.
      const update = jest
        .spyOn(service, "updateOperation")
        .mockResolvedValue(undefined)
      const orders = container.resolve<{
        createOrderChange(data: CreateOrderChangeDTO): Promise<unknown>
      }>(Modules.ORDER)
      const begin = orders.createOrderChange.bind(orders)
      const cancel = jest
        .spyOn(orders, "createOrderChange")
        .mockImplementation((data) =>
          data.description?.startsWith("cancel:")
            ? Promise.reject(new Error("dead"))
            : begin(data)
        )
      await codeOf(approve(container, id))
      update.mockRestore()
      cancel.mockRestore()
      jest.restoreAllMocks()
      await recoverOperations(container, LATER())
      expect((await readCase(container, id)).rma.status).toBe("submitted")
      expect(await countActiveChanges(container, order_id)).toBe(0)
      expect(await codeOf(approve(container, id))).toBe("ok")
      const standing = (await returnsOf(container, order_id)).filter(
        ({ status }) => status !== "canceled"
      )
      expect(standing).toHaveLength(1)
      expect(standing[0]?.items).toMatchObject([{ quantity: 2 }])
    })

    it("books goods once although their write was lost", async () => {
      const container = getContainer()
      const id = await received(container, order_id, { [item_id]: 3 })
      dieBefore(container, (input) => {
        const entry = input.entry as { data?: { step?: string } } | undefined
        return entry?.data?.step === "goods_booked"
      })
      jest
        .spyOn(rmaService(container), "updateOperation")
        .mockResolvedValue(undefined)
      await judge(container, id, 2, 1)
      jest.restoreAllMocks()
      expect((await readCase(container, id)).rma.goods_booked_at).toBeNull()
      await recoverOperations(container, LATER())
      const settled = await readCase(container, id)
      expect(settled.settlements).toMatchObject([
        { status: "settled", amount: "118" },
      ])
      expect(await refunds()).toEqual(["118"])
      expect(await pendingInAdmin(container, order_id)).toBe(0)
    })

    it("finds a refund that was paid although its write was lost, and pays nothing twice", async () => {
      const container = getContainer()
      const id = await received(container, order_id, { [item_id]: 3 })
      dieBefore(container, (input) => {
        const updates = input.settlement_updates as { to: string }[] | undefined
        return updates?.[0]?.to === "settled"
      })
      await inspect(container, id)
      jest.restoreAllMocks()
      const lost = await readCase(container, id)
      expect(lost.settlements).toMatchObject([{ status: "executing" }])
      expect(await refunds()).toEqual(["177"])
      expect(await recoverOperations(container, LATER())).toBe(1)
      const found = await readCase(container, id)
      expect(found.rma.status).toBe("resolved")
      expect(found.settlements).toMatchObject([{ status: "settled" }])
      expect(await refunds()).toEqual(["177"])
      expect(await pendingInAdmin(container, order_id)).toBe(0)
    })

    it("finishes what core booked before it failed, and books nothing twice", async () => {
      const container = getContainer()
      const id = await received(container, order_id, { [item_id]: 3 })
      // The goods are on core's books; putting its Return right afterwards fails.
      failNext(
        container.resolve(Modules.ORDER),
        "updateReturnItems",
        () => true
      )
      await inspect(container, id)
      jest.restoreAllMocks()
      expect((await readCase(container, id)).rma.goods_booked_at).toBeNull()
      await settleRmaWorkflow(container).run({ input: { id, actor: STAFF } })
      expect((await readCase(container, id)).rma.status).toBe("resolved")
      expect(await refunds()).toEqual(["177"])
      expect(await pendingInAdmin(container, order_id)).toBe(0)
    })

    it("comes to an end though staff took the goods out of the location after core received them", async () => {
      const container = getContainer()
      const id = await received(container, order_id, { [item_id]: 3 })
      const inventory = container.resolve(Modules.INVENTORY)
      failNext(container.resolve(Modules.LOCKING), "execute", () => true)
      await inspect(container, id)
      jest.restoreAllMocks()
      expect((await readCase(container, id)).rma.status).toBe("resolving")
      await inventory.deleteInventoryLevels(
        (await inventory.listInventoryLevels({})).map((one) => one.id)
      )
      await settleRmaWorkflow(container).run({ input: { id, actor: STAFF } })
      expect((await readCase(container, id)).rma.status).toBe("resolved")
      expect(await refunds()).toEqual(["177"])
      expect(await pendingInAdmin(container, order_id)).toBe(0)
    })

    it("restocks, books and pays once wherever the process dies while the goods are booked", async () => {
      const container = getContainer()
      const booked: boolean[] = []
      for (let kept = 0; !booked.at(-1); kept++) {
        await beginAgain()
        const order = await deliveredTees(container)
        const id = await received(container, order.order_id, {
          [order.item_id]: 3,
        })
        const before = await stock(container)
        const died = await dieAfter(
          kept,
          () => judge(container, id, 2, 1, { resellable: 1 }),
          /insert into "rma_operation"/
        )
        expect(died).toBe(true)
        booked.push(
          (await readCase(container, id)).rma.goods_booked_at !== null
        )
        await container
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("delete from rma_order_lease")
        await recoverOperations(container, LATER())

        const { settlements } = await readCase(container, id)
        const { payments } = await readBooks(container, order.order_id)
        expect({
          kept,
          stock: await stock(container),
          settlements: settlements.map(({ status, amount }) => [
            status,
            amount,
          ]),
          refunded: payments.map(({ refunded }) => refunded),
          pending: await pendingInAdmin(container, order.order_id),
        }).toEqual({
          kept,
          stock: before + 1,
          settlements: [["settled", "118"]],
          refunded: ["118"],
          pending: 0,
        })
      }
      // The operation, the change begun, its units, confirmed, in stock, the Return put right: at the least.
      expect(booked.length).toBeGreaterThan(6)
    })

    /** Does something to a case while core is at it, just before it confirms a change. */
    const meanwhile = (act: () => Promise<unknown>): { code: string } => {
      const told = { code: "never asked" }
      const orders = getContainer().resolve<{
        confirmOrderChange(...input: unknown[]): Promise<unknown>
      }>(Modules.ORDER)
      const real = orders.confirmOrderChange.bind(orders)
      jest
        .spyOn(orders, "confirmOrderChange")
        .mockImplementationOnce(async (...input) => {
          told.code = await codeOf(act())
          return await real(...input)
        })
      return told
    }

    it("a case that is being canceled is not shipped meanwhile: its Return would be gone", async () => {
      const container = getContainer()
      const id = await submit(container, order_id, { [item_id]: 1 })
      await approve(container, id)
      const told = meanwhile(() => ship(container, id))
      await cancelRmaWorkflow(container).run({ input: { id, actor: SHOPPER } })
      expect(told.code).toBe("order_busy")
      expect((await readCase(container, id)).rma.status).toBe("canceled")
      expect(await codeOf(ship(container, id))).toBe("illegal_transition")
    })

    describe("a cancellation that core confirmed and did not write on its Return", () => {
      const halfCanceled = async () => {
        const container = getContainer()
        const id = await submit(container, order_id, { [item_id]: 3 })
        await approve(container, id)
        failNext(container.resolve(Modules.ORDER), "updateReturns", () => true)
        const cancel = cancelRmaWorkflow(container).run({
          input: { id, actor: SHOPPER },
        })
        expect(await codeOf(cancel)).toBe("core_failed")
        jest.restoreAllMocks()
        return id
      }

      it("is finished by the job, and nobody takes the case elsewhere before", async () => {
        const container = getContainer()
        const id = await halfCanceled()
        expect(await codeOf(receive(container, id))).toBe("order_busy")
        expect(await recoverOperations(container, LATER())).toBe(1)
        expect((await readCase(container, id)).rma.status).toBe("canceled")
        expect(await returnsOf(container, order_id)).toMatchObject([
          { status: "canceled" },
        ])
      })

      it("is no reason not to pay for goods that came all the same", async () => {
        const container = getContainer()
        const id = await halfCanceled()
        // As it was left while such an operation counted as failed.
        await container
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("update rma_operation set status = 'failed' where rma_id = ?", [
            id,
          ])
        await receive(container, id)
        await inspect(container, id)
        expect(await readCase(container, id)).toMatchObject({
          rma: { status: "resolved" },
          settlements: [{ status: "settled", amount: "177" }],
        })
        expect(await refunds()).toEqual(["177"])
        expect(await pendingInAdmin(container, order_id)).toBe(0)
      })

      it("does not pass for units that staff took where everything was refused", async () => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        failNext(container.resolve(Modules.ORDER), "updateReturns", () => true)
        await judge(container, id, 0, 3)
        jest.restoreAllMocks()
        await recoverOperations(container, LATER())
        expect(await returnsOf(container, order_id)).toMatchObject([
          { status: "canceled" },
        ])
        const { events } = await readCase(container, id)
        expect(events.filter(({ event }) => event === "fail")).toMatchObject([
          { data: { code: "core_failed" } },
        ])
      })
    })

    it("takes back a Return that core confirmed and answered too late about", async () => {
      const container = getContainer()
      const id = await submit(container, order_id, { [item_id]: 3 })
      const { setTimeout: real } = globalThis
      const soon = (...[work, ms, ...rest]: Parameters<typeof setTimeout>) =>
        real(work, ms === ANSWER_WITHIN_MS ? 2_000 : ms, ...rest)
      jest.spyOn(globalThis, "setTimeout").mockImplementation(soon)
      // The first that core does after the confirmation.
      jest
        .spyOn(container.resolve(Modules.ORDER), "updateReturns")
        .mockImplementationOnce(() => new Promise(() => undefined))
      expect(await codeOf(approve(container, id))).toBe("core_failed")
      jest.restoreAllMocks()
      expect((await readCase(container, id)).rma.status).toBe("submitted")
      await recoverOperations(container, LATER())
      await approve(container, id)
      expect((await readCase(container, id)).rma.status).toBe("approved")
      const standing = (await returnsOf(container, order_id)).filter(
        ({ status }) => status !== "canceled"
      )
      expect(standing).toMatchObject([{ status: "requested" }])
      expect(await countActiveChanges(container, order_id)).toBe(0)
    })

    describe("a withdrawal of all that was ordered, before it is sent", () => {
      const ordered = async (captured = true, quantity = 1) => {
        const container = getContainer()
        const made = await placeOrder(container, {
          region: "eur",
          email: "ada@example.com",
          items: [{ sku: SKU, quantity }],
          capture: captured,
        })
        const line = (await ids(container, made))[SKU] ?? ""
        return { made, line }
      }
      const withdraw = ({ made, line }: { made: string; line: string }) =>
        submitRmaWorkflow(getContainer()).run({
          input: {
            request: {
              order_id: made,
              request_type: "withdrawal",
              items: [{ item_id: line, quantity: 1 }],
            },
            owner: null,
            actor: SHOPPER,
            channel: "store",
          },
        })
      const caseOf = async (made: string) => {
        const [rma] = await rmaService(getContainer()).listRmas({
          order_id: made,
        })
        return await readCase(getContainer(), rma?.id ?? "")
      }
      const isCanceled = async (made: string) =>
        (await getContainer().resolve(Modules.ORDER).retrieveOrder(made))
          .status === "canceled"

      it("is not canceled while its units leave the order: nobody would pay for them", async () => {
        const order = await ordered()
        const told = meanwhile(async () => {
          const { rma } = await caseOf(order.made)
          await cancelRmaWorkflow(getContainer()).run({
            input: { id: rma.id, actor: SHOPPER },
          })
        })
        await withdraw(order)
        expect(told.code).toBe("order_busy")
        expect((await caseOf(order.made)).rma.status).toBe("resolved")
        expect(await isCanceled(order.made)).toBe(true)
      })

      it.each([
        ["updateReservationItems", 2],
        ["deleteReservationItems", 1],
      ])(
        "gives stock free by %s under core's lock on it, as core does: of two changes at once core's module loses one",
        async (method, quantity) => {
          const container = getContainer()
          const order = await ordered(true, quantity)
          const inventory = container.resolve(Modules.INVENTORY)
          const locking = container.resolve(Modules.LOCKING)
          const [held] = await inventory.listReservationItems({
            line_item_id: order.line,
          })
          const taken: string[] = []
          const changed = afterNext(inventory, method, () =>
            locking
              .acquire(held?.inventory_item_id ?? "", { ownerId: "staff" })
              .catch(({ message }: Error) => taken.push(message))
          )
          await withdraw(order)
          changed.mockRestore()
          expect(taken).toEqual([
            expect.stringContaining(held?.inventory_item_id ?? "none"),
          ])
        }
      )

      it("is canceled once, wherever the process dies, though nobody captured it: core's flow leaves a change under no name", async () => {
        const container = getContainer()
        const left: object[] = []
        for (let kept = 0, died = true; died; kept++) {
          await beginAgain()
          const order = await ordered(false)
          const { made } = order
          died = await dieAfter(
            kept,
            () => withdraw(order),
            // The edit by which the units leave is confirmed; what nobody owes any more is written off next.
            /^insert into "order_change" [^]*rma_withdrawn/i
          )
          await container
            .resolve(ContainerRegistrationKeys.PG_CONNECTION)
            .raw("delete from rma_order_lease")
          await recoverOperations(container, LATER())
          left.push({
            kept,
            status: (await caseOf(made)).rma.status,
            canceled: await isCanceled(made),
            changes: await countActiveChanges(container, made),
            owed: await pendingInAdmin(container, made),
          })
        }
        expect(left).toEqual(
          left.map((_, kept) => ({
            kept,
            status: "resolved",
            canceled: true,
            changes: 0,
            owed: 0,
          }))
        )
        // The shipping written off, the payment let go, its collection closed, the order canceled, the case resolved: at the least.
        expect(left.length).toBeGreaterThan(3)
      })

      it("is told of though the process died right after it was canceled", async () => {
        const container = getContainer()
        const order = await ordered()
        const told = jest.spyOn(container.resolve(Modules.EVENT_BUS), "emit")
        const died = new Promise<void>((resolve) => {
          afterNext(container.resolve(Modules.ORDER), "cancel", () => {
            resolve()
            // Nothing of this process comes after it.
            return new Promise(() => undefined)
          })
        })
        await Promise.race([withdraw(order), died])
        expect(await isCanceled(order.made)).toBe(true)
        expect(JSON.stringify(told.mock.calls)).not.toContain("order.canceled")
        await container
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("delete from rma_order_lease")
        await recoverOperations(container, LATER())
        expect(told.mock.calls).toContainEqual([
          { name: "order.canceled", data: { id: order.made } },
        ])
        const { rma } = await caseOf(order.made)
        expect(rma.status).toBe("resolved")
        told.mockClear()
        await settleRmaWorkflow(container).run({
          input: { id: rma.id, actor: STAFF },
        })
        expect(JSON.stringify(told.mock.calls)).not.toContain("order.canceled")
      })

      it("gives the stock free though the connection breaks at that", async () => {
        const container = getContainer()
        const order = await ordered()
        const held = () =>
          container
            .resolve(Modules.INVENTORY)
            .listReservationItems({ line_item_id: order.line })
        expect(await held()).toHaveLength(1)
        failNext(
          container.resolve(Modules.INVENTORY),
          "deleteReservationItems",
          () => true
        )
        await withdraw(order)
        expect(await held()).toEqual([])
        expect((await caseOf(order.made)).rma.status).toBe("resolved")
      })

      it("is canceled once a person says that the money went", async () => {
        const container = getContainer()
        const order = await ordered()
        jest
          .spyOn(container.resolve(Modules.PAYMENT), "refundPayment")
          .mockRejectedValueOnce(new Error("gateway timeout"))
        await withdraw(order)
        jest.restoreAllMocks()
        const { rma, settlements } = await caseOf(order.made)
        expect(settlements).toMatchObject([{ status: "needs_attention" }])
        expect(await isCanceled(order.made)).toBe(false)
        await clearDoubtWorkflow(container).run({
          input: {
            id: rma.id,
            settlement_id: settlements[0]?.id ?? "",
            happened: true,
            reason: "looked up at the provider",
            actor: STAFF,
          },
        })
        const ended = await caseOf(order.made)
        expect(ended.rma.status).toBe("resolved")
        expect(
          ended.events.find(({ event }) => event === "clear_doubt")
        ).toMatchObject({
          name: "rma.doubt_cleared",
          internal: true,
          emitted_at: expect.any(Date) as Date,
        })
        expect(await isCanceled(order.made)).toBe(true)
      })

      const isExecuting = (input: unknown) =>
        (input as { entry: { data?: { step?: string } } }).entry.data?.step ===
        "executing"

      const fails = async (made: string) =>
        (await caseOf(made)).events.filter(({ event }) => event === "fail")

      it.each([
        ["cancelPayment", Modules.PAYMENT],
        ["cancel", Modules.ORDER],
      ] as const)(
        "is canceled by the job, and its payment let go, where %s was refused once; staff see it meanwhile",
        async (method, module) => {
          const container = getContainer()
          const order = await ordered(false)
          failNext(container.resolve(module), method, () => true)
          await withdraw(order)
          jest.restoreAllMocks()
          expect((await caseOf(order.made)).rma.status).toBe("resolving")
          expect(await fails(order.made)).toMatchObject([
            {
              internal: true,
              data: { what: "cancel order", code: "core_failed" },
            },
          ])
          await recoverOperations(container, LATER())
          expect((await caseOf(order.made)).rma.status).toBe("resolved")
          expect(await isCanceled(order.made)).toBe(true)
          expect(
            await container.resolve(Modules.PAYMENT).listPayments({})
          ).toMatchObject(
            expect.arrayContaining([
              expect.objectContaining({ canceled_at: expect.any(Date) }),
            ])
          )
        }
      )

      it.each(["its refund is sent", "it is canceled", "all of it is let go"])(
        "gives back what is captured while %s, with the delivery, and is canceled then",
        async (when) => {
          const container = getContainer()
          const order = await ordered(false)
          const { made } = order
          const { total } = await readBooks(container, made)
          const first = when === "all of it is let go" ? 0 : 30
          if (first) {
            await capture(container, made, { amount: first })
          }
          const rest = () =>
            capture(container, made, { amount: +total - first })
          if (when === "its refund is sent") {
            afterNext(
              rmaService(container),
              "commitTransition",
              rest,
              isExecuting
            )
          } else {
            jest
              .spyOn(container.resolve(Modules.PAYMENT), "cancelPayment")
              .mockImplementationOnce(async () => {
                await rest()
                throw new Error("captured")
              })
          }
          await withdraw(order)
          jest.restoreAllMocks()
          await recoverOperations(container, LATER())
          await recoverOperations(container, LATER())
          const { rma, settlements, events } = await caseOf(made)
          expect(rma.status).toBe("resolved")
          expect(settlements.map(({ status }) => status)).toEqual(
            first ? ["settled", "settled"] : ["settled"]
          )
          expect(events).toContainEqual(
            expect.objectContaining({
              data: expect.objectContaining({
                step: "captured_meanwhile",
              }) as object,
            })
          )
          expect(await readBooks(container, made)).toMatchObject({
            pending_difference: "0",
            paid: "0",
            payments: [{ refunded: total }],
          })
          expect(await isCanceled(made)).toBe(true)
        }
      )

      it("is canceled after a day though its provider lets nothing go, and staff are told", async () => {
        const container = getContainer()
        const order = await ordered(false)
        jest
          .spyOn(container.resolve(Modules.PAYMENT), "cancelPayment")
          .mockRejectedValue(new Error("no such authorisation"))
        await withdraw(order)
        await recoverOperations(container, LATER())
        expect(await isCanceled(order.made)).toBe(false)
        expect(await fails(order.made)).toHaveLength(1)
        await container
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(
            "update rma_event set created_at = created_at - interval '25 hours'"
          )
        await recoverOperations(container, LATER())
        expect(await isCanceled(order.made)).toBe(true)
        expect((await caseOf(order.made)).rma.status).toBe("resolved")
        expect((await fails(order.made)).at(-1)?.data?.message).toContain(
          "The order is canceled, but the provider still holds pay_"
        )
      })

      it("waits longer each time for an order that core does not cancel, and after a day closes and says that nobody tries again", async () => {
        const container = getContainer()
        const order = await ordered()
        const cancel = jest
          .spyOn(container.resolve(Modules.ORDER), "cancel")
          .mockRejectedValue(new Error("core says no"))
        await withdraw(order)
        for (let run = 0; run < 5; run++) {
          expect(await recoverOperations(container, LATER())).toBe(0)
        }
        // Once with the case; then by the job at once, and after 2, 4 and 8 minutes.
        expect(cancel).toHaveBeenCalledTimes(5)
        const { rma } = await caseOf(order.made)
        const { rows } = await rmaService(container).readQueue(
          { attention: true },
          { limit: 10, offset: 0 }
        )
        expect(rows).toMatchObject([{ id: rma.id }])
        expect(await fails(order.made)).toHaveLength(1)
        await container
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(
            "update rma_event set created_at = created_at - interval '25 hours'"
          )
        const tomorrow = new Date(Date.now() + 86_400_000)
        expect(await recoverOperations(container, tomorrow)).toBe(1)
        expect((await caseOf(order.made)).rma.status).toBe("resolved")
        expect(await isCanceled(order.made)).toBe(false)
        expect(await fails(order.made)).toMatchObject([
          { data: { message: "core says no" } },
          {
            data: {
              what: "cancel order",
              code: "core_failed",
              message:
                "The order is not canceled, and nobody tries again: core says no",
            },
          },
        ])
      })

      it("gives what was captured before it is tried again, of one of two units too", async () => {
        const container = getContainer()
        const order = await ordered(false, 2)
        const { made } = order
        // 11.10 more than the other one costs with the delivery.
        await capture(container, made, { amount: 80 })
        let edit = ""
        afterNext(
          rmaService(container),
          "commitTransition",
          async () => {
            const { result } = await beginOrderEditOrderWorkflow(container).run(
              { input: { order_id: made } }
            )
            edit = result.id
          },
          isExecuting
        )
        await withdraw(order)
        jest.restoreAllMocks()
        expect((await caseOf(made)).settlements).toMatchObject([
          {
            status: "failed",
            amount: "11.1",
            failure: { reason: "order_busy" },
          },
        ])
        await container.resolve(Modules.ORDER).cancelOrderChange(edit)
        await capture(container, made, { amount: 47.9 })
        await recoverOperations(container, LATER())
        expect(await caseOf(made)).toMatchObject({
          rma: { status: "resolved" },
          settlements: [{ status: "settled", amount: "59" }],
        })
        expect(await readBooks(container, made)).toMatchObject({
          pending_difference: "0",
          paid: "68.9",
        })
      })

      it("waits until the emptied order, which somebody edits, can be canceled", async () => {
        const container = getContainer()
        const order = await ordered()
        const service = rmaService(container)
        const real = service.commitTransition.bind(service)
        let edit = ""
        jest
          .spyOn(service, "commitTransition")
          .mockImplementation(async (input, ...rest) => {
            const done = await real(input, ...rest)
            if (input.settlement_updates?.[0]?.to === "settled") {
              const { result } = await beginOrderEditOrderWorkflow(
                container
              ).run({ input: { order_id: order.made } })
              edit = result.id
            }
            return done
          })
        await withdraw(order)
        jest.restoreAllMocks()
        expect(await recoverOperations(container, LATER())).toBe(0)
        const { rma, settlements } = await caseOf(order.made)
        expect(rma.status).toBe("resolving")
        expect(settlements).toMatchObject([{ status: "settled" }])
        expect(await isCanceled(order.made)).toBe(false)
        await container.resolve(Modules.ORDER).cancelOrderChange(edit)
        await recoverOperations(container, LATER())
        expect((await caseOf(order.made)).rma.status).toBe("resolved")
        expect(await isCanceled(order.made)).toBe(true)
      })
    })

    describe("needs_attention", () => {
      const payments = () => getContainer().resolve(Modules.PAYMENT)

      /** The provider takes the money and its answer gets lost, or it never took it: core cannot tell. */
      const loseAnswer = () =>
        jest
          .spyOn(payments(), "refundPayment")
          .mockRejectedValueOnce(new Error("gateway timeout"))

      const inDoubt = async () => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        loseAnswer()
        await inspect(container, id)
        jest.restoreAllMocks()
        const { settlements } = await readCase(container, id)
        expect(settlements).toMatchObject([
          {
            status: "needs_attention",
            failure: {
              reason: "outcome_unknown",
              known: { share: { amount: "177" }, message: "gateway timeout" },
            },
          },
        ])
        return { id, settlement_id: settlements[0]?.id ?? "" }
      }

      const clear = (
        { id, settlement_id }: { id: string; settlement_id: string },
        happened: boolean,
        reason = "looked up at the provider"
      ) =>
        codeOf(
          clearDoubtWorkflow(getContainer()).run({
            input: { id, settlement_id, happened, reason, actor: STAFF },
          })
        )

      const settle = (id: string) =>
        codeOf(
          settleRmaWorkflow(getContainer()).run({ input: { id, actor: STAFF } })
        )

      it("is repeated by nobody but a person, and the queue has it on top", async () => {
        const container = getContainer()
        const doubt = await inDoubt()
        const calls = jest.spyOn(payments(), "refundPayment")
        await recoverOperations(container, LATER())
        await settle(doubt.id)
        expect(calls).not.toHaveBeenCalled()
        const other = await deliveredTees(container)
        const newer = await submit(container, other.order_id, {
          [other.item_id]: 1,
        })
        const queue = (filters: object, first: boolean) =>
          rmaService(container).readQueue(filters, {
            limit: 10,
            offset: 0,
            attention_first: first,
          })
        const { rows } = await queue({}, true)
        expect(rows).toMatchObject([
          { id: doubt.id, attention: true },
          { id: newer, attention: false },
        ])
        const others = await queue({ attention: false }, true)
        expect(others.rows).toMatchObject([{ id: newer }])
        expect(await queue({ attention: true }, false)).toMatchObject({
          count: 1,
          rows: [{ id: doubt.id }],
        })
      })

      it("it happened: core's books get the refund without a second one", async () => {
        const doubt = await inDoubt()
        const calls = jest.spyOn(payments(), "refundPayment")
        expect(await clear(doubt, true)).toBe("ok")
        expect(calls).not.toHaveBeenCalled()
        const { rma, settlements } = await readCase(getContainer(), doubt.id)
        expect(rma.status).toBe("resolved")
        expect(settlements).toMatchObject([
          { status: "settled", amount: "177", failure: null },
        ])
        expect(await refunds()).toEqual(["177"])
        expect(await pendingInAdmin(getContainer(), order_id)).toBe(0)
        expect(await clear(doubt, true)).toBe("illegal_transition")
        expect(await refunds()).toEqual(["177"])
      })

      it("it did not happen: it is failed, and settles once when tried again", async () => {
        const doubt = await inDoubt()
        expect(await clear(doubt, false)).toBe("ok")
        expect(await readCase(getContainer(), doubt.id)).toMatchObject({
          rma: { status: "resolving" },
          settlements: [{ status: "failed" }],
        })
        expect(await recoverOperations(getContainer(), LATER())).toBe(0)
        const calls = jest.spyOn(payments(), "refundPayment")
        expect(await settle(doubt.id)).toBe("ok")
        await settle(doubt.id)
        expect(calls).toHaveBeenCalledTimes(1)
        expect((await readCase(getContainer(), doubt.id)).rma.status).toBe(
          "resolved"
        )
        expect(await refunds()).toEqual(["177"])
        expect(await pendingInAdmin(getContainer(), order_id)).toBe(0)
      })

      it("is said with a reason, of a settlement of the case, while it is in doubt", async () => {
        const doubt = await inDoubt()
        expect(await clear(doubt, true, " ")).toBe("reason_required")
        expect(await clear({ ...doubt, settlement_id: "x" }, true)).toBe(
          "not_found"
        )
        expect(await refunds()).toEqual(["0"])
        expect(await clear(doubt, false)).toBe("ok")
        expect(await clear(doubt, true)).toBe("illegal_transition")
      })

      it("a refund row that core left unbooked is taken off, or booked", async () => {
        for (const happened of [false, true]) {
          const container = getContainer()
          const order = await deliveredTees(container)
          const id = await received(container, order.order_id, {
            [order.item_id]: 3,
          })
          const steps = jest
            .spyOn(container.resolve(Modules.ORDER), "addOrderTransactions")
            .mockRejectedValue(new Error("dead"))
          const sums = jest
            .spyOn(
              payments() as unknown as {
                maybeUpdatePaymentCollection_: () => Promise<void>
              },
              "maybeUpdatePaymentCollection_"
            )
            .mockRejectedValue(new Error("dead"))
          await inspect(container, id)
          steps.mockRestore()
          sums.mockRestore()
          jest.restoreAllMocks()
          const { settlements } = await readCase(container, id)
          expect(settlements).toMatchObject([{ status: "needs_attention" }])
          const doubt = { id, settlement_id: settlements[0]?.id ?? "" }
          expect(await clear(doubt, happened)).toBe("ok")
          await settle(id)
          const books = await readBooks(container, order.order_id)
          expect(books).toMatchObject({
            pending_difference: "0",
            payments: [{ refunded: "177" }],
          })
        }
      })

      it("staff gave the money back in the stock admin while it was executed: both figures; for something else, all of it goes out", async () => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        // Core says that a change is open, after the goods are booked.
        const service = rmaService(container)
        const real = service.commitTransition.bind(service)
        jest
          .spyOn(service, "commitTransition")
          .mockImplementation(async (input, ...rest) => {
            const done = await real(input, ...rest)
            if (input.entry.data?.step === "executing") {
              const { payments: of } = await readBooks(container, order_id)
              await refundPaymentWorkflow(container).run({
                input: { payment_id: of[0]?.id ?? "", amount: 100 },
              })
            }
            return done
          })
        await inspect(container, id)
        jest.restoreAllMocks()
        const { settlements } = await readCase(container, id)
        expect(settlements).toMatchObject([
          {
            status: "needs_attention",
            failure: {
              reason: "order_owes_less",
              known: { asked: "177", owed: "77" },
            },
          },
        ])
        const doubt = { id, settlement_id: settlements[0]?.id ?? "" }
        expect(await clear(doubt, false)).toBe("ok")
        await settle(id)
        // The payment holds no more than 86.90 by now.
        expect((await readCase(container, id)).settlements).toMatchObject([
          { status: "failed", failure: { reason: "refund_exceeds_captured" } },
        ])
        await payOutRmaWorkflow(container).run({
          input: { ...doubt, actor: STAFF, reference: "from the till" },
        })
        expect((await readCase(container, id)).rma.status).toBe("resolved")
        expect(await refunds()).toEqual(["100"])
        expect(await pendingInAdmin(container, order_id)).toBe(0)
      })

      it("a provider's late answer settles it by itself", async () => {
        const doubt = await inDoubt()
        const [payment] = (await readBooks(getContainer(), order_id)).payments
        await refundPaymentWorkflow(getContainer()).run({
          input: {
            payment_id: payment?.id ?? "",
            amount: 177,
            note: refundNote(doubt.settlement_id, payment?.id ?? ""),
          },
        })
        expect(await clear(doubt, false)).toBe("illegal_transition")
        expect(await recoverOperations(getContainer(), LATER())).toBe(1)
        expect(await readCase(getContainer(), doubt.id)).toMatchObject({
          rma: { status: "resolved" },
          settlements: [{ status: "settled" }],
        })
        expect(await refunds()).toEqual(["177"])
      })

      it("what was sent and left no trace in core is not sent again after a crash", async () => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        loseAnswer()
        dieBefore(container, (input) => {
          const updates = input.settlement_updates as
            { to: string }[] | undefined
          return updates?.[0]?.to === "needs_attention"
        })
        await inspect(container, id)
        jest.restoreAllMocks()
        expect((await readCase(container, id)).settlements).toMatchObject([
          { status: "executing" },
        ])
        const calls = jest.spyOn(payments(), "refundPayment")
        await recoverOperations(container, LATER())
        expect(calls).not.toHaveBeenCalled()
        const { settlements } = await readCase(container, id)
        expect(settlements).toMatchObject([{ status: "needs_attention" }])

        // That process may still be at it: core would book what was booked, or sent again, meanwhile.
        const doubt = { id, settlement_id: settlements[0]?.id ?? "" }
        for (const happened of [false, true]) {
          expect(await clear(doubt, happened)).toBe("still_running")
        }
        await container
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(ASKED_LONG_AGO)
        expect(await clear(doubt, false)).toBe("ok")
        expect(await settle(id)).toBe("ok")
        expect(calls).toHaveBeenCalledTimes(1)
        expect(await refunds()).toEqual(["177"])
      })

      it("of two that lost track of each other one asks a provider, once; store credit may be given again", async () => {
        const { settlement_id } = await inDoubt()
        const rma = rmaService(getContainer())
        await rma.updateRmaSettlements({
          id: settlement_id,
          status: "executing",
          result: {},
        })
        const mark = (tender: string, again: boolean) =>
          rma.markSent(settlement_id, tender, again)
        const marked = [1, 2].map(() => mark("pay_1", false))
        expect((await Promise.all(marked)).sort()).toEqual([false, true])
        expect(await mark("pay_2", false)).toBe(true)
        expect(await mark("credit", true)).toBe(true)
        expect(await mark("credit", true)).toBe(true)
      })

      /** What stops a process that is about to have core let go of a refused unit. */
      const stopped: Record<string, (id: string) => Promise<void>> = {
        "its order is busy": async (id) => {
          const container = getContainer()
          const { result: edit } = await beginOrderEditOrderWorkflow(
            container
          ).run({ input: { order_id } })
          await judge(container, id, 1, 1)
          await container.resolve(Modules.ORDER).cancelOrderChange(edit.id)
        },
        "it dies before": async (id) => {
          const container = getContainer()
          expect(
            await dieAfter(
              0,
              () => judge(container, id, 1, 1),
              /insert into "rma_operation"/
            )
          ).toBe(true)
          await container
            .resolve(ContainerRegistrationKeys.PG_CONNECTION)
            .raw("delete from rma_order_lease")
        },
        "it dies after": async (id) => {
          const container = getContainer()
          const lost = dieBefore(container, (input) => {
            const entry = input.entry as { data?: { step?: string } }
            return entry.data?.step === "goods_booked"
          })
          await judge(container, id, 1, 1)
          expect(lost).toHaveBeenCalled()
        },
      }

      it.each(Object.keys(stopped))(
        "core lets go of a unit that is refused beside one that staff took though %s, and what staff say closes the case",
        async (what) => {
          const container = getContainer()
          const id = await received(container, order_id, { [item_id]: 2 })
          const full = await readCase(container, id)
          const return_id = full.rma.return_id ?? ""
          await receiveCoreReturn(container, order_id, return_id, { [SKU]: 1 })
          await stopped[what]?.(id)
          jest.restoreAllMocks()
          // What a crash left of the release is given up by the first run, and done anew by the second.
          await recoverOperations(container, LATER())
          await recoverOperations(container, LATER())
          const { settlements } = await readCase(container, id)
          expect(settlements).toMatchObject([
            {
              status: "needs_attention",
              failure: { reason: "units_taken" },
            },
          ])
          expect(await returnsOf(container, order_id)).toMatchObject([
            { status: "received", items: [{ quantity: 1 }] },
          ])

          for (const status of ["shipped", "delivered"] as const) {
            await sendBackWorkflow(container).run({
              input: {
                id,
                items: [{ id: itemOf(full).id, status }],
                actor: STAFF,
              },
            })
          }
          await refundInCore(container, order_id, 59)
          const settlement_id = settlements[0]?.id ?? ""
          expect(await clear({ id, settlement_id }, true)).toBe("ok")
          expect((await readCase(container, id)).rma.status).toBe("resolved")
          expect(await pendingInAdmin(container, order_id)).toBe(0)
        }
      )

      it.each([
        // Core's refund flow takes the noise of a division for a gift, in a change without a name.
        ["core", "payment_collection", null],
        ["we", "rma_rounding_excess", "rma_rounding_excess:"],
        ["we", "rma_uncaptured_returned", "rma_uncaptured_returned:"],
      ])(
        "takes away what %s began to book of a refund (%s), when the process died at that",
        async (_, reference, name) => {
          const container = getContainer()
          const id = await received(container, order_id, { [item_id]: 3 })
          const lost = dieBefore(container, ({ settlement_updates }) =>
            ((settlement_updates ?? []) as { to: string }[]).some(
              ({ to }) => to === "settled"
            )
          )
          await inspect(container, id)
          expect(lost).toHaveBeenCalled()
          jest.restoreAllMocks()
          const [settlement] = (await readCase(container, id)).settlements
          await container.resolve(Modules.ORDER).createOrderChange({
            order_id,
            change_type: "credit_line",
            ...(name ? { description: `${name}${settlement?.id}` } : {}),
            actions: [
              {
                order_id,
                action: "CREDIT_LINE_ADD",
                reference,
                reference_id: "paycol_of_the_order",
                amount: 0.0000001,
              },
            ],
          })
          await recoverOperations(container, LATER())
          expect(await readCase(container, id)).toMatchObject({
            rma: { status: "resolved" },
            settlements: [{ status: "settled" }],
          })
          expect(await readBooks(container, order_id)).toMatchObject({
            pending_difference: "0",
            active_changes: 0,
          })
          expect(await refunds()).toEqual(["177"])
        }
      )

      it("closes a case whose last settlement ended just before the crash", async () => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        dieBefore(container, (input) => input.to === "resolved")
        await inspect(container, id)
        jest.restoreAllMocks()
        expect(await readCase(container, id)).toMatchObject({
          rma: { status: "resolving" },
          settlements: [{ status: "settled" }],
        })
        expect(await recoverOperations(container, LATER())).toBe(1)
        expect((await readCase(container, id)).rma.status).toBe("resolved")
        expect(await refunds()).toEqual(["177"])
      })
    })
  },
})
