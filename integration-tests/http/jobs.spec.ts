import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import { DEFAULT_POLICY } from "../../src/domain/policy"
import emitTimelineJob from "../../src/jobs/emit-timeline"
import expireCasesJob from "../../src/jobs/expire-cases"
import remindShoppersJob from "../../src/jobs/remind-shoppers"
import publishDefaultPolicy from "../../src/migration-scripts/rma-publish-default-policy"
import {
  approveRmaWorkflow,
  offerRmaWorkflow,
  requestDetailsWorkflow,
  saveDraft,
  shipRmaWorkflow,
  submitRmaWorkflow,
} from "../../src/workflows"
import { publishPolicy, rmaService } from "../support/cases/publish-policy"
import { quiet } from "../support/jest/quiet"
import { scheduled } from "../support/jest/scheduled-jobs"
import { deliver, ids, placeOrder, seedCatalogue } from "../support/ladder"
import { read } from "../support/ladder/read"

jest.setTimeout(300_000)

const STAFF = { type: "staff" as const, id: "user_1" }
const SHOPPER = { type: "shopper" as const, id: null }

storeSuite({
  testSuite: ({ getContainer }) => {
    beforeAll(async () => {
      await seedCatalogue(getContainer())
      await publishPolicy(getContainer())
    })

    afterEach(async () => {
      await quiet()
      jest.restoreAllMocks()
    })

    const sql = async (statement: string, ...values: unknown[]) => {
      const db: { raw(text: string, values: unknown[]): Promise<unknown> } =
        getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await db.raw(statement, values)
    }

    const caseOf = async (id: string) => {
      const [full] = await rmaService(getContainer()).readCases([id])
      if (!full) {
        throw new Error("no case")
      }
      return full
    }
    const statusOf = async (id: string) => (await caseOf(id)).rma.status
    const eventsOf = async (id: string) =>
      (await caseOf(id)).events.map((row) => row.event)

    const submitted = async () => {
      const container = getContainer()
      const order_id = await placeOrder(container, {
        region: "eur",
        email: "ada@example.com",
        items: [{ sku: "TEE-M", quantity: 1 }],
      })
      await deliver(container, order_id)
      const { "TEE-M": item_id = "" } = await ids(container, order_id)
      const { result } = await submitRmaWorkflow(container).run({
        input: {
          request: {
            order_id,
            request_type: "return",
            items: [
              {
                item_id,
                quantity: 1,
                reason: "changed_mind",
                resolution: "refund",
              },
            ],
          },
          owner: null,
          actor: SHOPPER,
          channel: "store",
        },
      })
      return result.ids[0] ?? ""
    }
    const approved = async () => {
      const id = await submitted()
      await approveRmaWorkflow(getContainer()).run({
        input: { id, actor: STAFF },
      })
      return id
    }
    const asked = async () => {
      const id = await submitted()
      await requestDetailsWorkflow(getContainer()).run({
        input: { id, actor: STAFF, message: "Which size is it?" },
      })
      return id
    }
    const draft = () =>
      saveDraft(getContainer(), {
        owner: "cus_1",
        actor: SHOPPER,
        body: { request_type: "return" },
      })
    const touched = (id: string, daysAgo: number) =>
      sql(
        "update rma set updated_at = now() - make_interval(days => ?) where id = ?",
        daysAgo,
        id
      )
    const remindedDaysAgo = (id: string, days: number) =>
      sql(
        "update rma set reminded_at = now() - make_interval(days => ?) where id = ?",
        days,
        id
      )
    const endsIn = (id: string, days: number) =>
      sql(
        "update rma set approval_expires_at = now() + make_interval(days => ?) where id = ?",
        days,
        id
      )
    /** Our events from here on; core's own of earlier mails come whenever they come. */
    const listen = () => {
      const emit: jest.SpyInstance = jest.spyOn(
        getContainer().resolve(Modules.EVENT_BUS),
        "emit"
      )
      return () =>
        (emit.mock.calls as [{ name: string; data: { id: string } }[]][])
          .flatMap(([events]) => events)
          .filter(({ name }) => name.startsWith("rma."))
    }

    it("every job of ours is given to the scheduler", () => {
      const cron = expect.objectContaining({
        cron: expect.stringMatching(/^\S+( \S+){4}$/),
      })
      expect(Object.fromEntries(scheduled)).toMatchObject(
        Object.fromEntries(
          [
            "accept-complaints",
            "decide-withdrawals",
            "emit-timeline",
            "expire-cases",
            "forget-hook-deliveries",
            "recover-operations",
            "remind-shoppers",
            "take-early-scans",
          ].map((name) => [`job-rma-${name}`, cron])
        )
      )
    })

    describe("emit-timeline", () => {
      it("emits what a crash left, and leaves to the workflow what it is about to emit", async () => {
        const [left, young] = [await submitted(), await submitted()]
        await sql("update rma_event set emitted_at = null, created_at = now()")
        await sql(
          "update rma_event set created_at = now() - interval '31 seconds' where rma_id = ?",
          left
        )
        const emitted = listen()
        await emitTimelineJob(getContainer())
        const [row] = (await caseOf(left)).events
        expect(emitted()).toEqual([
          {
            name: "rma.submitted",
            data: expect.objectContaining({ id: left, event_id: row?.id }),
          },
        ])
        expect(row?.emitted_at).not.toBeNull()
        expect((await caseOf(young)).events[0]?.emitted_at).toBeNull()
      })
    })

    describe("expire-cases", () => {
      it("S3.18 ends an approval nobody used, with its core Return, and no other", async () => {
        const [late, good] = [await approved(), await approved()]
        await endsIn(late, -1)
        await expireCasesJob(getContainer())
        expect(await statusOf(late)).toBe("expired")
        expect(await statusOf(good)).toBe("approved")
        const { return_id, order_id } = (await caseOf(late)).rma
        const returns = await read<{ id: string; status: string }>(
          getContainer(),
          "return",
          ["id", "status"],
          { order_id }
        )
        expect(returns).toEqual([
          expect.objectContaining({ id: return_id, status: "canceled" }),
        ])
      })

      it("gives up a parcel never scanned after the policy's 30 days, not before", async () => {
        const ship = async (daysAgo: number) => {
          const id = await approved()
          await shipRmaWorkflow(getContainer()).run({
            input: { id, actor: SHOPPER },
          })
          await endsIn(id, -1)
          await sql(
            "update rma set expires_at = expires_at - make_interval(days => ?) where id = ?",
            daysAgo,
            id
          )
          return id
        }
        const [lost, underway] = [await ship(32), await ship(29)]
        await expireCasesJob(getContainer())
        expect(await statusOf(lost)).toBe("expired")
        expect(await statusOf(underway)).toBe("in_transit")
      })

      it("takes back an offer that ran out, and leaves one that stands", async () => {
        const offered = async (expires_at: string) => {
          const id = await submitted()
          await offerRmaWorkflow(getContainer()).run({
            input: {
              id,
              actor: STAFF,
              kind: "keep_item",
              message: "Keep it",
              expires_at,
            },
          })
          return id
        }
        const over = await offered("2020-01-01T00:00:00.000Z")
        const open = await offered("2999-01-01T00:00:00.000Z")
        await expireCasesJob(getContainer())
        expect(await statusOf(over)).toBe("submitted")
        expect(await statusOf(open)).toBe("offered")
      })

      it("cancels drafts and open questions only after a reminder a day before", async () => {
        const made = [await draft(), await asked()]
        const [unfinished = "", unanswered = ""] = made
        for (const id of made) {
          await touched(id, 31)
        }
        await expireCasesJob(getContainer())
        expect(await statusOf(unfinished)).toBe("draft")
        expect(await statusOf(unanswered)).toBe("needs_details")
        for (const id of made) {
          await remindedDaysAgo(id, 2)
        }
        await expireCasesJob(getContainer())
        expect(await statusOf(unfinished)).toBe("canceled")
        expect(await statusOf(unanswered)).toBe("canceled")
      })

      it("starts the wait again when the shopper came back after the reminder", async () => {
        const id = await draft()
        await touched(id, 31)
        await remindedDaysAgo(id, 40)
        await expireCasesJob(getContainer())
        expect(await statusOf(id)).toBe("draft")
      })

      it("ends a case once when two instances fire at once", async () => {
        const id = await approved()
        await endsIn(id, -1)
        const error = jest.spyOn(
          getContainer().resolve(ContainerRegistrationKeys.LOGGER),
          "error"
        )
        await Promise.all([
          expireCasesJob(getContainer()),
          expireCasesJob(getContainer()),
        ])
        expect(
          (await eventsOf(id)).filter((event) => event === "expire")
        ).toHaveLength(1)
        // Of the job's own: core may still complain of what an earlier test left.
        expect(
          error.mock.calls.filter(([said]) => String(said).startsWith("rma:"))
        ).toEqual([])
      })

      it("a case that fails is logged and does not stop the others", async () => {
        const [broken, fine] = [await approved(), await approved()]
        await endsIn(broken, -2)
        await endsIn(fine, -1)
        await sql(
          "update rma set return_id = 'return_gone' where id = ?",
          broken
        )
        const error = jest.spyOn(
          getContainer().resolve(ContainerRegistrationKeys.LOGGER),
          "error"
        )
        await expireCasesJob(getContainer())
        expect(await statusOf(broken)).toBe("approved")
        expect(await statusOf(fine)).toBe("expired")
        const said = [
          `rma: case ${broken} could not run out`,
          expect.anything(),
        ]
        expect(error).toHaveBeenCalledWith(...said)
        // Once more at the next run, then later each time: it does not stand before the others.
        await expireCasesJob(getContainer())
        error.mockClear()
        await expireCasesJob(getContainer())
        expect(error).not.toHaveBeenCalledWith(...said)
      })
    })

    describe("remind-shoppers", () => {
      it("reminds three days ahead, once, of several instances too", async () => {
        const [approval, question, unfinished] = [
          await approved(),
          await asked(),
          await draft(),
        ]
        await endsIn(approval, 2)
        await sql("update rma set decided_at = now() - interval '2 days'")
        await touched(question, 28)
        await touched(unfinished, 28)
        const emitted = listen()
        await Promise.all([
          remindShoppersJob(getContainer()),
          remindShoppersJob(getContainer()),
        ])
        await remindShoppersJob(getContainer())
        expect(
          emitted()
            .map(({ name, data }) => [name, data.id])
            .sort()
        ).toEqual(
          [
            ["rma.approval_expiring", approval],
            ["rma.details_expiring", question],
            ["rma.draft_expiring", unfinished],
          ].sort()
        )
      })

      it("leaves alone what has time, what was just approved and what is over", async () => {
        const [early, fresh, over, question] = [
          await approved(),
          await approved(),
          await approved(),
          await asked(),
        ]
        await sql("update rma set decided_at = now() - interval '2 days'")
        await endsIn(early, 4)
        await endsIn(fresh, 2)
        await sql("update rma set decided_at = now() where id = ?", fresh)
        await endsIn(over, -1)
        await touched(question, 26)
        const emitted = listen()
        await remindShoppersJob(getContainer())
        expect(emitted()).toEqual([])
      })

      it("keeps the moment from which the wait counts", async () => {
        const id = await draft()
        await touched(id, 28)
        const before = (await caseOf(id)).rma.updated_at
        await remindShoppersJob(getContainer())
        expect((await caseOf(id)).rma.updated_at).toEqual(before)
      })
    })

    describe("the default policy", () => {
      const policies = async () =>
        (await rmaService(getContainer()).readPolicies()).rows

      it("is not published where there is a policy", async () => {
        const before = (await policies()).map(({ policy }) => policy.id)
        await publishDefaultPolicy({ container: getContainer() })
        expect((await policies()).map(({ policy }) => policy.id)).toEqual(
          before
        )
      })

      it("is published once, with its return reasons, however often and by however many", async () => {
        const container = getContainer()
        await sql("delete from rma_policy_version")
        await sql("delete from rma_policy")
        const order = container.resolve(Modules.ORDER)
        const known = await order.listReturnReasons({ value: "defective" })
        await order.deleteReturnReasons(known.map((reason) => reason.id))
        await publishDefaultPolicy({ container })
        await Promise.all(
          [1, 2, 3].map(() => publishDefaultPolicy({ container }))
        )
        const [found, ...others] = await policies()
        expect(others).toEqual([])
        expect(found?.versions).toEqual([
          expect.objectContaining({
            status: "published",
            version: 1,
            document: DEFAULT_POLICY,
          }),
        ])
        const reasons = await order.listReturnReasons(
          {},
          { select: ["value"], take: 100 }
        )
        const values = reasons.map((reason) => reason.value)
        expect(new Set(values).size).toBe(values.length)
        expect(values).toEqual(
          expect.arrayContaining(
            (DEFAULT_POLICY.reasons ?? []).map((reason) => reason.value)
          )
        )
      })

      it("is one even when several processes find none at the same moment", async () => {
        await sql("delete from rma_policy_version")
        await sql("delete from rma_policy")
        const input = {
          name: "Default policy",
          priority: 0,
          scope: {},
          document: { ...DEFAULT_POLICY },
          author_id: null,
        }
        const published = await Promise.all(
          [1, 2, 3, 4, 5].map(() =>
            rmaService(getContainer()).publishFirstPolicy(input)
          )
        )
        expect(published.filter((id) => id !== null)).toHaveLength(1)
        expect(await policies()).toHaveLength(1)
      })
    })
  },
})
