import { MathBN, Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import fc from "fast-check"
import {
  acceptOfferWorkflow,
  approveRmaWorkflow,
  cancelRmaWorkflow,
  changeResolutionWorkflow,
  declineOfferWorkflow,
  offerRmaWorkflow,
  reportLostWorkflow,
  settleRmaWorkflow,
  submitRmaWorkflow,
} from "../../src/workflows"
import {
  countActiveChanges,
  readBooks,
  readLineQuantities,
} from "../../src/workflows/core"
import {
  approve,
  codeOf,
  inspect,
  judge,
  readCase,
  receive,
  received,
  ship,
  SHOPPER,
  STAFF,
  submit,
} from "../support/cases/case-ladder"
import { failNext } from "../support/cases/after-next"
import { inTurns } from "../support/cases/in-turns"
import {
  FEES,
  OUTBOUND,
  POLICY_OF_COSTS,
  typeOf,
  WORK,
} from "../support/cases/policy-of-costs"
import { publishPolicy, rmaService } from "../support/cases/publish-policy"
import { cents, drawnCart } from "../support/cases/drawn-orders"
import { OF_PARCELS } from "../support/cases/random-moves"
import { payOrLapse, sendAllBack } from "../support/cases/to-the-end"
import {
  deliver,
  ids,
  placeOrder,
  seedCatalogue,
  type PlaceOrderInput,
} from "../support/ladder"
import { runsOf, SEED } from "../support/cases/property-runs"
import { readOne } from "../support/ladder/read"
import { failOnce, pendingInAdmin, returnsOf } from "./core-store"

jest.setTimeout(300_000)

const ORDERS = runsOf(9)
const MIXED = runsOf(4)
const WORKED = runsOf(5)
const cart = drawnCart({ min: 1, max: 3 })

const step = fc.record({
  kind: fc.constantFrom(
    "return",
    "return",
    "keep",
    "offer",
    "discount",
    "withdraw",
    "withdraw"
  ),
  fee: fc.constantFrom(...FEES),
  outbound: fc.constantFrom(...OUTBOUND),
  /** Per line: units asked for, and of these refused and damaged, as far as there are so many. */
  lines: fc.array(
    fc.record({
      asked: fc.integer({ min: 0, max: 3 }),
      refused: fc.integer({ min: 0, max: 1 }),
      damaged: fc.integer({ min: 0, max: 1 }),
      deduction: fc.option(cents(1, 900), { nil: null }),
    }),
    { minLength: 2, maxLength: 2 }
  ),
  offered: cents(1, 199),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const round = (value: Parameters<typeof MathBN.convert>[0]): string =>
  MathBN.convert(value).toFixed(2)

storeSuite({
  testSuite: ({ getContainer }) => {
    let variants: Record<string, string> = {}

    beforeAll(async () => {
      variants = (await seedCatalogue(getContainer())).variants
      await publishPolicy(getContainer(), POLICY_OF_COSTS)
    })
    afterEach(() => {
      jest.restoreAllMocks()
    })

    let shoppers = 0
    beforeEach(() => {
      shoppers = 0
    })
    const placed = async (input: PlaceOrderInput) => {
      // Core makes a guest's customer at the first order, and not for two at once.
      const email = `ada${shoppers++}@example.com`
      const order_id = await placeOrder(getContainer(), { ...input, email })
      const lines = await ids(getContainer(), order_id)
      return {
        order_id,
        lines: input.items.map(({ sku, quantity }) => ({
          id: lines[sku] ?? "",
          left: quantity,
        })),
      }
    }
    type Order = Awaited<ReturnType<typeof placed>>
    const delivered = async (input: PlaceOrderInput): Promise<Order> => {
      const order = await placed(input)
      await deliver(getContainer(), order.order_id)
      return order
    }

    const pay = async (order_id: string) => {
      const all = await rmaService(getContainer()).listRmaSettlements({
        order_id,
      })
      return MathBN.sum(
        0,
        ...all
          .filter((one) => one.status === "settled")
          .map((one) => one.amount)
      )
    }

    /** I2, by core's own figures and by ours, and the money by the payment module's. */
    const balanced = async (order_id: string, before: string) => {
      const books = await readBooks(getContainer(), order_id)
      const drift = MathBN.sub(books.pending_difference, before)
      expect(Math.abs(drift.toNumber())).toBeLessThan(0.01)
      expect(
        Math.abs(
          (await pendingInAdmin(getContainer(), order_id)) - Number(before)
        )
      ).toBeLessThan(0.01)
      expect(books.active_changes).toBe(0)
      const refunded = MathBN.sum(
        0,
        ...books.payments.map((one) => one.refunded)
      )
      expect(round(refunded)).toBe(round(await pay(order_id)))
    }

    const askFor = (order: Order, wanted: number[]) => {
      const asked = Object.fromEntries(
        order.lines.flatMap((line, index): [string, number][] => {
          const quantity = Math.min(line.left, wanted[index] ?? 0)
          return quantity > 0 ? [[line.id, quantity]] : []
        })
      )
      return asked
    }

    const take = (order: Order, id: string, quantity: number) => {
      for (const line of order.lines.filter((one) => one.id === id)) {
        line.left -= quantity
      }
    }

    const returnGoods = async (order: Order, id: string, plan: Step) => {
      const container = getContainer()
      await approve(container, id)
      await receive(container, id)
      const { items } = await readCase(container, id)
      const found = items.map((item) => {
        const at = order.lines.findIndex((line) => line.id === item.item_id)
        const {
          refused = 0,
          damaged = 0,
          deduction = null,
        } = plan.lines[at] ?? {}
        const no = Math.min(refused, item.quantity)
        const accepted = item.quantity - no
        take(order, item.item_id ?? "", accepted)
        return {
          id: item.id,
          accepted,
          refused: no,
          resellable: accepted - Math.min(damaged, accepted),
          ...(deduction
            ? { deduction: { amount: String(deduction), reason: "Stain" } }
            : {}),
        }
      })
      await inspect(container, id, found)
      const back = found.filter((one) => one.refused > 0)
      if (back.length) {
        await sendAllBack(
          container,
          id,
          back.map((one) => one.id)
        )
      }
    }

    /** Receives, judges and sends back whatever is left of a case. */
    const finish = async (id: string) => {
      const container = getContainer()
      for (;;) {
        const { rma, items } = await readCase(container, id)
        const back = items.filter((item) => item.send_back_status === "pending")
        const coming = items.some(
          (item) => item.awaiting_quantity + item.in_transit_quantity > 0
        )
        if (rma.status === "resolving" && back.length) {
          await sendAllBack(
            container,
            id,
            back.map((item) => item.id)
          )
        } else if (
          !["approved", "in_transit", "received"].includes(rma.status)
        ) {
          return rma.status
        } else if (coming) {
          await receive(container, id)
        } else {
          await inspect(container, id)
        }
      }
    }

    /** @returns what became of it: kinds and states of its settlements */
    const perform = async (order: Order, plan: Step): Promise<string[]> => {
      const container = getContainer()
      const asked = askFor(
        order,
        plan.lines.map((line) => line.asked)
      )
      if (!Object.keys(asked).length) {
        return []
      }
      const id = await submit(
        container,
        order.order_id,
        asked,
        plan.kind === "withdraw"
          ? "withdrawal"
          : typeOf(plan.fee, plan.outbound)
      )
      switch (plan.kind) {
        case "withdraw": {
          const { rma } = await readCase(container, id)
          if (rma.status === "approved") {
            await finish(id)
          }
          Object.entries(asked).forEach(([line, units]) =>
            take(order, line, units)
          )
          break
        }
        case "discount":
          await offerRmaWorkflow(container).run({
            input: {
              id,
              actor: STAFF,
              kind: "discount_code",
              amount: String(plan.offered),
              message: "Off your next order",
            },
          })
          await acceptOfferWorkflow(container).run({
            input: { id, actor: SHOPPER },
          })
          break
        case "keep":
          await approveRmaWorkflow(container).run({
            input: { id, actor: STAFF, keep_item: true },
          })
          Object.entries(asked).forEach(([line, units]) =>
            take(order, line, units)
          )
          break
        case "offer": {
          const { items } = await readCase(container, id)
          const worth = MathBN.sum(
            0,
            ...items.map((item) =>
              MathBN.mult(item.unit_gross ?? 0, item.quantity)
            )
          )
          if (MathBN.lt(worth, plan.offered)) {
            await cancelRmaWorkflow(container).run({
              input: { id, actor: SHOPPER },
            })
            return []
          }
          await offerRmaWorkflow(container).run({
            input: {
              id,
              actor: STAFF,
              kind: "partial_refund",
              amount: String(plan.offered),
              message: "Keep it",
            },
          })
          await acceptOfferWorkflow(container).run({
            input: { id, actor: SHOPPER },
          })
          break
        }
        default:
          await returnGoods(order, id, plan)
      }
      const { rma, settlements } = await readCase(container, id)
      expect({
        status: rma.status,
        settlements: settlements.map((one) => one.failure),
      }).toEqual({
        status: "resolved",
        settlements: settlements.map(() => null),
      })
      return settlements.map(({ kind, status }) => `${kind} ${status}`)
    }

    it(`leaves the books of random orders as they were (I2, seed ${SEED})`, async () => {
      const stories = fc.sample(
        fc.tuple(cart, fc.array(step, { minLength: 1, maxLength: 3 })),
        { seed: SEED, numRuns: ORDERS }
      )
      const ended = new Set<string>()
      await inTurns(stories, 3, async ([input, steps], index) => {
        try {
          const order = await placed(input)
          const { pending_difference } = await readBooks(
            getContainer(),
            order.order_id
          )
          for (const [at, plan] of steps.entries()) {
            // Every other order whose first step is a withdrawal is not sent before it.
            const isUnsent =
              at === 0 && plan.kind === "withdraw" && index % 2 === 0
            if (at === 0 && !isUnsent) {
              await deliver(getContainer(), order.order_id)
            }
            for (const end of await perform(order, plan)) {
              ended.add(`${isUnsent ? "unsent " : ""}${plan.kind}: ${end}`)
            }
            await balanced(order.order_id, pending_difference)
            if (isUnsent && order.lines.some(({ left }) => left > 0)) {
              await deliver(getContainer(), order.order_id)
            }
          }
        } catch (error) {
          throw new Error(
            `order ${index} of seed ${SEED}: ${(error as Error).message} ${JSON.stringify({ input, steps })}`,
            { cause: error }
          )
        }
      })
      expect([...ended].sort()).toEqual([
        "discount: discount_code settled",
        "keep: refund settled",
        "offer: offer settled",
        "return: refund settled",
        "unsent withdraw: refund settled",
        "withdraw: refund settled",
      ])
    })

    it(`gives back every cent that was paid for the goods, in whatever parts (seed ${SEED})`, async () => {
      const stories = fc.sample(
        fc.record({
          input: cart,
          first: fc.tuple(
            fc.integer({ min: 0, max: 3 }),
            fc.integer({ min: 0, max: 3 })
          ),
        }),
        { seed: SEED + 1, numRuns: Math.ceil(ORDERS / 2) }
      )
      await inTurns(stories, 3, async ({ input, first }) => {
        const container = getContainer()
        const order = await delivered(input)
        const { item_total } = await readOne<{ item_total: number }>(
          container,
          "order",
          order.order_id,
          ["id", "item_total"]
        )
        for (const wanted of [first, [9, 9]]) {
          const asked = askFor(order, wanted)
          if (Object.keys(asked).length) {
            const id = await submit(
              container,
              order.order_id,
              asked,
              "none_never"
            )
            await approve(container, id)
            await receive(container, id)
            await inspect(container, id)
            Object.entries(asked).forEach(([line, units]) =>
              take(order, line, units)
            )
            expect((await readCase(container, id)).rma.status).toBe("resolved")
          }
        }
        expect({ input, paid: round(await pay(order.order_id)) }).toEqual({
          input,
          paid: round(item_total),
        })
        await balanced(order.order_id, "0")
      })
    })

    it(`parcels in parts, refused, missing, lost and run out leave the books as they were (seed ${SEED})`, async () => {
      const stories = fc.sample(
        fc.tuple(
          cart,
          fc.array(
            fc.record({
              pick: fc.nat(59),
              units: fc.array(fc.integer({ min: 0, max: 2 }), {
                minLength: 3,
                maxLength: 3,
              }),
            }),
            { minLength: 3, maxLength: 8 }
          )
        ),
        { seed: SEED, numRuns: MIXED }
      )
      const ended: string[] = []
      await inTurns(stories, 3, async ([input, draws]) => {
        const container = getContainer()
        const order = await delivered(input)
        const { order_id } = order
        const { pending_difference } = await readBooks(container, order_id)
        const asked = askFor(order, [3, 3])
        const id = await submit(
          container,
          order_id,
          asked,
          typeOf("none", "never")
        )
        await approve(container, id)
        for (const draw of draws) {
          const full = await readCase(container, id)
          const move = OF_PARCELS[draw.pick % OF_PARCELS.length]
          expect([
            "ok",
            "illegal_transition",
            "quantity_invalid",
            undefined,
          ]).toContain(move && (await codeOf(move(container, full, draw))))
        }
        ended.push(await finish(id))

        await balanced(order_id, pending_difference)
        const { items } = await readCase(container, id)
        const lines = await readLineQuantities(container, order_id)
        const written = items.map((item) => {
          const gone = item.damaged_quantity + item.lost_quantity
          return {
            item_id: item.item_id,
            return_requested: 0,
            return_received: item.accepted_quantity - gone,
            return_dismissed: gone,
          }
        })
        expect(lines).toEqual(
          expect.arrayContaining(
            written.map((line) => expect.objectContaining(line))
          )
        )
        const owed = MathBN.sum(
          0,
          ...items.map((item) =>
            MathBN.mult(item.unit_gross ?? 0, item.accepted_quantity)
          )
        )
        expect(round(await pay(order_id))).toBe(round(owed))
      })
      expect(ended).toContain("resolved")
      expect(
        ended.filter((status) => !["resolved", "expired"].includes(status))
      ).toEqual([])
    })

    const exchanged = async (
      { order_id, lines }: Order,
      plan: Step,
      sku: string,
      pays: boolean
    ) => {
      const container = getContainer()
      const asked = plan.lines.flatMap(({ asked: wanted, refused }, index) => {
        const line = lines[index]
        const quantity = Math.min(line?.left ?? 0, wanted)
        return line && quantity > 0 ? [{ line, quantity, refused }] : []
      })
      if (!asked.length) {
        return null
      }
      const { result } = await submitRmaWorkflow(container).run({
        input: {
          request: {
            order_id,
            request_type: typeOf(plan.fee, plan.outbound),
            items: asked.map(({ line, quantity }) => ({
              item_id: line.id,
              quantity,
              reason: "changed_mind",
              resolution: "exchange",
              exchange_variant_id: variants[sku] ?? "",
            })),
          },
          owner: null,
          actor: SHOPPER,
          channel: "store",
        },
      })
      const [id = ""] = result.ids
      await returnGoods({ order_id, lines }, id, plan)
      await payOrLapse(getContainer(), id, pays)
      return id
    }

    it(`random exchanges, dearer and cheaper, paid or not, leave the books as they were (seed ${SEED})`, async () => {
      const stories = fc.sample(
        fc.record({
          input: cart,
          steps: fc.array(
            fc.record({
              plan: step,
              sku: fc.constantFrom("VEST-M", "MUG-WHITE", "TEE-L"),
              pays: fc.boolean(),
            }),
            { minLength: 2, maxLength: 2 }
          ),
        }),
        { seed: SEED + 2, numRuns: Math.ceil(ORDERS / 2) }
      )
      const ended = new Set<string>()
      await inTurns(stories, 3, async ({ input, steps }) => {
        const container = getContainer()
        const order = await delivered(input)
        const { pending_difference } = await readBooks(
          container,
          order.order_id
        )
        for (const { plan, sku, pays } of steps) {
          const id = await exchanged(order, plan, sku, pays)
          const found = id && (await readCase(container, id))
          if (found) {
            expect({ input, plan, status: found.rma.status }).toEqual({
              input,
              plan,
              status: "resolved",
            })
            for (const { kind, status, payment } of found.settlements) {
              ended.add(`${kind} ${status}${payment ? " to pay" : ""}`)
            }
          }
          await balanced(order.order_id, pending_difference)
        }
      })
      expect([...ended]).toEqual(
        expect.arrayContaining([
          "exchange settled",
          "exchange settled to pay",
          "exchange canceled to pay",
          "refund settled",
        ])
      )
    })

    /** What becomes of goods that were sent in to be worked on. */
    const ENDS = [
      "repaired",
      "quote_paid",
      "quote_declined",
      "quote_lapsed",
      "offer",
      "refund",
      "replacement",
      "price_reduction",
      "send_back",
      "lost",
    ] as const

    const offerFor = (
      id: string,
      kind: "service_quote" | "partial_refund",
      amount: number
    ) =>
      offerRmaWorkflow(getContainer()).run({
        input: {
          id,
          actor: STAFF,
          kind,
          amount: String(amount),
          message: "We propose this.",
        },
      })

    /** No more than half of what units are worth, so that two of these can be given; in the minor unit. */
    const within = (
      items: readonly { unit_gross: string | null; quantity: number }[],
      offered: number
    ): number => {
      const worth = MathBN.sum(
        0,
        ...items.map(({ unit_gross, quantity }) =>
          MathBN.mult(unit_gross ?? 0, quantity)
        )
      )
      return Math.min(offered, Math.floor(worth.toNumber() * 50) / 100)
    }

    /** The shopper takes the quote, and pays it or lets it run out. */
    const takeQuote = async (id: string, pays: boolean) => {
      const container = getContainer()
      await acceptOfferWorkflow(container).run({
        input: { id, actor: SHOPPER },
      })
      await payOrLapse(getContainer(), id, pays)
    }

    /** Judges what is here; some of it may be refused. */
    const judgeWork = async (id: string, { lines }: Step) => {
      const { items } = await readCase(getContainer(), id)
      await inspect(
        getContainer(),
        id,
        items.map((item, index) => {
          const refused = Math.min(
            lines[index]?.refused ?? 0,
            item.quantity - 1
          )
          return { id: item.id, accepted: item.quantity - refused, refused }
        })
      )
    }

    /** Something else for units of the first item that are in the workshop. */
    const insteadOfWork = async (
      order: Order,
      id: string,
      resolution: "refund" | "replacement" | "price_reduction" | "send_back",
      { lines, offered }: Step
    ) => {
      const [item] = (await readCase(getContainer(), id)).items
      const here = item?.accepted_quantity ?? 0
      const quantity = Math.max(1, Math.min(here, lines[1]?.asked ?? 1))
      const stays = resolution === "refund" || resolution === "replacement"
      const amount = within(
        item ? [{ unit_gross: item.unit_gross, quantity }] : [],
        offered
      )
      if (resolution === "price_reduction" && amount === 0) {
        return
      }
      await changeResolutionWorkflow(getContainer()).run({
        input: {
          id,
          actor: STAFF,
          reason: "Beyond repair",
          items: [
            {
              id: item?.id ?? "",
              resolution,
              quantity,
              ...(stays
                ? { resellable: Math.min(quantity, lines[0]?.damaged ?? 0) }
                : {}),
              ...(resolution === "price_reduction"
                ? { amount: String(amount) }
                : {}),
            },
          ],
        },
      })
      if (stays) {
        take(order, item?.item_id ?? "", quantity)
      }
    }

    const worked = async (
      order: Order,
      plan: Step,
      end: (typeof ENDS)[number]
    ): Promise<string | null> => {
      const container = getContainer()
      const asked = askFor(
        order,
        plan.lines.map((line) => line.asked)
      )
      if (!Object.keys(asked).length) {
        return null
      }
      const { result } = await submitRmaWorkflow(container).run({
        input: {
          request: {
            order_id: order.order_id,
            request_type: WORK,
            items: Object.entries(asked).map(([item_id, quantity]) => ({
              item_id,
              quantity,
              reason: "defective",
              resolution: "repair",
            })),
          },
          owner: null,
          actor: SHOPPER,
          channel: "store",
        },
      })
      const [id = ""] = result.ids
      const takeAll = () => {
        for (const [line, units] of Object.entries(asked)) {
          take(order, line, units)
        }
      }
      await approve(container, id)
      if (end === "lost") {
        await ship(container, id)
        await reportLostWorkflow(container).run({
          input: { id, actor: STAFF, accepted: true },
        })
        takeAll()
        return id
      }
      await receive(container, id)
      switch (end) {
        case "quote_paid":
        case "quote_lapsed":
          await offerFor(id, "service_quote", plan.offered)
          await takeQuote(id, end === "quote_paid")
          break
        case "quote_declined":
          await offerFor(id, "service_quote", plan.offered)
          await declineOfferWorkflow(container).run({
            input: { id, actor: SHOPPER },
          })
          await judgeWork(id, plan)
          break
        case "offer": {
          const { items } = await readCase(container, id)
          await offerFor(id, "partial_refund", within(items, plan.offered))
          await acceptOfferWorkflow(container).run({
            input: { id, actor: SHOPPER },
          })
          takeAll()
          break
        }
        case "repaired":
          await judgeWork(id, plan)
          break
        default:
          await judgeWork(id, plan)
          await insteadOfWork(order, id, end, plan)
      }
      return id
    }

    it(`work paid for or not, offers and changes of mind leave the books as they were (seed ${SEED})`, async () => {
      const stories = fc.sample(
        fc.record({
          input: cart,
          plans: fc.tuple(step, step),
          turn: fc.nat(ENDS.length - 1),
        }),
        { seed: SEED + 3, numRuns: WORKED }
      )
      const [first] = stories
      const ended = new Set<string>()
      await inTurns(stories, 3, async ({ input, plans }, index) => {
        const order = await delivered(input)
        const { pending_difference } = await readBooks(
          getContainer(),
          order.order_id
        )
        for (const [at, drawn] of plans.entries()) {
          // Each end in its turn, from one that is drawn on; something is always sent in.
          const end =
            ENDS[((first?.turn ?? 0) + 2 * index + at) % ENDS.length] ??
            "repaired"
          const plan = {
            ...drawn,
            lines: drawn.lines.map((line) => ({
              ...line,
              asked: Math.max(1, line.asked),
            })),
          }
          try {
            const id = await worked(order, plan, end)
            if (id) {
              expect(await finish(id)).toBe("resolved")
              for (const { kind, status, failure } of (
                await readCase(getContainer(), id)
              ).settlements) {
                expect(failure).toBeNull()
                ended.add(`${kind} ${status}`)
              }
            }
            await balanced(order.order_id, pending_difference)
          } catch (error) {
            throw new Error(
              `${end} ${at} of order ${index}, seed ${SEED}: ${(error as Error).message} ${JSON.stringify({ input, plans })}`,
              { cause: error }
            )
          }
        }
      })
      expect([...ended]).toEqual(
        expect.arrayContaining([
          "repair settled",
          "repair canceled",
          "paid_service settled",
          "paid_service canceled",
          "refund settled",
          "replacement settled",
          "offer settled",
        ])
      )
    })

    it("takes a fee of one reason from the units of that reason only", async () => {
      const container = getContainer()
      const { order_id, lines } = await delivered({
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 3 }],
      })
      const asked = [
        { reason: "changed_mind", quantity: 1 },
        { reason: "ordered_wrong", quantity: 2 },
      ]
      const { result } = await submitRmaWorkflow(container).run({
        input: {
          request: {
            order_id,
            request_type: "by_reason",
            items: asked.map((one) => ({
              ...one,
              item_id: lines[0]?.id ?? "",
              resolution: "refund",
            })),
          },
          owner: null,
          actor: SHOPPER,
          channel: "store",
        },
      })
      const [id = ""] = result.ids
      await approve(container, id)
      await receive(container, id)
      await inspect(container, id)
      const { rma, settlements } = await readCase(container, id)
      expect(rma.quote?.total).toBe("153.4")
      expect(settlements.map((one) => one.amount)).toEqual(["153.4"])
      await balanced(order_id, "0")
    })

    describe("when core fails", () => {
      const LINE = { sku: "TEE-M", quantity: 3 }
      const TYPE = "percent_when_whole_order"
      const orderOfThree = async (more: Partial<PlaceOrderInput> = {}) => {
        const { order_id, lines } = await delivered({
          region: "eur",
          items: [LINE],
          ...more,
        })
        return { order_id, asked: { [lines[0]?.id ?? ""]: 3 } }
      }
      const here = async (more: Partial<PlaceOrderInput> = {}) => {
        const { order_id, asked } = await orderOfThree(more)
        const id = await submit(getContainer(), order_id, asked, TYPE)
        await approve(getContainer(), id)
        await receive(getContainer(), id)
        return { id, order_id }
      }
      const failures = async (id: string) =>
        (await readCase(getContainer(), id)).events
          .filter((one) => one.event === "fail")
          .map((one) => one.data?.what)
      const settle = (id: string) =>
        settleRmaWorkflow(getContainer()).run({ input: { id, actor: STAFF } })
      const done = async (id: string, order_id: string, amount: string) => {
        const { rma, settlements } = await readCase(getContainer(), id)
        expect(rma.status).toBe("resolved")
        expect(settlements.map((one) => [one.status, one.amount])).toEqual([
          ["settled", amount],
        ])
        await balanced(order_id, "0")
      }

      it.each(["confirmOrderChange", "addOrderAction"])(
        "approval leaves a submitted case and nothing in core: %s",
        async (method) => {
          const container = getContainer()
          const { order_id, asked } = await orderOfThree()
          const id = await submit(container, order_id, asked, TYPE)
          const spy = failOnce(container, Modules.ORDER, method, "core is down")
          const code = await codeOf(approve(container, id))
          expect(spy).toHaveBeenCalled()
          expect(code).toBe("core_failed")
          expect((await readCase(container, id)).rma.status).toBe("submitted")
          expect(await failures(id)).toEqual(["return"])
          await balanced(order_id, "0")
          expect(
            (await returnsOf(container, order_id)).filter(
              (one) => one.status === "requested"
            )
          ).toEqual([])
          await approve(container, id)
          expect((await readCase(container, id)).rma.status).toBe("approved")
          expect(
            (await returnsOf(container, order_id)).filter(
              (one) => one.status === "requested"
            )
          ).toHaveLength(1)
        }
      )

      it("booking leaves the judged case as it was, and a second try books and pays once", async () => {
        const container = getContainer()
        const { id, order_id } = await here()
        failOnce(container, Modules.ORDER, "confirmOrderChange", "core is down")
        await inspect(container, id)
        const { rma, settlements } = await readCase(container, id)
        expect(rma).toMatchObject({
          status: "resolving",
          goods_booked_at: null,
        })
        expect(settlements.map((one) => one.status)).toEqual(["planned"])
        expect(await failures(id)).toContain("receive")
        expect(await countActiveChanges(container, order_id)).toBe(0)
        await settle(id)
        await done(id, order_id, "151.5")
      })

      it("a Return of refused goods that cannot be canceled is canceled once they are home, before the case is closed", async () => {
        const container = getContainer()
        const { id, order_id } = await here({ promo_codes: ["FREESHIP"] })
        const [item] = (await readCase(container, id)).items
        const refused = [{ id: item?.id ?? "", accepted: 0, refused: 3 }]
        const down = (times: number) => {
          const spy = jest.spyOn(
            container.resolve(Modules.ORDER),
            "confirmOrderChange"
          )
          for (let time = 0; time < times; time++) {
            spy.mockRejectedValueOnce(new Error("core is down"))
          }
        }
        down(2)
        await inspect(container, id, refused)
        await sendAllBack(container, id, [item?.id ?? ""])
        expect((await readCase(container, id)).rma.status).toBe("resolving")
        // The same failure is said once.
        expect(await failures(id)).toEqual(["receive"])
        expect(await countActiveChanges(container, order_id)).toBe(0)
        await settle(id)
        expect((await readCase(container, id)).rma).toMatchObject({
          status: "resolved",
          outcome: "refused",
        })
        expect(
          (await returnsOf(container, order_id)).map(({ status }) => status)
        ).toEqual(["canceled"])
        await balanced(order_id, "0")
      })

      it("credit lines: nothing is paid, and a second try pays once", async () => {
        const container = getContainer()
        const { id, order_id } = await here()
        const refund = jest.spyOn(
          container.resolve(Modules.PAYMENT),
          "refundPayment"
        )
        failNext(
          container.resolve(Modules.ORDER),
          "createOrderChange",
          (data) =>
            (data as { change_type?: string }).change_type === "credit_line"
        )
        await inspect(container, id)
        expect((await readCase(container, id)).settlements[0]?.status).toBe(
          "failed"
        )
        expect(await failures(id)).toContain("settle")
        expect(refund).not.toHaveBeenCalled()
        expect(await countActiveChanges(container, order_id)).toBe(0)
        await settle(id)
        await done(id, order_id, "151.5")
        expect(refund).toHaveBeenCalledTimes(1)
      })

      it("an unknown outcome at the provider waits for a person, and pays nothing twice", async () => {
        const container = getContainer()
        const { id, order_id } = await here({ payments: 2 })
        failOnce(container, Modules.PAYMENT, "refundPayment", "timeout")
        await inspect(container, id)
        const { rma, settlements } = await readCase(container, id)
        expect(rma.status).toBe("resolving")
        expect(settlements.map((one) => one.status)).toEqual([
          "needs_attention",
        ])
        expect(await failures(id)).toContain("settle")
        await settle(id)
        expect((await readCase(container, id)).settlements[0]?.status).toBe(
          "needs_attention"
        )
        const { payments, active_changes } = await readBooks(
          container,
          order_id
        )
        expect(payments.map((one) => one.refunded)).toEqual(["0", "0"])
        expect(active_changes).toBe(0)
      })

      it("settled three times at once pays once", async () => {
        const container = getContainer()
        const service = rmaService(container)
        jest
          .spyOn(service, "getOptions")
          .mockReturnValue({ ...service.getOptions(), settlement: "manual" })
        const { id, order_id } = await here()
        await inspect(container, id)
        const codes = await Promise.all([1, 2, 3].map(() => codeOf(settle(id))))
        expect(codes.filter((code) => code === "ok")).toHaveLength(1)
        expect(codes.filter((code) => code === "order_busy")).toHaveLength(2)
        await done(id, order_id, "151.5")
      })

      it("refuses to pay what was never captured, by name, and leaves no change behind", async () => {
        const container = getContainer()
        const { order_id, lines } = await delivered({
          region: "eur",
          items: [LINE],
          capture: false,
        })
        const id = await received(
          container,
          order_id,
          { [lines[0]?.id ?? ""]: 3 },
          TYPE
        )
        await judge(container, id, 3, 0)
        const [settlement] = (await readCase(container, id)).settlements
        expect(settlement).toMatchObject({
          status: "failed",
          failure: { code: "refund_exceeds_captured" },
        })
        expect(await countActiveChanges(container, order_id)).toBe(0)
      })
    })
  },
})
