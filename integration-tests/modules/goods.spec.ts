import {
  ContainerRegistrationKeys,
  MathBN,
  Modules,
} from "@medusajs/framework/utils"
import {
  createPaymentSessionsWorkflow,
  processPaymentWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import { beginAgain, storeSuite } from "../support/store-suite"
import remindShoppersJob from "../../src/jobs/remind-shoppers"
import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"
import {
  cancelRmaWorkflow,
  closeRecoveryWorkflow,
  expireRmaWorkflow,
  followCapture,
  followPayments,
  lapsePaymentWorkflow,
  payOutRmaWorkflow,
  payRmaWorkflow,
  retrieveReturnOrder,
  settleRmaWorkflow,
  submitRmaWorkflow,
} from "../../src/workflows"
import { holdStock, readBooks, releaseStock } from "../../src/workflows/core"
import {
  approve,
  codeOf,
  inspect,
  itemOf,
  judge,
  readCase,
  receive,
  ship,
  SHOPPER,
  STAFF,
  SYSTEM,
} from "../support/cases/case-ladder"
import { afterNext, failNext } from "../support/cases/after-next"
import { quiet } from "../support/jest/quiet"
import { publishPolicy, rmaService } from "../support/cases/publish-policy"
import { PAYMENT_PROVIDER } from "../support/ladder/payments"
import {
  deliver,
  fulfill,
  ids,
  placeOrder,
  seedCatalogue,
  ship as shipParcel,
} from "../support/ladder"
import { must } from "../support/ladder/must"
import { read, readOne } from "../support/ladder/read"
import { remember } from "../support/ladder/remember"
import { pendingInAdmin, SKU } from "./core-store"

jest.setTimeout(240_000)

type TypeDocument = PolicyDocument["request_types"][number]

const GIVES = ["refund", "replacement", "exchange"] as const

const POLICY: PolicyDocument = {
  ...DEFAULT_POLICY,
  request_types: DEFAULT_POLICY.request_types.slice(0, 1).flatMap((type) => {
    const on = (code: string, more: Partial<TypeDocument>): TypeDocument => ({
      ...type,
      code,
      clocks: [],
      resolutions: [...GIVES],
      ...more,
    })
    return [
      on("return", {}),
      on("ahead", { settle_when: "approved" }),
      on("shipped", { settle_when: "shipped" }),
      on("whole", { outbound_shipping: "when_whole_order" }),
      on("restocked", {
        fees: [{ code: "restocking", percent: 20, resolutions: ["exchange"] }],
      }),
    ]
  }),
}

const OTHER = "TEE-L"

interface Level {
  stocked: number
  reserved: number
}

storeSuite({
  testSuite: ({ getContainer }) => {
    let variants: Record<string, string> = {}

    beforeAll(async () => {
      variants = (await seedCatalogue(getContainer())).variants
      await publishPolicy(getContainer(), POLICY)
    })
    afterEach(() => {
      jest.restoreAllMocks()
    })

    const readIt = (id: string) => readCase(getContainer(), id)

    const levelsOf = async (sku: string) => {
      const variant = await readOne<{
        inventory_items: {
          inventory: {
            location_levels: {
              id: string
              inventory_item_id: string
              location_id: string
              stocked_quantity: number
              reserved_quantity: number
            }[]
          }
        }[]
      }>(getContainer(), "variant", must(variants[sku], sku), [
        "inventory_items.inventory.location_levels.*",
      ])
      return must(
        variant.inventory_items[0]?.inventory.location_levels[0],
        "level"
      )
    }

    const stockOf = async (sku: string): Promise<Level> => {
      const level = await levelsOf(sku)
      return {
        stocked: Number(level.stocked_quantity),
        reserved: Number(level.reserved_quantity),
      }
    }

    const setStock = async (sku: string, stocked_quantity: number) => {
      const { inventory_item_id, location_id } = await levelsOf(sku)
      await getContainer()
        .resolve(Modules.INVENTORY)
        .updateInventoryLevels([
          { inventory_item_id, location_id, stocked_quantity },
        ])
    }

    let shoppers = 0
    beforeEach(() => {
      shoppers = 0
    })
    const delivered = async (
      more: Partial<Parameters<typeof placeOrder>[1]> = {}
    ) => {
      const container = getContainer()
      const order_id = await placeOrder(container, {
        region: "eur",
        email: `bea${shoppers++}@example.com`,
        items: [{ sku: SKU, quantity: 2 }],
        ...more,
      })
      await deliver(container, order_id)
      const item_id = must((await ids(container, order_id))[SKU], SKU)
      const { pending_difference, paid } = await readBooks(container, order_id)
      return { order_id, item_id, pending: pending_difference, paid }
    }

    const submit = async (
      { order_id, item_id }: { order_id: string; item_id: string },
      {
        quantity = 1,
        type = "return",
        resolution = "replacement",
        ...more
      }: {
        quantity?: number
        type?: string
        resolution?: string
        exchange_variant_id?: string
      } = {}
    ): Promise<string> => {
      const { result } = await submitRmaWorkflow(getContainer()).run({
        input: {
          request: {
            order_id,
            request_type: type,
            items: [
              {
                item_id,
                quantity,
                reason: "changed_mind",
                resolution,
                ...more,
              },
            ],
          },
          owner: null,
          actor: SHOPPER,
          channel: "store",
        },
      })
      return must(result.ids[0], "case")
    }

    /** An order whose goods are here and wait to be judged. */
    const cameBack = (
      what: string,
      ask: (made: Awaited<ReturnType<typeof delivered>>) => Promise<string>
    ) =>
      remember([what], async () => {
        const made = await delivered()
        const id = await ask(made)
        await approve(getContainer(), id)
        await receive(getContainer(), id)
        return { made, id }
      })

    interface Claim {
      id: string
      type: string
      additional_items: { item_id: string; quantity: number }[]
    }
    const claimsOf = (order_id: string) =>
      read<Claim>(
        getContainer(),
        "order_claim",
        ["id", "type", "additional_items.*"],
        { order_id }
      )

    const settlementsOf = async (id: string) =>
      (await readIt(id)).settlements
        .map(({ kind, status, amount }) => `${kind} ${status} ${amount}`)
        .sort()

    /** The order's books are where they were, nothing is half done, and core shows nothing to pay (I2). */
    const balanced = async (made: {
      order_id: string
      pending: string
      paid: string
    }) => {
      const container = getContainer()
      const books = await readBooks(container, made.order_id)
      expect({
        pending: books.pending_difference,
        paid: books.paid,
        active: books.active_changes,
        admin: await pendingInAdmin(container, made.order_id),
      }).toEqual({
        pending: made.pending,
        paid: made.paid,
        active: 0,
        admin: 0,
      })
    }

    /** Paid so much more, or less where it is negative; major units. */
    const paying = <Made extends { paid: string }>(
      made: Made,
      more: number
    ): Made => ({ ...made, paid: MathBN.add(made.paid, more).toFixed() })

    const resolved = async (id: string) => {
      const { rma } = await readIt(id)
      expect(rma).toMatchObject({
        status: "resolved",
        outcome: "granted",
        reservations: null,
      })
    }

    const settle = (id: string, more: { instead?: "refund" } = {}) =>
      settleRmaWorkflow(getContainer()).run({
        input: { id, actor: STAFF, ...more },
      })

    it("replaces an accepted unit once: stock right, books as before, one claim the stock admin can pack", async () => {
      const container = getContainer()
      const made = await delivered({ promo_codes: ["WELCOME10"] })
      const before = await stockOf(SKU)
      const id = await submit(made)
      expect((await readIt(id)).rma.quote).toMatchObject({ total: "0" })
      await approve(container, id)
      expect(await stockOf(SKU)).toEqual({
        ...before,
        reserved: before.reserved + 1,
      })
      expect((await readIt(id)).rma.reservations).toMatchObject({
        [itemOf(await readIt(id)).id]: { quantity: 1 },
      })
      await receive(container, id)
      const codes = await Promise.all([
        codeOf(inspect(container, id)),
        codeOf(inspect(container, id)),
      ])
      expect(codes.filter((code) => code === "ok")).toHaveLength(1)
      await codeOf(settle(id))
      await resolved(id)
      expect(await settlementsOf(id)).toEqual(["replacement settled 0"])
      await balanced(made)

      const [claim, ...more] = await claimsOf(made.order_id)
      expect(more).toEqual([])
      expect(claim).toMatchObject({
        type: "replace",
        additional_items: [{ quantity: 1 }],
      })
      // One came back, one is set aside for the shopper.
      expect(await stockOf(SKU)).toEqual({
        stocked: before.stocked + 1,
        reserved: before.reserved + 1,
      })
      const parcel = await fulfill(container, made.order_id)
      await shipParcel(container, made.order_id, parcel)
      await deliver(container, made.order_id, parcel)
      expect(await stockOf(SKU)).toEqual(before)
      await balanced(made)
    })

    it("sends another variant when one was chosen", async () => {
      const container = getContainer()
      const made = await delivered()
      const before = await stockOf(OTHER)
      const id = await submit(made, {
        quantity: 2,
        exchange_variant_id: must(variants[OTHER], OTHER),
      })
      await approve(container, id)
      await receive(container, id)
      await judge(container, id, 1, 1)
      // The refused one is not sent: its stock is free again.
      expect(await stockOf(OTHER)).toEqual({
        ...before,
        reserved: before.reserved + 1,
      })
      const [settlement] = (await readIt(id)).settlements
      expect(settlement?.goods).toMatchObject([
        { quantity: 1, title: expect.stringContaining("L") as string },
      ])
      await balanced(made)
    })

    it("finds one claim after a crash between any two steps", async () => {
      const container = getContainer()
      const orders = container.resolve(Modules.ORDER)
      const inventory = container.resolve(Modules.INVENTORY)
      const faults: [object, string][] = [
        [orders, "createOrderClaimItems"],
        [orders, "confirmOrderChange"],
        [orders, "createOrderShippingMethods"],
        [inventory, "updateReservationItems"],
        [container.resolve(Modules.EVENT_BUS), "emit"],
      ]
      for (const [service, method] of faults) {
        await beginAgain()
        const { made, id } = await cameBack("to replace", submit)
        const spy = failNext(service, method, (data) =>
          method === "emit"
            ? (data as { name?: string }).name === "order.claim_created"
            : method === "confirmOrderChange"
              ? true
              : true
        )
        await inspect(container, id)
        for (let times = 0; times < 2; times++) {
          await codeOf(settle(id))
        }
        spy.mockRestore()
        await resolved(id)
        expect(await claimsOf(made.order_id)).toHaveLength(1)
        await balanced(made)
      }
    })

    it("goes out first where the policy says so; what comes is only booked", async () => {
      const container = getContainer()
      const made = await delivered()
      const before = await stockOf(SKU)
      const id = await submit(made, { type: "ahead", quantity: 2 })
      await approve(container, id)
      expect(await settlementsOf(id)).toEqual(["replacement settled 0"])
      expect(await claimsOf(made.order_id)).toHaveLength(1)
      expect(await stockOf(SKU)).toEqual({
        ...before,
        reserved: before.reserved + 2,
      })
      await receive(container, id)
      await inspect(container, id)
      await resolved(id)
      expect(await claimsOf(made.order_id)).toHaveLength(1)
      await balanced(made)
    })

    it("asks the value back when the goods that went out first stay out", async () => {
      const container = getContainer()
      const made = await delivered()
      const id = await submit(made, { type: "shipped", quantity: 2 })
      await approve(container, id)
      expect(await settlementsOf(id)).toEqual([])
      await ship(container, id)
      expect(await settlementsOf(id)).toEqual(["replacement settled 0"])
      await receive(container, id)
      await judge(container, id, 1, 1)
      expect(await settlementsOf(id)).toEqual([
        "recovery planned 59",
        "replacement settled 0",
        "replacement settled 0",
      ])
      await closeRecoveryWorkflow(container).run({
        input: { id, actor: STAFF, closing: "invoiced", reason: "Invoice 7" },
      })
      await balanced(made)

      const never = await delivered()
      const gone = await submit(never, { type: "ahead" })
      await approve(container, gone)
      await expireRmaWorkflow(container).run({
        input: { id: gone, actor: SYSTEM },
      })
      expect(await settlementsOf(gone)).toEqual([
        "recovery planned 59",
        "replacement settled 0",
      ])
      await balanced(never)
    })

    it("never leaks a reservation", async () => {
      const container = getContainer()
      const before = await stockOf(SKU)
      const made = await delivered()
      const canceled = await submit(made)
      await approve(container, canceled)
      await cancelRmaWorkflow(container).run({
        input: { id: canceled, actor: STAFF },
      })
      const expired = await submit(made)
      await approve(container, expired)
      await expireRmaWorkflow(container).run({
        input: { id: expired, actor: SYSTEM },
      })
      const refused = await submit(made)
      await approve(container, refused)
      await receive(container, refused)
      await judge(container, refused, 0, 1)
      const { stocked, reserved } = await stockOf(SKU)
      // A refused unit may be appealed: it is held until the case ends.
      expect({ stocked, reserved }).toEqual({
        stocked: before.stocked - 2,
        reserved: before.reserved + 1,
      })
      expect((await readIt(canceled)).rma.reservations).toBeNull()
    })

    it("is not taken from an approval that comes in between by a cancellation that loses", async () => {
      const container = getContainer()
      const before = await stockOf(SKU)
      const id = await submit(await delivered())
      const left = await stockOf(SKU)
      const inventory = container.resolve(Modules.INVENTORY)
      const list = inventory.listReservationItems.bind(inventory)
      const approved: string[] = []
      jest
        .spyOn(inventory, "listReservationItems")
        .mockImplementationOnce(async (...input) => {
          approved.push(await codeOf(approve(container, id)))
          return await list(...input)
        })
      const canceled = await codeOf(
        cancelRmaWorkflow(container).run({ input: { id, actor: STAFF } })
      )
      expect({ approved, canceled }).toEqual({
        approved: ["order_busy"],
        canceled: "ok",
      })
      expect(await stockOf(SKU)).toEqual(left)
      expect(left.reserved).toBe(before.reserved)
    })

    it("holds the wished variant under a key, and gives free another that a crash left held there", async () => {
      const container = getContainer()
      const { order_id } = await delivered()
      const [before, other] = [await stockOf(SKU), await stockOf(OTHER)]
      const hold = (sku: string) =>
        holdStock(container, order_id, [
          { key: "item_x", variant_id: must(variants[sku], sku), quantity: 1 },
        ])
      const first = await hold(SKU)
      expect(await hold(SKU)).toEqual(first)
      expect((await stockOf(SKU)).reserved).toBe(before.reserved + 1)

      const second = await hold(OTHER)
      expect(second["item_x"]).toHaveLength(1)
      expect(second).not.toEqual(first)
      expect(await stockOf(SKU)).toEqual(before)
      expect(await stockOf(OTHER)).toEqual({
        ...other,
        reserved: other.reserved + 1,
      })
      await releaseStock(container, ["item_x"])
      expect(await stockOf(OTHER)).toEqual(other)
    })

    it("says so when there is no stock, and gives money instead when staff choose to", async () => {
      const container = getContainer()
      const made = await delivered()
      const { stocked, reserved } = await stockOf(SKU)
      const id = await submit(made)
      await setStock(SKU, reserved)
      await approve(container, id)
      expect((await readIt(id)).rma.reservations).toBeNull()

      const shown = await retrieveReturnOrder(
        container,
        made.order_id,
        null,
        null
      )
      const option = shown.items[0]?.options.find(
        ({ request_type }) => request_type === "return"
      )
      expect(option?.resolutions).toEqual(["refund", "exchange"])
      expect(option?.unavailable_resolutions).toMatchObject([
        { resolution: "replacement", code: "out_of_stock" },
      ])
      expect(await codeOf(submit(made))).toBe("policy_denied")

      await receive(container, id)
      await judge(container, id, 1, 0, { resellable: 0 })
      expect((await readIt(id)).rma.status).toBe("resolving")
      expect((await readIt(id)).settlements).toMatchObject([
        {
          kind: "replacement",
          status: "failed",
          failure: { reason: "out_of_stock" },
        },
      ])
      expect(await claimsOf(made.order_id)).toEqual([])
      await settle(id, { instead: "refund" })
      expect(await settlementsOf(id)).toEqual([
        "refund settled 59",
        "replacement canceled 0",
      ])
      await balanced(paying(made, -59))
      await setStock(SKU, stocked)
      expect(await codeOf(settle(id, { instead: "refund" }))).toBe(
        "illegal_transition"
      )
    })

    it("exchanges for an even variant of the shopper's choice, and refuses what cannot go out", async () => {
      const container = getContainer()
      const made = await delivered({ promo_codes: ["WELCOME10"] })
      const other = must(variants[OTHER], OTHER)
      const exchange = (exchange_variant_id?: string) =>
        submit(made, {
          resolution: "exchange",
          ...(exchange_variant_id ? { exchange_variant_id } : {}),
        })
      const refusals = async (variant?: string) => {
        const error = await exchange(variant).catch((one: unknown) => one)
        return (error as { findings?: { code: string }[] }).findings?.map(
          ({ code }) => code
        )
      }
      expect(await refusals()).toEqual(["exchange_variant_required"])
      expect(await refusals("variant_x")).toEqual([
        "exchange_variant_not_available",
      ])
      const { stocked, reserved } = await stockOf(OTHER)
      await setStock(OTHER, reserved)
      expect(await refusals(other)).toEqual(["out_of_stock"])
      await setStock(OTHER, stocked)

      const id = await exchange(other)
      expect((await readIt(id)).rma.quote).toMatchObject({ total: "0" })
      await approve(container, id)
      expect(await stockOf(OTHER)).toEqual({ stocked, reserved: reserved + 1 })
      await receive(container, id)
      await inspect(container, id)
      await resolved(id)
      expect(await settlementsOf(id)).toEqual(["exchange settled 0"])
      await balanced(made)
      expect(await claimsOf(made.order_id)).toHaveLength(1)
      await fulfill(container, made.order_id)
      expect(await stockOf(OTHER)).toEqual({ stocked: stocked - 1, reserved })
      await balanced(made)
    })

    const DEARER = "VEST-M"
    const CHEAPER = "SOCKS-40-43"

    const exchange = (
      made: { order_id: string; item_id: string },
      sku: string,
      more: { type?: string; quantity?: number } = {}
    ) =>
      submit(made, {
        resolution: "exchange",
        exchange_variant_id: must(variants[sku], sku),
        ...more,
      })

    const returned = async (id: string) => {
      await approve(getContainer(), id)
      await receive(getContainer(), id)
      await inspect(getContainer(), id)
    }

    const exchangeOf = async (id: string) =>
      must(
        (await readIt(id)).settlements.find(({ kind }) => kind === "exchange"),
        "exchange"
      )

    const completeSession = async (id: string) => {
      const { payment, currency_code } = await exchangeOf(id)
      return await getContainer()
        .resolve(Modules.PAYMENT)
        .createPaymentSession(
          must(payment?.payment_collection_id, "collection"),
          {
            provider_id: PAYMENT_PROVIDER,
            currency_code,
            amount: must(payment, "payment").amount,
            data: {},
          }
        )
    }

    const pay = async (id: string) =>
      payRmaWorkflow(getContainer()).run({
        input: { id, actor: SHOPPER, settlement_id: (await exchangeOf(id)).id },
      })

    /** Neither the sheet the shopper left open nor one begun anew takes money. */
    const expectNothingPayable = async (
      payment_collection_id: string,
      session_id: string
    ) => {
      const container = getContainer()
      const payments = container.resolve(Modules.PAYMENT)
      await expect(
        payments.authorizePaymentSession(session_id, {})
      ).rejects.toThrow(/not found/)
      expect(
        await codeOf(
          createPaymentSessionsWorkflow(container).run({
            input: { payment_collection_id, provider_id: PAYMENT_PROVIDER },
          })
        )
      ).not.toBe("ok")
      expect(
        await payments.listPaymentSessions({ payment_collection_id })
      ).toEqual([])
      expect(
        await payments.listPayments({ payment_session_id: session_id })
      ).toEqual([])
    }

    const collectionOf = async (id: string) =>
      must((await exchangeOf(id)).payment?.payment_collection_id, "collection")

    it("sends dearer goods of another product once the difference is paid, and not before", async () => {
      const container = getContainer()
      const made = await delivered()
      const before = await stockOf(DEARER)
      const id = await exchange(made, DEARER)
      const { rma, items } = await readIt(id)
      expect(rma.quote).toMatchObject({ total: "0", to_pay: "70" })
      expect(rma.quote?.lines.map(({ kind, shown }) => [kind, shown])).toEqual([
        ["item", "59"],
        ["exchange", "-129"],
      ])
      expect(items[0]).toMatchObject({
        exchange_gross: "129",
        exchange_tax_rate: "22",
      })
      await returned(id)
      expect(await exchangeOf(id)).toMatchObject({
        status: "awaiting_customer",
        amount: "0",
        payment: { amount: "70", paid_at: null },
      })
      expect(await claimsOf(made.order_id)).toEqual([])
      expect(await stockOf(DEARER)).toEqual({
        ...before,
        reserved: before.reserved + 1,
      })
      await balanced(made)
      expect(await codeOf(pay(id))).toBe("payment_incomplete")
      await settle(id)
      expect((await exchangeOf(id)).status).toBe("awaiting_customer")

      const session = await completeSession(id)
      await container
        .resolve(Modules.PAYMENT)
        .authorizePaymentSession(session.id, {})
      // The goods are the shopper's once they were paid for.
      expect(await codeOf(settle(id, { instead: "refund" }))).toBe(
        "illegal_transition"
      )
      await Promise.allSettled([pay(id), pay(id)])
      await pay(id)
      await resolved(id)
      expect(await settlementsOf(id)).toEqual(["exchange settled 0"])
      expect(await claimsOf(made.order_id)).toHaveLength(1)
      const paid = paying(made, 70)
      await balanced(paid)
      const parcel = await fulfill(container, made.order_id)
      await shipParcel(container, made.order_id, parcel)
      await deliver(container, made.order_id, parcel)
      expect(await stockOf(DEARER)).toEqual({
        stocked: before.stocked - 1,
        reserved: before.reserved,
      })
      await balanced(paid)

      // What was paid for it is what it is worth when it comes back itself.
      const [claim] = await claimsOf(made.order_id)
      const line = must(claim?.additional_items[0]?.item_id, "line")
      const again = await submit(
        { order_id: made.order_id, item_id: line },
        { resolution: "refund" }
      )
      await returned(again)
      expect(await settlementsOf(again)).toEqual(["refund settled 129"])
      await balanced(paying(paid, -129))
    })

    it("refunds what is left of cheaper goods with them, tax added and discounts taken off", async () => {
      const made = await delivered({
        region: "pln",
        promo_codes: ["WELCOME10"],
        payments: 2,
      })
      const id = await exchange(made, CHEAPER, { quantity: 2 })
      // 2 × 249 less 10 % and 23 % on top, for 2 × 69.90 and 23 % on top.
      expect((await readIt(id)).rma.quote).toMatchObject({
        total: "379.33",
        exact: "379.332",
      })
      await returned(id)
      await resolved(id)
      expect(await settlementsOf(id)).toEqual(["exchange settled 379.33"])
      expect(await claimsOf(made.order_id)).toHaveLength(1)
      const books = await readBooks(getContainer(), made.order_id)
      expect(Number(books.pending_difference)).toBeCloseTo(
        Number(made.pending),
        2
      )
      expect(Number(made.paid) - Number(books.paid)).toBeCloseTo(379.33, 8)
      expect(
        Math.abs(await pendingInAdmin(getContainer(), made.order_id))
      ).toBeLessThan(0.01)
      expect(books.active_changes).toBe(0)
    })

    const twoLines = () =>
      delivered({
        region: "pln",
        items: [SKU, OTHER].map((sku) => ({ sku, quantity: 1 })),
      })

    /** Every line of an order for one and the same other variant: what each costs, and its tax. */
    const bothFor = async (order_id: string, sku: string) => {
      const lines = await ids(getContainer(), order_id)
      const { result } = await submitRmaWorkflow(getContainer()).run({
        input: {
          request: {
            order_id,
            request_type: "return",
            items: [SKU, OTHER].map((line) => ({
              item_id: must(lines[line], line),
              quantity: 1,
              reason: "changed_mind",
              resolution: "exchange",
              exchange_variant_id: must(variants[sku], sku),
            })),
          },
          owner: null,
          actor: SHOPPER,
          channel: "store",
        },
      })
      const { items } = await readIt(must(result.ids[0], "case"))
      return items.map(({ exchange_gross, exchange_tax_rate }) => [
        exchange_gross,
        exchange_tax_rate,
      ])
    }

    it("adds the tax once to goods that two items of a request choose", async () => {
      const { order_id } = await twoLines()
      // 69.90 and 23 % on top.
      expect(await bothFor(order_id, CHEAPER)).toEqual([
        ["85.977", "23"],
        ["85.977", "23"],
      ])
    })

    it("taxes chosen goods as the order was, in a region whose taxes are no longer automatic too", async () => {
      const { order_id } = await twoLines()
      const { region_id } = await readOne<{ region_id: string }>(
        getContainer(),
        "order",
        order_id,
        ["region_id"]
      )
      const regions = getContainer().resolve(Modules.REGION)
      await regions.updateRegions(region_id, { automatic_taxes: false })
      try {
        expect(await bothFor(order_id, CHEAPER)).toEqual([
          ["85.977", "23"],
          ["85.977", "23"],
        ])
      } finally {
        await regions.updateRegions(region_id, { automatic_taxes: true })
      }
    })

    it("pays the money back and frees the stock when the difference is not paid in time", async () => {
      const made = await delivered()
      const before = await stockOf(DEARER)
      const id = await exchange(made, DEARER)
      await returned(id)
      const { id: settlement_id, expires_at } = await exchangeOf(id)
      const days =
        (new Date(must(expires_at, "expiry")).getTime() - Date.now()) /
        86_400_000
      expect(Math.round(days)).toBe(7)
      const session = await completeSession(id)
      const later = new Date(Date.now() + 8 * 86_400_000)
      expect(await followPayments(getContainer(), later)).toBe(1)
      await resolved(id)
      expect(await settlementsOf(id)).toEqual([
        "exchange canceled 0",
        "refund settled 59",
      ])
      expect(await stockOf(DEARER)).toEqual(before)
      expect(await claimsOf(made.order_id)).toEqual([])
      await balanced(paying(made, -59))
      expect(
        await codeOf(
          lapsePaymentWorkflow(getContainer()).run({
            input: { id, actor: SYSTEM, settlement_id },
          })
        )
      ).toBe("illegal_transition")
      await expectNothingPayable(await collectionOf(id), session.id)
    })

    it("reminds the shopper once, a few days before the time to pay is over, and not who has paid", async () => {
      const container = getContainer()
      const id = await exchange(await delivered(), DEARER)
      await returned(id)
      const told = jest.spyOn(container.resolve(Modules.EVENT_BUS), "emit")
      const reminded = () =>
        told.mock.calls
          .flatMap(([events]) => events as { name: string; data: unknown }[])
          .filter(({ name }) => name === "rma.payment_expiring")
          .map(({ data }) => (data as { id: string }).id)
      await remindShoppersJob(container)
      expect(reminded()).toEqual([])
      const settlement = await exchangeOf(id)
      await rmaService(container).updateRmaSettlements({
        id: settlement.id,
        expires_at: new Date(Date.now() + 2 * 86_400_000),
      })
      // Paid at the provider, which told core and not us.
      const paid = await exchange(await delivered(), DEARER)
      await returned(paid)
      const session = await completeSession(paid)
      await container
        .resolve(Modules.PAYMENT)
        .authorizePaymentSession(session.id, {})
      await rmaService(container).updateRmaSettlements({
        id: (await exchangeOf(paid)).id,
        expires_at: new Date(Date.now() + 2 * 86_400_000),
      })
      // Staff deleted what a third was to pay on.
      const unreadable = await exchange(await delivered(), DEARER)
      await returned(unreadable)
      await container
        .resolve(Modules.PAYMENT)
        .deletePaymentCollections([await collectionOf(unreadable)])
      await rmaService(container).updateRmaSettlements({
        id: (await exchangeOf(unreadable)).id,
        expires_at: new Date(Date.now() + 2 * 86_400_000),
      })
      await Promise.all([1, 2].map(() => remindShoppersJob(container)))
      await remindShoppersJob(container)
      expect(reminded()).toEqual([id])
    })

    it("closes later what a crash left open when the payment was given up, one though another cannot be", async () => {
      const container = getContainer()
      const giveUp: [string, (id: string) => Promise<unknown>][] = [
        [
          "lapse_payment",
          async (id) =>
            lapsePaymentWorkflow(container).run({
              input: {
                id,
                actor: SYSTEM,
                settlement_id: (await exchangeOf(id)).id,
              },
            }),
        ],
        ["refund_instead", (id) => settle(id, { instead: "refund" })],
      ]
      const left: { id: string; collection: string; session: string }[] = []
      const payments = container.resolve(Modules.PAYMENT)
      for (const [step, act] of giveUp) {
        const id = await exchange(await delivered(), DEARER)
        await returned(id)
        const collection = await collectionOf(id)
        let lost = ""
        const died = afterNext(
          rmaService(container),
          "commitTransition",
          async (input) => {
            lost = JSON.stringify(input)
            // The shopper's browser begins anew right then.
            await completeSession(id)
            throw new Error("the process died")
          },
          (input) => JSON.stringify(input).includes(step)
        )
        await codeOf(act(id))
        died.mockRestore()
        expect(lost).toContain(step)
        const [session] = await payments.listPaymentSessions({
          payment_collection_id: collection,
        })
        expect((await exchangeOf(id)).status).toBe("canceled")

        left.push({ id, collection, session: must(session?.id, "session") })
      }
      failNext(payments, "deletePaymentSession", () => true)
      for (const closed of [1, 1, 0]) {
        expect(await followPayments(container, new Date())).toBe(closed)
      }
      for (const { id, collection, session } of left) {
        await expectNothingPayable(collection, session)
        await settle(id)
        await resolved(id)
      }
    })

    /** The provider tells core that the shopper's sheet was paid, as often as it likes. */
    const capturedLate = async (id: string) => {
      const session = await completeSession(id)
      for (const times of [1, 2]) {
        await processPaymentWorkflow(getContainer()).run({
          input: {
            action: "captured",
            data: { session_id: session.id, amount: session.amount },
          },
          throwOnError: times === 1,
        })
      }
      const [payment] = await getContainer()
        .resolve(Modules.PAYMENT)
        .listPayments({ payment_session_id: session.id })
      return must(payment, "payment").id
    }

    it("gives back what a provider captures after it was given up: once, however often it is told", async () => {
      const container = getContainer()
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      const { id: settlement_id } = await exchangeOf(id)
      const refunds = jest.spyOn(
        container.resolve(Modules.PAYMENT),
        "refundPayment"
      )
      let payment_id = ""
      const deaths: [RegExp, () => Promise<unknown>][] = [
        [
          /lapse_payment/,
          async () => {
            payment_id = await capturedLate(id)
          },
        ],
        [/overpaid/, () => Promise.resolve()],
      ]
      const service = rmaService(container)
      const commit = service.commitTransition.bind(service)
      jest
        .spyOn(service, "commitTransition")
        .mockImplementation(async (input, ...rest) => {
          const done = await commit(input, ...rest)
          if (deaths[0]?.[0].test(JSON.stringify(input))) {
            await deaths.shift()?.[1]()
            throw new Error("the process died")
          }
          return done
        })
      await codeOf(
        lapsePaymentWorkflow(container).run({
          input: { id, actor: SYSTEM, settlement_id },
        })
      )
      await quiet()
      await followPayments(container, new Date())
      expect(deaths).toEqual([])
      await followPayments(container, new Date())
      await Promise.all([1, 2].map(() => followCapture(container, payment_id)))
      await followPayments(container, new Date())
      expect(
        refunds.mock.calls.filter(([data]) => data.payment_id === payment_id)
      ).toHaveLength(1)
      await resolved(id)
      expect(await settlementsOf(id)).toEqual([
        "exchange canceled 0",
        "refund settled 59",
        "refund settled 70",
      ])
      await balanced(paying(made, -59))
    })

    /** The provider says by its webhook that this session was captured; core's own handler hears it too. */
    const saysCaptured = async (
      session_id: string,
      amount: number,
      message?: string
    ) => {
      jest
        .spyOn(
          getContainer().resolve(Modules.PAYMENT),
          "getWebhookActionAndData"
        )
        .mockResolvedValue({
          action: "captured",
          data: { session_id, amount },
        })
      await getContainer()
        .resolve(Modules.EVENT_BUS)
        .emit({
          name: "payment.webhook_received",
          data: {
            provider: PAYMENT_PROVIDER,
            payload: {
              data: message ? { id: message } : {},
              rawData: "",
              headers: {},
            },
          },
        })
      await quiet()
    }

    const capturesAsked = () =>
      jest.spyOn(getContainer().resolve(Modules.PAYMENT), "capturePayment")

    /** What the shopper paid and core knows nothing of waits for staff, who give it back at the provider. */
    const expectPaidByHand = async (
      id: string,
      tender: string,
      paid = "70"
    ) => {
      const waiting = (await readIt(id)).settlements.filter(
        ({ status }) => status === "awaiting_manual"
      )
      expect(
        waiting.map(({ kind, amount, result }) => [
          kind,
          amount,
          result?.manual,
        ])
      ).toEqual([["refund", paid, [{ tender, amount: paid }]]])
      await payOutRmaWorkflow(getContainer()).run({
        input: {
          id,
          actor: STAFF,
          settlement_id: must(waiting[0], "refund").id,
          reference: "At the provider",
        },
      })
      await resolved(id)
    }

    it("keeps no money that a provider captures of a session it was told to end, however often it says so", async () => {
      const container = getContainer()
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      const session = await completeSession(id)
      // Another tab's: it is ended after it, and its trace must not take the place of the first one's.
      await completeSession(id)
      await settle(id, { instead: "refund" })
      await resolved(id)
      const refunds = jest.spyOn(
        container.resolve(Modules.PAYMENT),
        "refundPayment"
      )
      // The order is busy just then: the job finds it.
      await rmaService(container).acquireOrderLease(
        made.order_id,
        "somebody",
        60_000
      )
      await saysCaptured(session.id, 70)
      expect(await settlementsOf(id)).toEqual([
        "exchange canceled 0",
        "refund settled 59",
      ])
      await rmaService(container).releaseOrderLease(made.order_id, "somebody")
      expect(await followPayments(container, new Date())).toBe(1)
      await saysCaptured(session.id, 70)
      expect(
        (await readBooks(container, made.order_id)).pending_difference
      ).toBe("-70")
      await expectPaidByHand(id, session.id)
      await saysCaptured(session.id, 70)
      await resolved(id)
      // The rest of what was authorised, by a message of its own.
      await saysCaptured(session.id, 30)
      await expectPaidByHand(id, session.id, "30")
      await saysCaptured(session.id, 70)
      await resolved(id)
      expect(refunds).not.toHaveBeenCalled()
      await balanced(paying(made, -59))
    })

    it("keeps no money of a session that the shopper began anew in core's store API", async () => {
      const payments = getContainer().resolve(Modules.PAYMENT)
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      const replaced = await completeSession(id)
      await followPayments(getContainer(), new Date())
      await payments.deletePaymentSession(replaced.id)
      await completeSession(id)
      await pay(id)
      await resolved(id)
      // Staff give something besides: what came for nothing is no gift.
      const books = await readBooks(getContainer(), made.order_id)
      await refundPaymentWorkflow(getContainer()).run({
        input: {
          payment_id: must(books.payments[0], "payment").id,
          amount: 5,
        },
      })
      await saysCaptured(replaced.id, 70)
      // As a doubt that was cleared left it: it goes back by hand again.
      const waiting = (await readIt(id)).settlements.find(
        ({ status }) => status === "awaiting_manual"
      )
      await rmaService(getContainer()).updateRmaSettlements({
        id: must(waiting, "refund").id,
        status: "failed",
      })
      await settle(id)
      await expectPaidByHand(id, replaced.id)
      await balanced(paying(made, 65))
    })

    it("captures nothing of a payment that was canceled, and keeps nothing of it that comes in", async () => {
      const container = getContainer()
      const payments = container.resolve(Modules.PAYMENT)
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      const session = await completeSession(id)
      const authorized = await payments.authorizePaymentSession(session.id, {})
      const { id: payment_id } = must(authorized, "payment")
      // Core writes the capture first; the provider does not say whether it took it.
      await new Promise<void>((asked) => {
        jest.spyOn(providers(), "capturePayment").mockImplementationOnce(() => {
          asked()
          return new Promise(() => undefined)
        })
        void payments.capturePayment({ payment_id })
      })
      const [{ captures } = { captures: [] }] = await paymentsOn(id)
      expect(captures).toHaveLength(1)
      await payments.cancelPayment(payment_id)
      const captured = capturesAsked()
      await settle(id, { instead: "refund" })
      await followPayments(container, new Date())
      await resolved(id)
      expect(captured).not.toHaveBeenCalled()
      expect(await settlementsOf(id)).toEqual([
        "exchange canceled 0",
        "refund settled 59",
      ])
      await balanced(paying(made, -59))

      // Two parts of one size, each told twice; once more is more than was authorised.
      await saysCaptured(session.id, 35, "evt_1")
      await expectPaidByHand(id, payment_id, "35")
      await saysCaptured(session.id, 35, "evt_1")
      await resolved(id)
      await saysCaptured(session.id, 35, "evt_2")
      await expectPaidByHand(id, payment_id, "35")
      await saysCaptured(session.id, 35, "evt_2")
      await saysCaptured(session.id, 35, "evt_3")
      await resolved(id)
      await balanced(paying(made, -59))
    })

    it("gives back what is captured beside what was paid, though the case was closed by then", async () => {
      const container = getContainer()
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      await completeSession(id)
      await pay(id)
      expect(await followPayments(container, new Date())).toBe(1)
      await resolved(id)
      await followCapture(container, await capturedLate(id))
      await quiet()
      await followPayments(container, new Date())
      await resolved(id)
      expect(await settlementsOf(id)).toEqual([
        "exchange settled 0",
        "refund settled 70",
      ])
      await balanced(paying(made, 70))
    })

    it("closes no payment of which something was told while it was being closed", async () => {
      const service = rmaService(getContainer())
      const id = await exchange(await delivered(), DEARER)
      await returned(id)
      await settle(id, { instead: "refund" })
      await resolved(id)
      const { id: settlement_id, payment } = await exchangeOf(id)
      const seen = must(payment, "payment")
      const open = async () => (await service.findUnclosedPayments(9)).length
      expect(await open()).toBe(0)
      await service.markPaymentUnclosed(settlement_id)
      expect(await service.markPaymentClosed(settlement_id, seen)).toBe(false)
      expect(await open()).toBe(1)
      expect(await followPayments(getContainer(), new Date())).toBe(1)
      expect(await open()).toBe(0)
    })

    it("waits for staff to give back what a provider that moves no money took beside it", async () => {
      const container = getContainer()
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      await completeSession(id)
      await pay(id)
      await resolved(id)
      const service = rmaService(container)
      const options = service.getOptions()
      jest.spyOn(service, "getOptions").mockReturnValue({
        ...options,
        manual_payout_providers: [PAYMENT_PROVIDER],
      })
      const refunds = jest.spyOn(
        container.resolve(Modules.PAYMENT),
        "refundPayment"
      )
      await followCapture(container, await capturedLate(id))
      await quiet()
      await followPayments(container, new Date())
      expect(await settlementsOf(id)).toEqual([
        "exchange settled 0",
        "refund awaiting_manual 70",
      ])
      const { settlements } = await readIt(id)
      await payOutRmaWorkflow(container).run({
        input: {
          id,
          actor: STAFF,
          settlement_id: must(
            settlements.find(({ kind }) => kind === "refund"),
            "refund"
          ).id,
          reference: "SEPA 70",
        },
      })
      await resolved(id)
      expect(refunds).not.toHaveBeenCalled()
      await balanced(paying(made, 70))
    })

    const paymentsOn = async (id: string) =>
      read<{
        canceled_at: string | null
        payment_session: { id: string }
        captures: object[]
      }>(
        getContainer(),
        "payment",
        ["canceled_at", "payment_session.id", "captures.id"],
        { payment_collection_id: await collectionOf(id) }
      )

    it("takes one of two payments that two tabs began at once, and closes the other", async () => {
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      const payments = getContainer().resolve(Modules.PAYMENT)
      const sessions = await Promise.all([1, 2].map(() => completeSession(id)))
      await Promise.allSettled(sessions.map(() => pay(id)))
      await pay(id)
      await resolved(id)
      const [taken, ...more] = await paymentsOn(id)
      expect(more).toEqual([])
      const other = must(
        sessions.find((one) => one.id !== taken?.payment_session.id),
        "other session"
      )
      await expect(
        payments.authorizePaymentSession(other.id, {})
      ).rejects.toThrow(/not found/)
      await balanced(paying(made, 70))
    })

    it("keeps no money of the other tab's payment that is captured while the first one is", async () => {
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      const payments = getContainer().resolve(Modules.PAYMENT)
      const [taken, other] = [
        await completeSession(id),
        await completeSession(id),
      ]
      await payments.authorizePaymentSession(taken.id, {})
      afterNext(providers(), "capturePayment", () => saysCaptured(other.id, 70))
      await pay(id)
      await followPayments(getContainer(), new Date())
      await expectPaidByHand(id, other.id)
      await balanced(paying(made, 70))
    })

    it("lets go of the second of two payments that were both authorised", async () => {
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      const payments = getContainer().resolve(Modules.PAYMENT)
      for (const { id: session } of [
        await completeSession(id),
        await completeSession(id),
      ]) {
        await payments.authorizePaymentSession(session, {})
      }
      // A provider that does not answer holds nothing up: the job lets go of it later.
      failNext(payments, "cancelPayment", () => true)
      await Promise.allSettled([pay(id), pay(id)])
      await resolved(id)
      expect(await followPayments(getContainer(), new Date())).toBe(1)
      expect(
        (await paymentsOn(id))
          .map(({ canceled_at, captures }) => [
            Boolean(canceled_at),
            captures.length,
          ])
          .sort()
      ).toEqual([
        [false, 1],
        [true, 0],
      ])
      await balanced(paying(made, 70))
    })

    type Asked =
      "authorizePayment" | "capturePayment" | "cancelPayment" | "deleteSession"

    /** What core asks its payment providers through. */
    const providers = () =>
      (
        getContainer().resolve(Modules.PAYMENT) as unknown as {
          paymentProviderService_: Record<Asked, () => Promise<unknown>>
        }
      ).paymentProviderService_

    /** The payment provider throws, or says nothing, which is as good as a minute of it, until what is returned is called. */
    const failing = (method: Asked, how: "throws" | "hangs") => {
      const spies: jest.SpyInstance[] = [
        jest
          .spyOn(providers(), method)
          .mockImplementation(() =>
            how === "throws"
              ? Promise.reject(new Error("gateway timeout"))
              : new Promise(() => undefined)
          ),
      ]
      if (how === "hangs") {
        const { setTimeout: inTime } = globalThis
        spies.push(
          jest
            .spyOn(globalThis, "setTimeout")
            .mockImplementation((work: () => void, ms?: number) =>
              inTime(work, ms === 60_000 ? 200 : ms)
            )
        )
      }
      return () => {
        spies.forEach((spy) => {
          spy.mockRestore()
        })
      }
    }

    it("takes once what the provider authorised or captured only after it failed", async () => {
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      await completeSession(id)
      for (const method of ["authorizePayment", "capturePayment"] as const) {
        for (const how of ["throws", "hangs"] as const) {
          const over = failing(method, how)
          expect(await codeOf(pay(id))).toBe("core_failed")
          over()
        }
      }
      await pay(id)
      await resolved(id)
      await balanced(paying(made, 70))
    })

    it("ends what was not paid in time, or cannot be captured, once the provider lets go of it", async () => {
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      const { id: session } = await completeSession(id)
      const later = new Date(Date.now() + 8 * 86_400_000)
      const still = async () => {
        expect(await followPayments(getContainer(), later)).toBe(0)
        expect((await exchangeOf(id)).status).toBe("awaiting_customer")
      }
      for (const how of ["throws", "hangs"] as const) {
        const over = failing("deleteSession", how)
        await still()
        over()
      }
      await getContainer()
        .resolve(Modules.PAYMENT)
        .authorizePaymentSession(session, {})
      failing("capturePayment", "throws")
      const logged = jest.spyOn(
        getContainer().resolve(ContainerRegistrationKeys.LOGGER),
        "error"
      )
      for (const how of ["throws", "hangs"] as const) {
        const over = failing("cancelPayment", how)
        await still()
        over()
        expect(logged).toHaveBeenLastCalledWith(
          expect.stringContaining("could not be followed") as string,
          expect.objectContaining({ code: "core_failed" }) as Error
        )
      }
      expect(await followPayments(getContainer(), later)).toBe(1)
      await resolved(id)
      expect(await settlementsOf(id)).toEqual([
        "exchange canceled 0",
        "refund settled 59",
      ])
      await balanced(paying(made, -59))
    })

    it("staff may give the money back while the shopper has not paid, who then can pay no more", async () => {
      const made = await delivered()
      const id = await exchange(made, DEARER)
      await returned(id)
      const session = await completeSession(id)
      await settle(id, { instead: "refund" })
      await resolved(id)
      await expectNothingPayable(await collectionOf(id), session.id)
      await balanced(paying(made, -59))
    })

    it("pays back the difference too when the goods are gone after it was paid", async () => {
      const container = getContainer()
      const made = await delivered()
      const { stocked, reserved } = await stockOf(DEARER)
      const id = await exchange(made, DEARER)
      await returned(id)
      await completeSession(id)
      await releaseStock(container, [itemOf(await readIt(id)).id])
      await setStock(DEARER, reserved)
      await pay(id)
      await resolved(id)
      expect(await settlementsOf(id)).toEqual([
        "exchange canceled 0",
        "refund settled 129",
      ])
      await balanced(paying(made, -59))
      await setStock(DEARER, stocked)
    })

    it("S3.26 takes the fee of an exchange where the policy has one, of an even one too", async () => {
      const made = await delivered()
      const even = await exchange(made, OTHER, { type: "restocked" })
      expect((await readIt(even)).rma.quote).toMatchObject({
        total: "0",
        to_pay: "11.8",
      })
      await returned(even)
      await completeSession(even)
      await pay(even)
      await resolved(even)
      const paid = paying(made, 11.8)
      await balanced(paid)

      const cheaper = await exchange(made, CHEAPER, { type: "restocked" })
      await returned(cheaper)
      await resolved(cheaper)
      expect(await settlementsOf(cheaper)).toEqual(["exchange settled 30.3"])
      await balanced(paying(paid, -30.3))
    })

    it("goes ahead of what comes back only where nothing is to pay", async () => {
      const container = getContainer()
      const made = await delivered()
      const cheap = await exchange(made, CHEAPER, { type: "ahead" })
      await approve(container, cheap)
      expect(await settlementsOf(cheap)).toEqual(["exchange settled 42.1"])
      const paid = paying(made, -42.1)
      await receive(container, cheap)
      await inspect(container, cheap)
      await resolved(cheap)
      await balanced(paid)

      const dear = await exchange(made, DEARER, { type: "ahead" })
      await approve(container, dear)
      expect(await settlementsOf(dear)).toEqual([])
      await receive(container, dear)
      await inspect(container, dear)
      expect((await exchangeOf(dear)).status).toBe("awaiting_customer")
      await completeSession(dear)
      await pay(dear)
      await resolved(dear)
      await balanced(paying(paid, 70))
    })

    it("finds goods and money of an exchange once after a crash between any two steps", async () => {
      const container = getContainer()
      const orders = container.resolve(Modules.ORDER)
      const faults: [object, string, string][] = [
        [orders, "createOrderClaimItems", CHEAPER],
        [orders, "addOrderAction", CHEAPER],
        [rmaService(container), "commitTransition", CHEAPER],
        [orders, "addOrderAction", DEARER],
        [
          container.resolve(Modules.PAYMENT),
          "createPaymentCollections",
          DEARER,
        ],
        [rmaService(container), "commitTransition", DEARER],
      ]
      for (const [service, method, sku] of faults) {
        await beginAgain()
        const { made, id } = await cameBack(`to exchange ${sku}`, (order) =>
          exchange(order, sku)
        )
        const spy = failNext(service, method, (data) =>
          method === "commitTransition"
            ? /goods_sent|ask_payment/.test(JSON.stringify(data))
            : true
        )
        await codeOf(inspect(container, id))
        for (let times = 0; times < 2; times++) {
          await codeOf(settle(id))
        }
        const ends = await Promise.allSettled(
          spy.mock.results.map(({ value }): unknown => value)
        )
        expect(ends).toContainEqual(
          expect.objectContaining({ status: "rejected" })
        )
        spy.mockRestore()
        if (sku === DEARER) {
          await completeSession(id)
          await pay(id)
        }
        await resolved(id)
        expect(await claimsOf(made.order_id)).toHaveLength(1)
        await balanced(paying(made, sku === DEARER ? 70 : -42.1))
      }
    })

    it("books once what was held for a payment that nobody was asked for before the crash", async () => {
      const container = getContainer()
      const service = rmaService(container)
      const faults: [object, string][] = [
        [container.resolve(Modules.ORDER), "createOrderChange"],
        [container.resolve(Modules.PAYMENT), "createPaymentCollections"],
        [service, "commitTransition"],
      ]
      for (const [failing, method] of faults) {
        const made = await delivered({
          items: [{ sku: SKU, quantity: 2, unit_price: 125 }],
        })
        const id = await exchange(made, DEARER)
        await approve(container, id)
        await receive(container, id)
        const spy = failNext(failing, method, (data) =>
          /ask_payment|credit_line|rma_settlement_id/.test(JSON.stringify(data))
        )
        await codeOf(inspect(container, id))
        spy.mockRestore()
        expect(await exchangeOf(id)).toMatchObject({
          status: "planned",
          payment: { amount: "4" },
        })
        // By the next quote nothing is to be paid, as when other settlements of the order change what is left.
        await service.updateRmaItems({
          id: itemOf(await readIt(id)).id,
          exchange_gross: "119.1",
        })
        await settle(id)
        await resolved(id)
        expect(await settlementsOf(id)).toEqual(["exchange settled 5.9"])
        await balanced(paying(made, -5.9))
      }
    })

    it("gives money for an exchange that is sold out when the goods come", async () => {
      const container = getContainer()
      const made = await delivered()
      const { stocked, reserved } = await stockOf(OTHER)
      const id = await submit(made, {
        resolution: "exchange",
        exchange_variant_id: must(variants[OTHER], OTHER),
      })
      await setStock(OTHER, reserved)
      await approve(container, id)
      await receive(container, id)
      await inspect(container, id)
      await resolved(id)
      expect(await settlementsOf(id)).toEqual([
        "exchange canceled 0",
        "refund settled 59",
      ])
      await balanced(paying(made, -59))
      await setStock(OTHER, stocked)
    })

    it("is worth what it replaced when it comes back later, and ends the order only then", async () => {
      const container = getContainer()
      const made = await delivered({
        items: [{ sku: SKU, quantity: 1 }],
        promo_codes: ["WELCOME10"],
      })
      const id = await submit(made, { type: "whole" })
      await approve(container, id)
      await receive(container, id)
      await inspect(container, id)
      await resolved(id)
      expect(await settlementsOf(id)).toEqual(["replacement settled 0"])
      await balanced(made)
      const parcel = await fulfill(container, made.order_id)
      await shipParcel(container, made.order_id, parcel)
      await deliver(container, made.order_id, parcel)

      const [claim] = await claimsOf(made.order_id)
      const line = must(claim?.additional_items[0]?.item_id, "line")
      const shown = await retrieveReturnOrder(
        container,
        made.order_id,
        null,
        null
      )
      expect(shown.items.find(({ item_id }) => item_id === line)).toMatchObject(
        { unit_value: 53.1, returnable_quantity: 1 }
      )
      const again = await submit(
        { order_id: made.order_id, item_id: line },
        { type: "whole", resolution: "refund" }
      )
      await approve(container, again)
      await receive(container, again)
      await inspect(container, again)
      await resolved(again)
      const { paid, pending_difference } = await readBooks(
        container,
        made.order_id
      )
      // Value and, now that nothing is left, the way out.
      expect({ paid, pending_difference }).toEqual({
        paid: "0",
        pending_difference: "0",
      })
    })
  },
})
