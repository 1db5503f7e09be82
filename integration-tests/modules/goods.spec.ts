import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"
import {
  cancelRmaWorkflow,
  closeRecoveryWorkflow,
  expireRmaWorkflow,
  retrieveReturnOrder,
  settleRmaWorkflow,
  submitRmaWorkflow,
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
  SHOPPER,
  STAFF,
  SYSTEM,
} from "../support/cases/case-ladder"
import { failNext } from "../support/cases/after-next"
import { publishPolicy } from "../support/cases/publish-policy"
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
    ]
  }),
}

const OTHER = "TEE-L"

interface Level {
  stocked: number
  reserved: number
}

medusaIntegrationTestRunner({
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
        const made = await delivered()
        const id = await submit(made)
        await approve(container, id)
        await receive(container, id)
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
      await balanced({ ...made, paid: String(Number(made.paid) - 59) })
      await setStock(SKU, stocked)
      expect(await codeOf(settle(id, { instead: "refund" }))).toBe(
        "illegal_transition"
      )
    })

    it("exchanges for an even variant of the shopper's choice, and refuses what is not even", async () => {
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
      expect(await refusals(variants["VEST-M"])).toEqual([
        "exchange_price_differs",
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
      await balanced({ ...made, paid: String(Number(made.paid) - 59) })
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
