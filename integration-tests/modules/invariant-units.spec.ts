import { storeSuite } from "../support/store-suite"
import fc from "fast-check"
import { readBooks, readLineQuantities } from "../../src/workflows/core"
import { approve, codeOf, readCase, submit } from "../support/cases/case-ladder"
import { expectOneLineAChange } from "../support/cases/one-line-a-change"
import { inTurns } from "../support/cases/in-turns"
import { runsOf, SEED } from "../support/cases/property-runs"
import { publishPolicy, rmaService } from "../support/cases/publish-policy"
import { MOVES, type Draw } from "../support/cases/random-moves"
import {
  deliver,
  ids,
  placeOrder,
  receiveCoreReturn,
  requestCoreReturn,
  seedCatalogue,
} from "../support/ladder"
import { returnsOf } from "./core-store"

jest.setTimeout(300_000)

const SEQUENCES = runsOf(4)
const ORDERED = { "TEE-M": 3, "SOCKS-40-43": 2 }
const SKUS = Object.keys(ORDERED)

/** Refusals a random move may meet; anything else is a fault. */
const REFUSALS = [
  "ok",
  "illegal_transition",
  "quantity_invalid",
  "units_taken",
  "policy_denied",
]
const UNDECIDED = ["submitted", "needs_details", "offered"]
const OVER = ["resolved", "rejected", "expired", "canceled"]

const draw = fc.record({
  /** submit, staff in the stock admin, or a move of a case. */
  what: fc.constantFrom("submit", "staff", ...Array<"move">(8).fill("move")),
  which: fc.nat(9),
  pick: fc.nat(59),
  units: fc.array(fc.integer({ min: 0, max: 2 }), {
    minLength: 3,
    maxLength: 3,
  }),
})
type Step = Draw & { what: string; which: number }

