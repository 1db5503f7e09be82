import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import {
  DEFAULT_POLICY,
  type Finding,
  type PolicyDocument,
} from "../../src/domain/policy"
import {
  answerRmaWorkflow,
  appealRmaWorkflow,
  cancelRmaWorkflow,
  expireRmaWorkflow,
  readAllowances,
  rejectRmaWorkflow,
  reopenRmaWorkflow,
  sendBackWorkflow,
  submitRmaWorkflow,
} from "../../src/workflows"
import {
  approve,
  codeOf,
  inspect,
  itemOf,
  judge,
  readCase,
  receive,
  SHOPPER,
  STAFF,
  submit,
  SYSTEM,
} from "../support/cases/case-ladder"
import { publishPolicy, rmaService } from "../support/cases/publish-policy"
import {
  createCustomerWithLogin,
  deliver,
  ids,
  placeOrder,
  seedCatalogue,
} from "../support/ladder"

jest.setTimeout(300_000)

const DAY = 86_400_000
const SKUS = ["TEE-M", "SOCKS-40-43"] as const

/** Silver may return twice in 90 days, under `return`; `defective` is the law's and has none. */
const POLICY: PolicyDocument = {
  ...DEFAULT_POLICY,
  request_types: DEFAULT_POLICY.request_types.map((type) =>
    type.code === "return"
      ? {
          ...type,
          clocks: [],
          allowance: { per_tier: { silver: { count: 2, per: "P90D" } } },
        }
      : type
  ),
}

type Denied = { code?: string; findings?: Finding[] }

