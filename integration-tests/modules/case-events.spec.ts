import { Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { storeSuite } from "../support/store-suite"
import {
  CASE_EVENTS,
  EVENT_NAMES,
  type CaseEvent,
} from "../../src/domain/lifecycle"
import { DEFAULT_POLICY } from "../../src/domain/policy"
import {
  acceptOfferWorkflow,
  annotateRmaWorkflow,
  answerRmaWorkflow,
  appealRmaWorkflow,
  approveRmaWorkflow,
  assignRmaWorkflow,
  attachLabelWorkflow,
  cancelRmaWorkflow,
  closeRecoveryWorkflow,
  consentDisposalWorkflow,
  declineOfferWorkflow,
  expireOfferWorkflow,
  expireRmaWorkflow,
  extendRmaWorkflow,
  inspectRmaWorkflow,
  lapseRmaWorkflow,
  offerRmaWorkflow,
  provideDetailsWorkflow,
  rateRmaWorkflow,
  rejectRmaWorkflow,
  reopenRmaWorkflow,
  reportLostWorkflow,
  requestDetailsWorkflow,
  retractOfferWorkflow,
  saveDraft,
  sendBackWorkflow,
  settleRmaWorkflow,
  shipRmaWorkflow,
  submitRmaWorkflow,
  uninspectRmaWorkflow,
  type SendBackStep,
} from "../../src/workflows"
import { trackRmaWorkflow } from "../../src/workflows/case/track-rma"
import { readBooks, readLineQuantities } from "../../src/workflows/core"
import { afterNext } from "../support/cases/after-next"
import {
  approve,
  codeOf,
  inspect,
  itemOf,
  judge,
  readCase,
  receive,
  received,
  SHOPPER,
  STAFF,
  ship,
  submit,
  SYSTEM,
  timeline,
} from "../support/cases/case-ladder"
import type { Actor } from "../../src/modules/rma/queries/commit-transition"
import { expectOneLineAChange } from "../support/cases/one-line-a-change"
import { publishPolicy, rmaService } from "../support/cases/publish-policy"
import {
  receiveCoreReturn,
  requestCoreReturn,
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

const ANOTHER: Actor = { type: "staff", id: "user_2" }

/** Written with the case itself. */
const WITH_THE_CASE: CaseEvent[] = ["save", "submit"]

/** In the specs of what is paid, and of what nobody knows. */
const ELSEWHERE: CaseEvent[] = [
  "message",
  "pay_out",
  "ask_payment",
  "choose_goods",
  "pay",
  "lapse_payment",
  "clear_doubt",
  "change_resolution",
]

storeSuite({
  testSuite: ({ getContainer }) => {
    let order_id = ""
    let item_id = ""
    const exercised = new Set<string>()
    const emitted = new Set<string>()

    beforeAll(async () => {
      await seedCatalogue(getContainer())
      await publishPolicy(getContainer())
      ;({ order_id, item_id } = await deliveredTees(getContainer()))
    })
    /** A draft names an order of its owner. */
    const boughtBy = (customer_id: string) =>
      getContainer()
        .resolve(Modules.ORDER)
        .updateOrders(order_id, { customer_id })

    beforeEach(() => {
      const service = rmaService(getContainer())
      const commit = service.commitTransition.bind(service)
      jest
        .spyOn(service, "commitTransition")
        .mockImplementation(async (input, ...rest) => {
          const id = await commit(input, ...rest)
          exercised.add(input.entry.event)
          return id
        })
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      const emit = bus.emit.bind(bus)
      jest.spyOn(bus, "emit").mockImplementation(async (told, ...rest) => {
        for (const { name } of [told].flat()) {
          emitted.add(name)
        }
        await emit(told, ...rest)
      })
    })
    afterEach(async () => {
      jest.restoreAllMocks()
      await everyChangeHasOneLine()
    })

    /** I4 */
    const everyChangeHasOneLine = async () => {
      const rma = rmaService(getContainer())
      for (const { id, channel } of await rma.listRmas(
        {},
        { select: ["id", "channel"] }
      )) {
        expect(channel).toBe("store")
        expectOneLineAChange(await readCase(getContainer(), id))
      }
    }

    const byHand = () => {
      const service = rmaService(getContainer())
      const options = service.getOptions()
      jest
        .spyOn(service, "getOptions")
        .mockReturnValue({ ...options, settlement: "manual" })
    }
    const asked = (quantity = 3) =>
      submit(getContainer(), order_id, { [item_id]: quantity })
    const state = async (id: string) => (await readCase(getContainer(), id)).rma
    const staff = (id: string) => ({ id, actor: STAFF })
    const shopper = (id: string) => ({ id, actor: SHOPPER })
    const system = (id: string) => ({ id, actor: SYSTEM })
    const appeal = (id: string) =>
      appealRmaWorkflow(getContainer()).run({
        input: { ...shopper(id), message: "Look again" },
      })
    const hireAnother = () =>
      getContainer()
        .resolve(Modules.USER)
        .createUsers({ email: "another@example.com" })
    const reject = (id: string) =>
      rejectRmaWorkflow(getContainer()).run({
        input: { ...staff(id), reason: "Worn" },
      })
    const sendBack = async (id: string, ...steps: SendBackStep[]) => {
      const item = itemOf(await readCase(getContainer(), id))
      for (const status of steps) {
        await sendBackWorkflow(getContainer()).run({
          input: { ...staff(id), items: [{ id: item.id, status }] },
        })
      }
    }
    /** What is the shopper's is given up with consent, or after its time. */
    const mayGiveUp = async (id: string, step: SendBackStep | undefined) => {
      const service = rmaService(getContainer())
      if (step === "disposed") {
        expect(await codeOf(sendBack(id, step))).toBe("consent_required")
        await consentDisposalWorkflow(getContainer()).run({
          input: { id, actor: SHOPPER },
        })
      } else if (step === "abandoned") {
        expect(await codeOf(sendBack(id, step))).toBe("too_early")
        jest
          .spyOn(service, "getOptions")
          .mockReturnValue({ ...service.getOptions(), keep_refused: "P0D" })
        expect(await codeOf(sendBack(id, step))).toBe("too_early")
        const reminded = await service.claimKeepReminders(new Date(), "P0D", 9)
        expect(reminded).toMatchObject([{ id }])
        expect(await service.claimKeepReminders(new Date(), "P0D", 9)).toEqual(
          []
        )
      }
    }
    const held = async () =>
      (await rmaService(getContainer()).sumHeld([item_id]))[item_id] ?? 0
    const tee = async () => {
      const [line] = await readLineQuantities(getContainer(), order_id)
      return line
    }
    const balanced = async () => {
      expect(await pendingInAdmin(getContainer(), order_id)).toBe(0)
      const books = await readBooks(getContainer(), order_id)
      expect(books).toMatchObject({
        active_changes: 0,
        pending_difference: "0",
      })
      return Number(books.payments[0]?.refunded)
    }
    const refusal = async (work: Promise<unknown>) => {
      const error: unknown = await work.catch((one: unknown) => one)
      return (error as { data?: { refusal?: string } }).data?.refusal
    }

    describe("words on a case", () => {
      it("hears of its parcel, and has a label attached, without moving on by itself", async () => {
        const container = getContainer()
        const id = await submit(container, order_id, { [item_id]: 1 })
        await approve(container, id)
        await attachLabelWorkflow(container).run({
          input: { ...staff(id), url: "https://labels.example/1" },
        })
        await ship(container, id)
        await trackRmaWorkflow(container).run({
          input: {
            id,
            actor: { type: "carrier", id: null },
            way: "in",
            scan: {
              delivery_id: "1",
              status: "exception",
              occurred_at: "2026-01-05T10:00:00.000Z",
            },
          },
        })
        const { rma } = await readCase(container, id)
        expect(rma).toMatchObject({
          status: "in_transit",
          shipping: { label: { label_url: "https://labels.example/1" } },
          dispatch_proved_at: new Date("2026-01-05T10:00:00.000Z"),
        })
      })

      it("acknowledges, reports progress, escalates, notes, assigns and extends without moving it", async () => {
        const container = getContainer()
        const id = await asked()
        for (const event of [
          "acknowledge",
          "progress",
          "escalate",
          "note",
        ] as const) {
          await annotateRmaWorkflow(container).run({
            input: { ...staff(id), event, message: event },
          })
        }
        const colleague = await container
          .resolve(Modules.USER)
          .createUsers({ email: "colleague@example.com" })
        await assignRmaWorkflow(container).run({
          input: { ...staff(id), assignee_id: colleague.id },
        })
        const until = new Date(Date.now() + 9 * 86_400_000).toISOString()
        await extendRmaWorkflow(container).run({
          input: {
            ...staff(id),
            clock: "decision",
            until,
            explanation: "Holiday",
          },
        })
        const { rma, events } = await readCase(container, id)
        expect(rma).toMatchObject({
          status: "submitted",
          assignee_id: colleague.id,
        })
        expect(rma.clocks?.find((one) => one.code === "decision")?.due_at).toBe(
          until
        )
        expect(events.find((one) => one.event === "note")).toMatchObject({
          internal: true,
          emitted_at: expect.any(Date) as Date,
        })
      })

      it("answers a question and takes a rating afterwards", async () => {
        const container = getContainer()
        const id = await asked()
        await answerRmaWorkflow(container).run({
          input: { ...staff(id), message: "Wash it cold" },
        })
        await rateRmaWorkflow(container).run({
          input: { ...shopper(id), score: 5, reason: null },
        })
        expect(await state(id)).toMatchObject({
          status: "resolved",
          outcome: "advised",
          rating: { score: 5, reason: null },
        })
        expect(await held()).toBe(0)
      })
    })

    describe("questions and drafts", () => {
      it("goes back to where it was asked from", async () => {
        const container = getContainer()
        const id = await asked()
        for (const from of ["submitted", "received"]) {
          if (from === "received") {
            await approve(container, id)
            await receive(container, id)
          }
          await requestDetailsWorkflow(container).run({
            input: { ...staff(id), message: "Which size?" },
          })
          expect((await state(id)).status).toBe("needs_details")
          await provideDetailsWorkflow(container).run({
            input: { ...shopper(id), message: "M" },
          })
          expect((await state(id)).status).toBe(from)
        }
      })

      it("never ends a case by silence, cancellation or rejection while its goods are here", async () => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        await requestDetailsWorkflow(container).run({
          input: { ...staff(id), message: "Which size?" },
        })
        expect(
          await Promise.all([
            codeOf(lapseRmaWorkflow(container).run({ input: system(id) })),
            codeOf(cancelRmaWorkflow(container).run({ input: shopper(id) })),
            codeOf(reject(id)),
          ])
        ).toEqual(Array(3).fill("illegal_transition"))
        const old = new Date(Date.now() + 400 * 86_400_000)
        expect(
          await rmaService(container).findOverdue(
            old,
            { draft: old, needs_details: old },
            10
          )
        ).toEqual([])
        expect((await state(id)).status).toBe("needs_details")
      })

      it("lapses a question nobody answered, and takes it up again", async () => {
        const container = getContainer()
        const id = await asked()
        await requestDetailsWorkflow(container).run({
          input: { ...staff(id), message: "Which size?" },
        })
        await lapseRmaWorkflow(container).run({ input: system(id) })
        expect((await state(id)).status).toBe("canceled")
        expect(await held()).toBe(0)
        await reopenRmaWorkflow(container).run({
          input: { ...staff(id), reason: "The answer came by mail" },
        })
        expect((await state(id)).status).toBe("submitted")
        expect(await held()).toBe(3)
      })

      it("lapses a draft for good: it has nothing to reopen", async () => {
        const container = getContainer()
        await boughtBy("cus_1")
        const id = await saveDraft(container, {
          owner: "cus_1",
          actor: SHOPPER,
          body: { order_id },
        })
        await lapseRmaWorkflow(container).run({ input: system(id) })
        expect((await state(id)).status).toBe("canceled")
        expect(
          await codeOf(
            reopenRmaWorkflow(container).run({
              input: { ...staff(id), reason: "Why not" },
            })
          )
        ).toBe("illegal_transition")
      })
    })

    it("tells who sends a draft twice that it was sent, not that nothing is left to send back", async () => {
      const container = getContainer()
      const request = {
        order_id,
        request_type: "return",
        items: [
          {
            item_id,
            quantity: 3,
            reason: "changed_mind",
            resolution: "refund",
          },
        ],
      }
      await boughtBy("cus_1")
      const id = await saveDraft(container, {
        owner: "cus_1",
        actor: SHOPPER,
        body: request,
      })
      // Both have read it before either sent it.
      const { version } = await state(id)
      const send = () =>
        codeOf(
          submitRmaWorkflow(container).run({
            input: {
              request,
              owner: null,
              actor: SHOPPER,
              channel: "store",
              draft: { id, version },
            },
          })
        )
      expect([await send(), await send()]).toEqual(["ok", "lost_race"])
      expect(await held()).toBe(3)
    })

    describe("offers", () => {
      const offer = async (id: string, amount?: string) =>
        offerRmaWorkflow(getContainer()).run({
          input: {
            ...staff(id),
            kind: amount ? "partial_refund" : "keep_item",
            ...(amount ? { amount } : {}),
            message: "Keep it",
          },
        })

      it("declines, retracts and lets run out, each back to where it came from", async () => {
        const container = getContainer()
        const id = await asked()
        for (const [flow, command] of [
          [declineOfferWorkflow, shopper(id)],
          [retractOfferWorkflow, staff(id)],
          [expireOfferWorkflow, system(id)],
        ] as const) {
          await offer(id, "10")
          expect((await state(id)).status).toBe("offered")
          await flow(container).run({ input: command })
          expect((await state(id)).status).toBe("submitted")
        }
        expect(await held()).toBe(3)
      })

      it("pays an accepted offer once, and takes it off a later return", async () => {
        const container = getContainer()
        const id = await asked()
        await offer(id, "27")
        const twice = await Promise.all(
          [1, 2].map(() =>
            codeOf(acceptOfferWorkflow(container).run({ input: shopper(id) }))
          )
        )
        expect(twice.filter((code) => code === "ok")).toHaveLength(1)
        expect(await state(id)).toMatchObject({
          status: "resolved",
          outcome: "partly",
        })
        expect(await balanced()).toBe(27)
        expect(await held()).toBe(0)

        const greedy = await asked()
        expect(await codeOf(offer(greedy, "150.01"))).toBe("invalid_data")
        await cancelRmaWorkflow(container).run({ input: shopper(greedy) })

        const later = await received(container, order_id, { [item_id]: 3 })
        await inspect(container, later)
        expect(await state(later)).toMatchObject({
          status: "resolved",
          linked_rma_id: id,
        })
        expect(await balanced()).toBe(177)
      })

      it("pays the whole and leaves the goods with the shopper", async () => {
        const container = getContainer()
        const before = await stock(container)
        const id = await asked(2)
        await offer(id)
        await acceptOfferWorkflow(container).run({ input: shopper(id) })
        expect((await state(id)).status).toBe("resolved")
        expect(await balanced()).toBe(118)
        expect(await stock(container)).toBe(before)
        expect(await held()).toBe(2)
        expect(await codeOf(asked(2))).not.toBe("ok")
      })

      it("does not pay for keeping what is back already (I1)", async () => {
        const container = getContainer()
        const id = await asked(3)
        await offer(id)
        const return_id = await requestCoreReturn(container, order_id, {
          [SKU]: 1,
        })
        await receiveCoreReturn(container, order_id, return_id, { [SKU]: 1 })
        expect(
          await codeOf(
            acceptOfferWorkflow(container).run({ input: shopper(id) })
          )
        ).toBe("units_taken")
        const { rma, settlements } = await readCase(container, id)
        expect(rma.status).toBe("offered")
        expect(settlements).toEqual([])
      })
    })

    describe("before anything came back", () => {
      it("cancels the core Return with the case, and the units are free again", async () => {
        const container = getContainer()
        const id = await asked()
        await approve(container, id)
        await cancelRmaWorkflow(container).run({ input: shopper(id) })
        expect((await state(id)).status).toBe("canceled")
        expect(await returnsOf(container, order_id)).toMatchObject([
          { status: "canceled" },
        ])
        await balanced()
        expect(await held()).toBe(0)
        expect(await codeOf(asked(3))).toBe("ok")
      })

      it("expires what was approved or sent and never came, and takes it up again", async () => {
        const container = getContainer()
        const id = await asked()
        await approve(container, id)
        await expireRmaWorkflow(container).run({ input: system(id) })
        expect((await state(id)).status).toBe("expired")
        await reopenRmaWorkflow(container).run({
          input: { ...staff(id), reason: "The parcel came late" },
        })
        await approve(container, id)
        const daysAgo = (days: number) => new Date(Date.now() - days * 864e5)
        await rmaService(container).updateRmas({ id, submitted_at: daysAgo(5) })
        const sent = (days: number) =>
          shipRmaWorkflow(container).run({
            input: { ...shopper(id), shipped_at: daysAgo(days).toISOString() },
          })
        expect(await codeOf(sent(7))).toBe("invalid_data")
        // Before the second approval, as the goods were.
        expect(await codeOf(sent(3))).toBe("ok")
        expect(
          await codeOf(cancelRmaWorkflow(container).run({ input: shopper(id) }))
        ).toBe("illegal_transition")
        await expireRmaWorkflow(container).run({ input: system(id) })
        expect(await timeline(container, id)).toEqual([
          "submit:submitted",
          "approve:approved",
          "expire:expired",
          "reopen:submitted",
          "approve:approved",
          "ship:in_transit",
          "expire:expired",
        ])
        expect(
          (await returnsOf(container, order_id)).map((one) => one.status)
        ).toEqual(["canceled", "canceled"])
      })

      it("closes, with a reason, what went out for goods that never came", async () => {
        const container = getContainer()
        const request_types = DEFAULT_POLICY.request_types.map((type) =>
          type.code === "return"
            ? { ...type, settle_when: "approved" as const }
            : type
        )
        await publishPolicy(
          container,
          { ...DEFAULT_POLICY, request_types },
          2000
        )
        const id = await asked()
        await approve(container, id)
        await expireRmaWorkflow(container).run({ input: system(id) })
        const close = (reason: string) =>
          closeRecoveryWorkflow(container).run({
            input: { ...staff(id), closing: "charged", reason },
          })
        expect(await codeOf(close(""))).toBe("reason_required")
        await close("Charged by telephone")
        expect(await codeOf(close("Twice"))).toBe("illegal_transition")
        const { events, settlements } = await readCase(container, id)
        expect(settlements.map(({ status }) => status)).toEqual([
          "settled",
          "settled",
        ])
        expect(events.at(-1)).toMatchObject({
          event: "close_recovery",
          to_status: "expired",
          reason: "Charged by telephone",
        })
        await balanced()
      })

      it("rejects, hears one appeal, and only staff reopens after the second refusal", async () => {
        const container = getContainer()
        const id = await asked()
        await reject(id)
        expect(await held()).toBe(0)
        await appeal(id)
        expect(await held()).toBe(3)
        await hireAnother()
        for (const decide of [
          () => reject(id),
          () => approve(container, id),
          () =>
            answerRmaWorkflow(container).run({
              input: { ...staff(id), message: "No" },
            }),
        ]) {
          expect(await codeOf(decide())).toBe("another_person_decides")
        }
        await rejectRmaWorkflow(container).run({
          input: { id, actor: ANOTHER, reason: "Worn indeed" },
        })
        expect(await refusal(appeal(id))).toBe("guard_appeal_open")
        await reopenRmaWorkflow(container).run({
          input: { ...staff(id), reason: "Our mistake" },
        })
        await approve(container, id)
        expect((await state(id)).status).toBe("approved")
      })

      it("does not reopen over units that were asked for again meanwhile (I1)", async () => {
        const id = await asked()
        await reject(id)
        await asked(1)
        expect(await codeOf(appeal(id))).toBe("units_taken")
        expect((await state(id)).status).toBe("rejected")
      })

      it("leaves a request undecided when the count of its parcel does not fit", async () => {
        const container = getContainer()
        const id = await asked(2)
        const item = itemOf(await readCase(container, id))
        expect(
          await codeOf(receive(container, id, [{ id: item.id, quantity: 3 }]))
        ).toBe("quantity_invalid")
        expect((await state(id)).status).toBe("submitted")
        expect(await returnsOf(container, order_id)).toEqual([])
        await receive(container, id)
        expect(await timeline(container, id)).toEqual([
          "submit:submitted",
          "approve:approved",
          "receive:received",
        ])
      })
    })

    describe("what did not come", () => {
      it("makes the shopper whole for a parcel lost at our risk, and restocks nothing", async () => {
        const container = getContainer()
        const before = await stock(container)
        const id = await asked(2)
        await approve(container, id)
        await ship(container, id)
        await reportLostWorkflow(container).run({
          input: { ...staff(id), accepted: true },
        })
        expect(await state(id)).toMatchObject({
          status: "resolved",
          outcome: "granted",
        })
        expect(await balanced()).toBe(118)
        expect(await stock(container)).toBe(before)
        expect(await tee()).toMatchObject({
          return_dismissed: 2,
          return_requested: 0,
        })
        // Another unit, and nothing to disagree with.
        expect(await state(await asked(1))).toMatchObject({
          linked_rma_id: null,
        })
      })

      it("refuses a parcel lost at the shopper's risk, and frees its units", async () => {
        const container = getContainer()
        const id = await asked(2)
        await approve(container, id)
        await ship(container, id)
        await reportLostWorkflow(container).run({ input: staff(id) })
        expect(await state(id)).toMatchObject({
          status: "resolved",
          outcome: "refused",
        })
        expect(await balanced()).toBe(0)
        expect(await tee()).toMatchObject({
          return_dismissed: 0,
          return_requested: 0,
        })
        expect(await held()).toBe(0)
      })

      it("cannot lose what is here", async () => {
        const id = await received(getContainer(), order_id, { [item_id]: 3 })
        expect(
          await codeOf(
            reportLostWorkflow(getContainer()).run({ input: staff(id) })
          )
        ).toBe("quantity_invalid")
      })

      it("goes on when the parcel is empty", async () => {
        const container = getContainer()
        const id = await asked(2)
        await approve(container, id)
        const item = itemOf(await readCase(container, id))
        await receive(container, id, [{ id: item.id, quantity: 0, missing: 2 }])
        expect(await state(id)).toMatchObject({
          status: "resolved",
          outcome: "refused",
        })
        expect(await balanced()).toBe(0)
        expect(await held()).toBe(0)
      })
    })

    describe("inspection and appeal", () => {
      it("takes an inspection back while nothing was settled, and judges anew", async () => {
        byHand()
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        await judge(container, id, 2, 1, {
          deduction: { amount: "20", reason: "Stain" },
        })
        expect((await state(id)).status).toBe("resolving")
        await uninspectRmaWorkflow(container).run({ input: staff(id) })
        expect((await state(id)).status).toBe("received")
        await inspect(container, id)
        await settleRmaWorkflow(container).run({ input: staff(id) })
        const { rma, settlements } = await readCase(container, id)
        expect(rma).toMatchObject({ status: "resolved", outcome: "granted" })
        expect(settlements.map((one) => `${one.status} ${one.amount}`)).toEqual(
          ["canceled 98", "settled 177"]
        )
        expect(await balanced()).toBe(177)
        expect(
          await codeOf(
            uninspectRmaWorkflow(container).run({ input: staff(id) })
          )
        ).toBe("illegal_transition")
      })

      it("has no inspection to take back where none was", async () => {
        byHand()
        const container = getContainer()
        const id = await asked(2)
        await approveRmaWorkflow(container).run({
          input: { ...staff(id), keep_item: true },
        })
        expect(
          await refusal(
            uninspectRmaWorkflow(container).run({ input: staff(id) })
          )
        ).toBe("guard_units_left")
        await settleRmaWorkflow(container).run({ input: staff(id) })
        expect((await state(id)).status).toBe("resolved")
        expect(await balanced()).toBe(118)
      })

      it("books and pays what an appeal grants on top, and deducts once", async () => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        await judge(container, id, 1, 2, {
          deduction: { amount: "9", reason: "Stain" },
        })
        expect(await balanced()).toBe(50)
        await appeal(id)
        expect((await state(id)).status).toBe("received")
        expect(itemOf(await readCase(container, id))).toMatchObject({
          review_quantity: 2,
          send_back_status: null,
        })
        expect(await codeOf(sendBack(id, "shipped"))).toBe("illegal_transition")
        await hireAnother()
        expect(await codeOf(judge(container, id, 1, 1))).toBe(
          "another_person_decides"
        )
        await inspectRmaWorkflow(container).run({
          input: {
            id,
            actor: ANOTHER,
            items: [
              {
                id: itemOf(await readCase(container, id)).id,
                accepted: 1,
                refused: 1,
              },
            ],
          },
        })
        expect(await balanced()).toBe(109)
        await sendBack(id, "shipped", "delivered")
        expect(await state(id)).toMatchObject({
          status: "resolved",
          outcome: "partly",
        })
        expect(await tee()).toMatchObject({
          return_received: 2,
          return_requested: 0,
        })
        expect(await held()).toBe(0)
      })

      it("does not review what is on its way back or there already", async () => {
        byHand()
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        await judge(container, id, 2, 1)
        await sendBack(id, "shipped")
        expect(await refusal(appeal(id))).toBe("guard_has_refused_units")
        await sendBack(id, "delivered")
        expect(await refusal(appeal(id))).toBe("guard_has_refused_units")
        expect((await state(id)).status).toBe("resolving")
      })

      it("adds up what is deducted for parcels that come one by one", async () => {
        const container = getContainer()
        const id = await asked(3)
        await approve(container, id)
        const item = itemOf(await readCase(container, id))
        for (const [amount, quantity] of [
          ["5", 1],
          ["3", 2],
        ] as const) {
          await receive(container, id, [{ id: item.id, quantity }])
          await judge(container, id, quantity, 0, {
            deduction: { amount, reason: `Stain ${amount}` },
          })
        }
        expect((await state(id)).status).toBe("resolved")
        expect(await balanced()).toBe(169)
      })

      it.each<[SendBackStep[], string]>([
        [["shipped", "undeliverable", "abandoned"], "abandoned"],
        [["disposed"], "disposed"],
        [["shipped", "undeliverable", "shipped", "delivered"], "delivered"],
      ])("follows the way back: %j", async (steps, last) => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 1 })
        await judge(container, id, 0, 1)
        expect((await state(id)).status).toBe("resolving")
        expect(await codeOf(sendBack(id, "delivered"))).toBe(
          "illegal_transition"
        )
        await sendBack(id, ...steps.slice(0, -1))
        await mayGiveUp(id, steps.at(-1))
        await sendBack(id, ...steps.slice(-1))
        expect(await state(id)).toMatchObject({
          status: "resolved",
          outcome: "refused",
        })
        expect(itemOf(await readCase(container, id)).send_back_status).toBe(
          last
        )
        expect(await balanced()).toBe(0)
      })
    })

    describe("at the same time", () => {
      it("books goods although a note is written meanwhile", async () => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        const spy = afterNext(
          container.resolve(Modules.ORDER),
          "confirmOrderChange",
          () =>
            annotateRmaWorkflow(container).run({
              input: { ...staff(id), event: "note", message: "Hello" },
            })
        )
        await inspect(container, id)
        expect(spy).toHaveBeenCalled()
        expect((await state(id)).status).toBe("resolved")
        expect(await balanced()).toBe(177)
        expect(await timeline(container, id)).toContain("settle:resolving")
      })

      it("finishes a refund although an appeal comes while the money is on its way", async () => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        const payments = container.resolve(Modules.PAYMENT)
        const refund = payments.refundPayment.bind(payments)
        jest
          .spyOn(payments, "refundPayment")
          .mockImplementationOnce(async (...input) => {
            await appeal(id)
            return await refund(...input)
          })
        await judge(container, id, 2, 1)
        const { rma, settlements } = await readCase(container, id)
        expect(rma.status).toBe("received")
        expect(settlements.map((one) => one.status)).toEqual(["settled"])
        await judge(container, id, 1, 0)
        expect((await state(id)).status).toBe("resolved")
        expect(await balanced()).toBe(177)
      })

      it("does not give refused units away while core lets go of them (I1)", async () => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        const tries: string[] = []
        afterNext(
          container.resolve(Modules.ORDER),
          "confirmOrderChange",
          async () => tries.push(await codeOf(asked(1)))
        )
        await judge(container, id, 2, 1)
        expect(tries).toHaveLength(1)
        expect(tries).not.toContain("ok")
        expect(await held()).toBe(1)
      })

      it("sees a refund that staff made in the stock admin, and asks a person", async () => {
        const container = getContainer()
        const id = await received(container, order_id, { [item_id]: 3 })
        const { payments } = await readBooks(container, order_id)
        byHand()
        await inspect(container, id)
        await refundPaymentWorkflow(container).run({
          input: { payment_id: payments[0]?.id ?? "", amount: 100 },
        })
        await settleRmaWorkflow(container).run({ input: staff(id) })
        const { rma, settlements, events } = await readCase(container, id)
        expect(rma.status).toBe("resolving")
        expect(settlements).toMatchObject([
          {
            status: "needs_attention",
            failure: {
              reason: "order_owes_less",
              known: { asked: "177", owed: "77", elsewhere: "100" },
            },
          },
        ])
        expect(events.some((one) => one.event === "fail")).toBe(true)
        expect(
          (await readBooks(container, order_id)).payments[0]?.refunded
        ).toBe("100")
      })
    })

    it("has exercised every event of DESIGN § 3 that a transition makes", () => {
      expect(
        CASE_EVENTS.filter(
          (event) =>
            !exercised.has(event) &&
            ![...WITH_THE_CASE, ...ELSEWHERE].includes(event)
        )
      ).toEqual([])
    })

    it("issue 2.2 has told of every one of them on the bus", () => {
      expect(
        CASE_EVENTS.filter(
          (event) =>
            !emitted.has(EVENT_NAMES[event]) && !ELSEWHERE.includes(event)
        )
      ).toEqual([])
    })
  },
})