storeSuite({
  testSuite: ({ getContainer }) => {
    let shoppers = 0
    beforeEach(() => {
      shoppers = 0
    })

    beforeAll(async () => {
      await seedCatalogue(getContainer())
      await publishPolicy(getContainer())
    })

    const delivered = async () => {
      const order_id = await placeOrder(getContainer(), {
        region: "eur",
        email: `ada${shoppers++}@example.com`,
        items: SKUS.map((sku) => ({
          sku,
          quantity: ORDERED[sku as keyof typeof ORDERED],
        })),
      })
      await deliver(getContainer(), order_id)
      return { order_id, lines: await ids(getContainer(), order_id) }
    }

    /**
     * Units of each line that somebody has a claim on, counted from the rows alone and not by what the
     * plugin keeps as `held`: what cases ask for or took, and what staff returned past the plugin.
     */
    const claims = async (
      order_id: string,
      byStaff: Record<string, number>,
      counted: (status: string) => boolean
    ) => {
      const rma = rmaService(getContainer())
      const claimed: Record<string, number> = { ...byStaff }
      const cases = await rma.listRmas(
        { order_id },
        { select: ["id", "status"] }
      )
      for (const { id, status } of cases.filter((one) => counted(one.status))) {
        for (const item of (await readCase(getContainer(), id)).items) {
          const undecided = item.pending_quantity + item.review_quantity
          const ours =
            item.accepted_quantity +
            item.refused_quantity -
            item.sent_back_quantity +
            item.given_up_quantity +
            (OVER.includes(status) ? 0 : undecided)
          claimed[item.item_id ?? ""] =
            (claimed[item.item_id ?? ""] ?? 0) + ours
        }
      }
      return claimed
    }

    const casesOf = async (order_id: string) => {
      const cases = await rmaService(getContainer()).listRmas(
        { order_id },
        { select: ["id"], order: { display_id: "ASC" } }
      )
      return await Promise.all(
        cases.map(({ id }) => readCase(getContainer(), id))
      )
    }

    const perform = async (
      order: { order_id: string; lines: Record<string, string> },
      byStaff: Record<string, number>,
      step: Step
    ): Promise<string> => {
      const container = getContainer()
      const { order_id, lines } = order
      if (step.what === "submit") {
        const asked = Object.fromEntries(
          SKUS.flatMap((sku, index): [string, number][] => {
            const units = step.units[index] ?? 0
            return units ? [[lines[sku] ?? "", units]] : []
          })
        )
        return Object.keys(asked).length
          ? codeOf(submit(container, order_id, asked))
          : "ok"
      }
      if (step.what === "staff") {
        const sku = SKUS[step.which % SKUS.length] ?? ""
        const line = lines[sku] ?? ""
        const decided = await claims(
          order_id,
          byStaff,
          (status) => !UNDECIDED.includes(status)
        )
        // Core lets staff return what is back already; staff here do not.
        if ((decided[line] ?? 0) >= ORDERED[sku as keyof typeof ORDERED]) {
          return "ok"
        }
        const id = await requestCoreReturn(container, order_id, { [sku]: 1 })
        if (step.pick % 2) {
          await receiveCoreReturn(container, order_id, id, { [sku]: 1 })
        }
        byStaff[line] = (byStaff[line] ?? 0) + 1
        return "ok"
      }
      const cases = await casesOf(order_id)
      const full = cases[step.which % Math.max(cases.length, 1)]
      const moves = full ? (MOVES[full.rma.status] ?? []) : []
      const move = moves[step.pick % Math.max(moves.length, 1)]
      return full && move ? codeOf(move(container, full, step)) : "ok"
    }

    it(`never lets more units be claimed than were shipped, and writes one line a change (I1, I4, seed ${SEED})`, async () => {
      const stories = fc.sample(
        fc.array(draw, { minLength: 12, maxLength: 16 }),
        { seed: SEED, numRuns: SEQUENCES }
      )
      const outcomes: string[] = []
      await inTurns(stories, 3, async (steps, index) => {
        const container = getContainer()
        const order = await delivered()
        const byStaff: Record<string, number> = {}
        const first: Step = {
          what: "submit",
          which: 0,
          pick: 0,
          units: [2, 1, 0],
        }
        for (const [number, step] of [first, ...steps].entries()) {
          const code = await perform(order, byStaff, step)
          outcomes.push(`${step.what} ${code}`)
          const where = `sequence ${index}, step ${number} of seed ${SEED}: ${JSON.stringify(step)}`
          expect({ where, known: REFUSALS.includes(code), code }).toMatchObject(
            {
              known: true,
            }
          )
          const decided = await claims(
            order.order_id,
            byStaff,
            (status) => !UNDECIDED.includes(status)
          )
          const held = await rmaService(container).sumHeld(
            Object.values(order.lines)
          )
          for (const line of await readLineQuantities(
            container,
            order.order_id
          )) {
            const claimed = decided[line.item_id] ?? 0
            expect({ where, over: claimed > line.shipped }).toEqual({
              where,
              over: false,
            })
            // What the plugin would still give away, against what the rows leave.
            const inCore =
              line.return_requested +
              line.return_received +
              line.return_dismissed
            const left = line.shipped - inCore - (held[line.item_id] ?? 0)
            expect({ where, gives: left > line.shipped - claimed }).toEqual({
              where,
              gives: false,
            })
          }
          for (const full of await casesOf(order.order_id)) {
            expectOneLineAChange(full)
          }
          const { active_changes } = await readBooks(container, order.order_id)
          expect({ where, active_changes }).toEqual({
            where,
            active_changes: 0,
          })
        }
      })
      const went = outcomes.filter((one) => one === "move ok").length
      expect(went).toBeGreaterThan(SEQUENCES * 4)
    })

    it("says units_taken when staff returned them in the stock admin meanwhile", async () => {
      const container = getContainer()
      const { order_id, lines } = await delivered()
      const id = await submit(container, order_id, {
        [lines["TEE-M"] ?? ""]: 2,
      })
      const return_id = await requestCoreReturn(container, order_id, {
        "TEE-M": 2,
      })
      expect(await codeOf(approve(container, id))).toBe("units_taken")
      const { rma, events } = await readCase(container, id)
      expect(rma).toMatchObject({ status: "submitted", return_id: null })
      expect(events.at(-1)).toMatchObject({
        event: "fail",
        internal: true,
        data: { code: "units_taken", item_ids: [lines["TEE-M"]] },
      })
      expect(
        (await returnsOf(container, order_id)).map((one) => one.id)
      ).toEqual([return_id])
    })

    it("approves once when two approve at once, with one Return in core", async () => {
      const container = getContainer()
      const { order_id, lines } = await delivered()
      const id = await submit(container, order_id, {
        [lines["TEE-M"] ?? ""]: 2,
      })
      const codes = await Promise.all(
        [1, 2, 3].map(() => codeOf(approve(container, id)))
      )
      expect(codes.filter((code) => code === "ok")).toHaveLength(1)
      for (const code of codes.filter((one) => one !== "ok")) {
        expect(["order_busy", "illegal_transition", "lost_race"]).toContain(
          code
        )
      }
      expect(await returnsOf(container, order_id)).toHaveLength(1)
      expect(
        (await readCase(container, id)).events.filter(
          (one) => one.event === "approve"
        )
      ).toHaveLength(1)
    })

    it("gives each unit once when twenty ask at once for what is left", async () => {
      const container = getContainer()
      const { order_id, lines } = await delivered()
      const line = lines["SOCKS-40-43"] ?? ""
      const codes = await Promise.all(
        Array.from({ length: 20 }, () =>
          codeOf(submit(container, order_id, { [line]: 1 }))
        )
      )
      expect(codes.filter((code) => code === "ok")).toHaveLength(2)
      expect(await rmaService(container).sumHeld([line])).toEqual({ [line]: 2 })
    })

    it("approves ten orders at once", async () => {
      const container = getContainer()
      const cases: string[] = []
      await inTurns(Array<null>(10).fill(null), 3, async () => {
        const { order_id, lines } = await delivered()
        cases.push(
          await submit(container, order_id, { [lines["TEE-M"] ?? ""]: 3 })
        )
      })
      const codes = await Promise.all(
        cases.map((id) => codeOf(approve(container, id)))
      )
      expect(codes).toEqual(cases.map(() => "ok"))
    })
  },
})