storeSuite({
  testSuite: ({ getContainer }) => {
    let customer: { id: string; email: string }
    /** Two orders of the shopper, delivered: order id and its lines by sku. */
    const orders: { order_id: string; lines: Record<string, string> }[] = []

    const tierOf = async (customer_id: string, tier: string) => {
      await rmaService(getContainer()).giveOverride({
        customer_id,
        tier,
        reason: "a test",
        ends_at: new Date(Date.now() + 365 * DAY),
        author_id: null,
      })
    }

    beforeAll(async () => {
      const container = getContainer()
      await seedCatalogue(container)
      await publishPolicy(container, POLICY)
      for (const [rank, code] of ["bronze", "silver"].entries()) {
        await rmaService(container).createTier({
          code,
          name: { en: code },
          rank: rank + 1,
          thresholds: null,
          customer_group_ids: [],
        })
      }
      customer = await createCustomerWithLogin(
        container,
        "ada@example.com",
        "supersecret"
      )
      await tierOf(customer.id, "silver")
      for (let made = 0; made < 2; made++) {
        const order_id = await placeOrder(container, {
          region: "eur",
          customer,
          items: SKUS.map((sku) => ({ sku, quantity: 12 })),
        })
        await deliver(container, order_id)
        orders.push({ order_id, lines: await ids(container, order_id) })
      }
    })

    const order = (index = 0) => {
      const one = orders[index]
      if (!one) {
        throw new TypeError(`order ${index}`)
      }
      return one
    }
    const line = (index = 0, sku: (typeof SKUS)[number] = "TEE-M") =>
      order(index).lines[sku] ?? ""

    const ask = (index = 0, type = "return", reason = "changed_mind") =>
      submit(
        getContainer(),
        order(index).order_id,
        { [line(index)]: 1 },
        type,
        reason
      )

    /** Findings of the refusal; empty when it went through. */
    const findingsOf = async (work: Promise<unknown>): Promise<Finding[]> => {
      try {
        await work
        return []
      } catch (error) {
        expect((error as Denied).code).toBe("policy_denied")
        return (error as Denied).findings ?? []
      }
    }

    const ledger = async () =>
      await rmaService(getContainer()).listRmaAllowanceEntries(
        {},
        { order: { submission_id: "ASC", position: "ASC" } }
      )

    const kinds = async () => (await ledger()).map(({ kind }) => kind)

    const left = async () => {
      const [allowance] = await readAllowances(
        getContainer(),
        customer.id,
        "en"
      )
      return allowance
    }

    const reject = (id: string) =>
      rejectRmaWorkflow(getContainer()).run({
        input: { id, actor: STAFF, reason: "Worn" },
      })

    it("reserves one a submission, refuses with the day it renews, and tells the shopper what is left", async () => {
      expect(await left()).toEqual({
        request_type: "return",
        name: "Return",
        count: 2,
        used: 0,
        left: 2,
        per: "P90D",
        renews_at: null,
      })
      const id = await ask()
      await ask(1)
      const findings = await findingsOf(ask())
      expect(findings).toEqual([
        expect.objectContaining({
          code: "allowance_used_up",
          effect: "deny",
          expected: { count: 2, per: "P90D" },
        }),
      ])
      const told = await left()
      expect(told).toMatchObject({ used: 2, left: 0 })
      const renews = Date.parse(told?.renews_at ?? "")
      // The end of the ninetieth day after today, wherever the shop's midnight lies.
      expect(renews).toBeGreaterThan(Date.now() + 90 * DAY - DAY / 24)
      expect(renews).toBeLessThanOrEqual(Date.now() + 91 * DAY + DAY / 24)
      expect(findings[0]?.observed).toEqual({
        used: 2,
        renews_at: told?.renews_at,
      })
      // Frozen with the case, as it was counted then (I5).
      expect(
        (await readCase(getContainer(), id)).rma.facts?.allowances
      ).toEqual({ return: { count: 2, per: "P90D", used: 0, renews_at: null } })
    })

    it("never overdraws when twenty ask at once, over two orders", async () => {
      const codes = await Promise.all(
        Array.from({ length: 20 }, (_, index) => codeOf(ask(index % 2)))
      )
      expect(codes.filter((code) => code === "ok")).toHaveLength(2)
      expect(new Set(codes)).toEqual(new Set(["ok", "policy_denied"]))
      expect(await kinds()).toEqual(["reserve", "reserve"])
      const cases = await rmaService(getContainer()).listRmas({
        customer_id: customer.id,
      })
      expect(cases).toHaveLength(2)
    })

    it("gives back what came to nothing: rejected, canceled, expired, answered, all refused", async () => {
      const container = getContainer()
      const ends: ((id: string) => Promise<unknown>)[] = [
        reject,
        (id) =>
          cancelRmaWorkflow(container).run({ input: { id, actor: SHOPPER } }),
        (id) =>
          answerRmaWorkflow(container).run({
            input: { id, actor: STAFF, message: "Wash it" },
          }),
        async (id) => {
          await approve(container, id)
          await expireRmaWorkflow(container).run({
            input: { id, actor: SYSTEM },
          })
        },
        async (id) => {
          await approve(container, id)
          await receive(container, id)
          await judge(container, id, 0, 1)
          const item = itemOf(await readCase(container, id))
          // Still the shopper's case: nothing is over before the unit is back.
          expect((await left())?.used).toBe(1)
          for (const status of ["shipped", "delivered"] as const) {
            await sendBackWorkflow(container).run({
              input: { id, actor: STAFF, items: [{ id: item.id, status }] },
            })
          }
          expect((await readCase(container, id)).rma.status).toBe("resolved")
        },
      ]
      for (const end of ends) {
        const id = await ask()
        expect((await left())?.used).toBe(1)
        await end(id)
        expect(await left()).toMatchObject({ used: 0, renews_at: null })
      }
      // Written beside what was reserved, which stays as it was.
      expect(await kinds()).toEqual(
        ends.flatMap(() => ["reserve", "give_back"])
      )
    })

    it("keeps what was spent: a unit was accepted", async () => {
      const container = getContainer()
      const id = await submit(container, order().order_id, { [line()]: 2 })
      await approve(container, id)
      await receive(container, id)
      await judge(container, id, 1, 1)
      const item = itemOf(await readCase(container, id))
      for (const status of ["shipped", "delivered"] as const) {
        await sendBackWorkflow(container).run({
          input: { id, actor: STAFF, items: [{ id: item.id, status }] },
        })
      }
      expect((await readCase(container, id)).rma).toMatchObject({
        status: "resolved",
        outcome: "partly",
      })
      expect(await kinds()).toEqual(["reserve"])
      expect((await left())?.left).toBe(1)
    })

    it("reserves again on appeal and on reopening, over what there is if need be", async () => {
      const container = getContainer()
      const first = await ask()
      await reject(first)
      const second = await ask()
      await reject(second)
      await ask()
      await ask()
      expect(await left()).toMatchObject({ used: 2, left: 0 })
      await appealRmaWorkflow(container).run({
        input: { id: first, actor: SHOPPER, message: "Look again" },
      })
      await reopenRmaWorkflow(container).run({
        input: { id: second, actor: STAFF, reason: "Our mistake" },
      })
      expect(await left()).toMatchObject({ used: 4, left: 0 })
      const { submission_id } = (await readCase(container, first)).rma
      const own = (await ledger()).filter(
        (entry) => entry.submission_id === submission_id
      )
      expect(own).toMatchObject([
        { kind: "reserve", position: 1, rma_id: null, tier: "silver" },
        { kind: "give_back", position: 2, rma_id: first },
        { kind: "reserve", position: 3, rma_id: first, tier: "silver" },
      ])
      await reject(first)
      expect((await left())?.used).toBe(3)
    })

    it("counts linked cases of one submission once, and gives back with the last of them", async () => {
      const container = getContainer()
      await publishPolicy(
        container,
        { ...POLICY, case_granularity: "per_item" },
        2000
      )
      const { result } = await submitRmaWorkflow(container).run({
        input: {
          request: {
            order_id: order().order_id,
            request_type: "return",
            items: SKUS.map((sku) => ({
              item_id: line(0, sku),
              quantity: 1,
              reason: "changed_mind",
              resolution: "refund",
            })),
          },
          owner: null,
          actor: SHOPPER,
          channel: "store",
        },
      })
      const [first = "", second = ""] = result.ids
      expect(result.ids).toHaveLength(2)
      expect(await left()).toMatchObject({ used: 1, left: 1 })
      await reject(first)
      expect((await left())?.used).toBe(1)
      // Both at once: whoever comes last gives back, and nobody twice.
      await appealRmaWorkflow(container).run({
        input: { id: first, actor: SHOPPER, message: "Look again" },
      })
      await Promise.all([reject(first), reject(second)])
      expect((await left())?.used).toBe(0)
      expect(await kinds()).toEqual(["reserve", "give_back"])
    })

    it("rolls: what was reserved longer ago than the time counts no more", async () => {
      const container = getContainer()
      await ask()
      await ask()
      expect(await codeOf(ask())).toBe("policy_denied")
      const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const age = async (days: number) => {
        await db.raw(
          `update rma_allowance_entry set at = now() - make_interval(days => ?)
           where id = (select max(id) from rma_allowance_entry)`,
          [days]
        )
      }
      await age(89)
      expect(await left()).toMatchObject({ used: 2, left: 0 })
      expect(await codeOf(ask())).toBe("policy_denied")
      await age(92)
      expect(await left()).toMatchObject({ used: 1, left: 1 })
      expect(await codeOf(ask())).toBe("ok")
      expect(await codeOf(ask())).toBe("policy_denied")
    })

    it("is nothing for a guest or another tier, and never stands before the law's rights", async () => {
      const container = getContainer()
      await ask()
      await ask()
      // Twice used up, and a defect is a defect.
      expect(await codeOf(ask(0, "defective", "defective"))).toBe("ok")
      expect(await kinds()).toEqual(["reserve", "reserve"])

      await tierOf(customer.id, "bronze")
      const other = await findingsOf(ask())
      expect(other.map(({ code }) => code)).toEqual(["allowance_none"])
      expect(await readAllowances(container, customer.id, "en")).toEqual([])

      const order_id = await placeOrder(container, {
        region: "eur",
        email: "guest@example.com",
        items: [{ sku: "TEE-M", quantity: 1 }],
      })
      await deliver(container, order_id)
      const lines = await ids(container, order_id)
      const guest = await findingsOf(
        submit(container, order_id, { [lines["TEE-M"] ?? ""]: 1 })
      )
      expect(guest.map(({ code }) => code)).toEqual(["allowance_none"])
      expect(await kinds()).toEqual(["reserve", "reserve"])
    })

    it("spends nothing on a request that is refused or repeated", async () => {
      const container = getContainer()
      const once = () =>
        submitRmaWorkflow(container).run({
          input: {
            request: {
              order_id: order().order_id,
              request_type: "return",
              items: [
                {
                  item_id: line(),
                  quantity: 1,
                  reason: "changed_mind",
                  resolution: "refund",
                },
              ],
            },
            owner: null,
            actor: SHOPPER,
            channel: "store",
            idempotency: {
              principal: `customer:${customer.id}`,
              key: "the same",
              hash: "h",
            },
          },
        })
      const [first, second] = await Promise.all([once(), once()])
      expect(first?.result.ids).toEqual(second?.result.ids)
      expect(
        await codeOf(submit(container, order().order_id, { [line()]: 100 }))
      ).toBe("policy_denied")
      expect(await kinds()).toEqual(["reserve"])
    })

    it("does not give back an accepted case that is looked at again", async () => {
      const container = getContainer()
      const id = await ask()
      await approve(container, id)
      await receive(container, id)
      await inspect(container, id)
      expect((await readCase(container, id)).rma.outcome).toBe("granted")
      expect(await kinds()).toEqual(["reserve"])
    })
  },
})
