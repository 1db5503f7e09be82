import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  cancelReturnRequestWorkflow,
  confirmReturnReceiveWorkflow,
  receiveItemReturnRequestWorkflow,
} from "@medusajs/medusa/core-flows"
import { remember } from "../support/ladder/remember"
import { beginAgain, storeSuite } from "../support/store-suite"
import {
  cancelCoreReturn,
  countActiveChanges,
  createCoreReturn,
  readBooks,
  readLineQuantities,
  receiveOnCoreReturn,
  shipCoreReturn,
  withOrderLease,
  type OrderLease,
} from "../../src/workflows/core"
import { ANSWER_WITHIN_MS } from "../../src/workflows/core/answered-within"
import { afterNext } from "../support/cases/after-next"
import { dieAfter } from "../support/cases/die-at-write"
import {
  fulfill,
  ids,
  placeOrder,
  seedCatalogue,
  type Catalogue,
  type PlaceOrderInput,
} from "../support/ladder"
import {
  createKit,
  deliveredTees,
  failOnce,
  fingerprint,
  levelOf,
  pendingInAdmin,
  returnsOf,
  stock,
} from "./core-store"

jest.setTimeout(300_000)

storeSuite({
  testSuite: ({ getContainer }) => {
    let catalogue: Catalogue

    // Orders that every test finds as they were here.
    let home: { order_id: string; item_id: string }
    let announced: Awaited<ReturnType<typeof announce>>

    beforeAll(async () => {
      catalogue = await seedCatalogue(getContainer())
      home = await deliveredTees(getContainer())
      announced = await announce({})
    })
    afterEach(() => {
      jest.restoreAllMocks()
    })

    /** Three tees at the shopper's door, all of them announced to come back. */
    const announce = async (input: Partial<PlaceOrderInput>) => {
      const order = await deliveredTees(getContainer(), input)
      const created = await createCoreReturn(getContainer(), {
        order_id: order.order_id,
        items: [{ item_id: order.item_id, quantity: 3 }],
        shipping: {},
      })
      return { ...order, ...created }
    }
    const three = async (input?: Partial<PlaceOrderInput>) =>
      input ? announce(input) : announced

    let keys = 0
    const receive = (
      {
        order_id,
        return_id,
        item_id,
      }: { order_id: string; return_id: string; item_id: string },
      units: Partial<{ restock: number; dismiss: number; release: number }>,
      key = `rmaop_next_${keys++}`
    ) =>
      receiveOnCoreReturn(getContainer(), {
        order_id,
        return_id,
        items: [{ item_id, restock: 0, dismiss: 0, release: 0, ...units }],
        key,
      })

    describe("createCoreReturn", () => {
      it("announces the units on a Return with a free return parcel to the location that sent them", async () => {
        const order = await three()

        expect(order).toMatchObject({
          return_fulfillment_id: expect.stringMatching(/^ful_/),
          label: null,
          location_id: catalogue.location_id,
        })
        expect(await returnsOf(getContainer(), order.order_id)).toMatchObject([
          {
            status: "requested",
            items: [{ quantity: 3 }],
            fulfillments: [{ canceled_at: null }],
          },
        ])
        // The way back is free: nothing but the goods is pending.
        expect(await readBooks(getContainer(), order.order_id)).toMatchObject({
          total: "186.9",
          return_requested_total: "177",
          pending_difference: "-177",
          active_changes: 0,
        })
      })

      it("makes no parcel when the shopper sends the goods", async () => {
        const { order_id, item_id } = home
        const created = await createCoreReturn(getContainer(), {
          order_id,
          items: [{ item_id, quantity: 1 }],
          shipping: null,
        })
        expect(created.return_fulfillment_id).toBeNull()
      })

      it("makes no parcel when the merchant has no return option", async () => {
        const { order_id, item_id } = home
        await getContainer()
          .resolve(Modules.FULFILLMENT)
          .deleteShippingOptions(catalogue.shipping.eur.return_id)
        const created = await createCoreReturn(getContainer(), {
          order_id,
          items: [{ item_id, quantity: 1 }],
          shipping: {},
        })
        expect(created.return_fulfillment_id).toBeNull()
      })

      it("makes one item of a line that is returned for several reasons", async () => {
        const { order_id, item_id } = home
        const [damaged, changed] = Object.values(catalogue.return_reasons)
        await createCoreReturn(getContainer(), {
          order_id,
          items: [
            { item_id, quantity: 1, reason_id: damaged ?? "" },
            { item_id, quantity: 1, reason_id: changed ?? "" },
          ],
          shipping: null,
        })
        expect(await returnsOf(getContainer(), order_id)).toMatchObject([
          { items: [{ item_id, quantity: 2, reason_id: null }] },
        ])
      })

      it("answers the same Return when it is asked again for the same operation", async () => {
        const { order_id, item_id } = home
        const input = {
          order_id,
          items: [{ item_id, quantity: 2 }],
          shipping: {},
          key: "rmaop_1",
        }
        const first = await createCoreReturn(getContainer(), input)
        expect(await createCoreReturn(getContainer(), input)).toEqual(first)
        expect(await returnsOf(getContainer(), order_id)).toHaveLength(1)
      })

      it("finishes what a crash left half done", async () => {
        const { order_id, item_id } = home
        await beginReturnOrderWorkflow(getContainer()).run({
          input: { order_id, description: "rmaop_1" },
        })
        await createCoreReturn(getContainer(), {
          order_id,
          items: [{ item_id, quantity: 2 }],
          shipping: {},
          key: "rmaop_1",
        })
        expect(await returnsOf(getContainer(), order_id)).toMatchObject([
          { status: "requested", items: [{ quantity: 2 }] },
        ])
        expect(await countActiveChanges(getContainer(), order_id)).toBe(0)
      })

      it("announces one Return wherever the process dies", async () => {
        const { order_id, item_id } = home
        const dead: number[] = []
        for (let kept = 0; dead.length === kept; kept++) {
          const once = () =>
            createCoreReturn(getContainer(), {
              order_id,
              items: [{ item_id, quantity: 2 }],
              shipping: null,
              metadata: { rma_operation_id: `rmaop_dies_${kept}` },
              key: `rmaop_dies_${kept}`,
            })
          if (await dieAfter(kept, once)) {
            dead.push(kept)
          }
          const { return_id } = await once()
          expect((await once()).return_id).toBe(return_id)
          const standing = (await returnsOf(getContainer(), order_id)).filter(
            ({ status }) => status !== "canceled"
          )
          expect({ kept, standing }).toMatchObject({
            kept,
            standing: [
              { id: return_id, status: "requested", items: [{ quantity: 2 }] },
            ],
          })
          expect(await countActiveChanges(getContainer(), order_id)).toBe(0)
          await cancelCoreReturn(getContainer(), { order_id, return_id })
        }
        expect(dead.length).toBeGreaterThan(3)
      })

      it("finishes what a crash left half done, also when the next process dies at that", async () => {
        const { order_id, item_id } = home
        for (let kept = 0; kept < 4; kept++) {
          const key = `rmaop_again_${kept}`
          await beginReturnOrderWorkflow(getContainer()).run({
            input: { order_id, description: key },
          })
          const once = () =>
            createCoreReturn(getContainer(), {
              order_id,
              items: [{ item_id, quantity: 2 }],
              shipping: null,
              metadata: { rma_operation_id: key },
              key,
            })
          expect(await dieAfter(kept, once)).toBe(true)
          const { return_id } = await once()
          expect(await countActiveChanges(getContainer(), order_id)).toBe(0)
          await cancelCoreReturn(getContainer(), { order_id, return_id })
        }
      })

      /** Return parcels whose label can be used. */
      const parcels = async () => {
        const all = await getContainer()
          .resolve(Modules.FULFILLMENT)
          .listFulfillments({
            shipping_option_id: catalogue.shipping.eur.return_id,
          })
        return all.flatMap(({ id, canceled_at }) => (canceled_at ? [] : id))
      }

      it("takes back the parcel of what a crash left unconfirmed, and goes on without a carrier that does not", async () => {
        const { order_id, item_id } = home
        const before = await parcels()
        const standing = async () =>
          (await parcels()).filter((id) => !before.includes(id))
        const diesWithParcel = async (key: string) => {
          const once = () =>
            createCoreReturn(getContainer(), {
              order_id,
              items: [{ item_id, quantity: 1 }],
              shipping: {},
              key,
            })
          expect(
            await dieAfter(1, once, /insert into "return_fulfillment"/)
          ).toBe(true)
          expect(await standing()).toHaveLength(1)
          return once
        }

        const once = await diesWithParcel("rmaop_parcel")
        const { return_id, return_fulfillment_id } = await once()
        expect(await standing()).toEqual([return_fulfillment_id])

        await cancelCoreReturn(getContainer(), { order_id, return_id })
        const again = await diesWithParcel("rmaop_no_void")
        const [left] = await standing()
        // Every time: what a dead process leaves running asks, too.
        jest
          .spyOn(
            getContainer().resolve(Modules.FULFILLMENT),
            "cancelFulfillment"
          )
          .mockRejectedValue(new Error("the carrier does not void labels"))
        const second = await again()
        expect((await standing()).sort()).toEqual(
          [left, second.return_fulfillment_id].sort()
        )
      })

      it("takes back parcel and Return of what a crash left unconfirmed, also when the next process dies at that", async () => {
        const { order_id, item_id } = home
        const standing = async () =>
          (await returnsOf(getContainer(), order_id)).filter(
            ({ status }) => status !== "canceled"
          )
        const before = await parcels()
        // Core has asked the carrier; and it has begun to say that the Return is requested.
        const labeled = /insert into "return_fulfillment"/
        const deaths: [RegExp, number][] = [
          [labeled, 1],
          [labeled, 2],
          [/update "return"/, 1],
        ]
        for (const [index, [first, kept]] of deaths.entries()) {
          const key = `rmaop_label_${index}`
          const once = () =>
            createCoreReturn(getContainer(), {
              order_id,
              items: [{ item_id, quantity: 1 }],
              shipping: {},
              metadata: { rma_operation_id: key },
              key,
            })
          expect(await dieAfter(1, once, first)).toBe(true)
          expect(await dieAfter(kept, once)).toBe(true)
          const { return_id, return_fulfillment_id } = await once()
          expect({
            index,
            parcels: await parcels(),
            returns: await standing(),
          }).toMatchObject({
            index,
            parcels: [...before, return_fulfillment_id],
            returns: [{ id: return_id, status: "requested" }],
          })
          expect(await countActiveChanges(getContainer(), order_id)).toBe(0)
          await cancelCoreReturn(getContainer(), { order_id, return_id })
        }
      })

      it("leaves the label of a Return that core confirms after we gave it up: it is taken over", async () => {
        const { order_id, item_id } = home
        const orders = getContainer().resolve(Modules.ORDER)
        let tell = () => undefined as void
        const confirmed = new Promise<void>((resolve) => {
          tell = resolve
        })
        const { setTimeout: real } = globalThis
        let waits = 0
        jest
          .spyOn(globalThis, "setTimeout")
          .mockImplementation((...[work, ms, ...rest]) => {
            // Others wait as long: connections, for one.
            const isOurs = new Error().stack?.includes("answeredWithin")
            if (ms !== ANSWER_WITHIN_MS || !isOurs || waits++ > 0) {
              return real(work, ms, ...rest)
            }
            void confirmed.then(() => work())
            return real(() => undefined, 0)
          })
        afterNext(orders, "confirmOrderChange", () => {
          tell()
          return Promise.resolve()
        })
        // So that core never answers.
        jest
          .spyOn(orders, "updateReturns")
          .mockImplementationOnce(() => new Promise(() => undefined))
        const once = () =>
          createCoreReturn(getContainer(), {
            order_id,
            items: [{ item_id, quantity: 3 }],
            shipping: {},
            key: "rmaop_late",
          })
        await expect(once()).rejects.toMatchObject({ code: "core_failed" })
        jest.restoreAllMocks()
        const { return_id, return_fulfillment_id } = await once()
        expect(await returnsOf(getContainer(), order_id)).toMatchObject([
          {
            id: return_id,
            status: "requested",
            fulfillments: [{ id: return_fulfillment_id, canceled_at: null }],
          },
        ])
      })

      it("is order_busy while staff has a change open, and goes through afterwards", async () => {
        const { order_id, item_id } = home
        const { result } = await beginReturnOrderWorkflow(getContainer()).run({
          input: { order_id },
        })
        const before = await fingerprint(getContainer(), order_id)
        const input = {
          order_id,
          items: [{ item_id, quantity: 1 }],
          shipping: {},
        }

        await expect(
          createCoreReturn(getContainer(), input)
        ).rejects.toMatchObject({
          code: "order_busy",
          retry_after: expect.any(Number),
        })
        expect(await fingerprint(getContainer(), order_id)).toEqual(before)

        await cancelReturnRequestWorkflow(getContainer()).run({
          input: { return_id: result.return_id },
        })
        await createCoreReturn(getContainer(), input)
        expect(await returnsOf(getContainer(), order_id)).toMatchObject([
          { status: "requested" },
        ])
      })

      it("never makes two Returns of the same units when two callers race without a lease", async () => {
        const { order_id, item_id } = home
        const input = {
          order_id,
          items: [{ item_id, quantity: 3 }],
          shipping: {},
        }
        const results = await Promise.allSettled(
          [1, 2, 3].map(() => createCoreReturn(getContainer(), input))
        )
        const made = results.filter(({ status }) => status === "fulfilled")
        expect(made.length).toBeLessThanOrEqual(1)
        for (const result of results) {
          if (result.status === "rejected") {
            expect(result.reason).toMatchObject({ code: "order_busy" })
          }
        }
        expect(await returnsOf(getContainer(), order_id)).toHaveLength(
          made.length
        )
        expect(await countActiveChanges(getContainer(), order_id)).toBe(0)
        if (made.length === 0) {
          await createCoreReturn(getContainer(), input)
        }
        expect(
          await readLineQuantities(getContainer(), order_id)
        ).toMatchObject([{ return_requested: 3 }])
      })

      it("leaves nothing behind when the location does not keep the goods", async () => {
        const { order_id, item_id } = home
        const before = await fingerprint(getContainer(), order_id)
        const elsewhere = await getContainer()
          .resolve(Modules.STOCK_LOCATION)
          .createStockLocations({ name: "Elsewhere" })
        await expect(
          createCoreReturn(getContainer(), {
            order_id,
            location_id: elsewhere.id,
            items: [{ item_id, quantity: 1 }],
            shipping: {},
          })
        ).rejects.toMatchObject({ code: "core_failed" })
        expect(await fingerprint(getContainer(), order_id)).toEqual(before)
      })

      it("leaves nothing behind when the carrier refuses the label, and succeeds later", async () => {
        const { order_id, item_id } = home
        const before = await fingerprint(getContainer(), order_id)
        const methods = () =>
          getContainer()
            .resolve(ContainerRegistrationKeys.PG_CONNECTION)("order_shipping")
            .where({ order_id, deleted_at: null })
            .count()
        const methodsBefore = await methods()
        const carrier = failOnce(
          getContainer(),
          Modules.FULFILLMENT,
          "createReturnFulfillment",
          "the carrier is down"
        )
        const input = {
          order_id,
          items: [{ item_id, quantity: 3 }],
          shipping: {},
        }

        await expect(
          createCoreReturn(getContainer(), input)
        ).rejects.toMatchObject({
          message: "the carrier is down",
        })
        expect(carrier).toHaveBeenCalledTimes(1)
        expect(await fingerprint(getContainer(), order_id)).toEqual(before)
        expect(await methods()).toEqual(methodsBefore)

        await createCoreReturn(getContainer(), input)
        expect(await pendingInAdmin(getContainer(), order_id)).toBe(-177)
      })

      it("keeps a canceled change canceled when core undoes its confirmation", async () => {
        const orders = getContainer().resolve(Modules.ORDER)
        const { order_id, item_id } = home
        const change = await orders.createOrderChange({ order_id })
        await orders.cancelOrderChange(change.id)
        const undone = jest.spyOn(
          orders as unknown as { undoLastChange: () => Promise<void> },
          "undoLastChange"
        )
        failOnce(
          getContainer(),
          Modules.ORDER,
          "updateReturns",
          "no return today"
        )
        await expect(
          createCoreReturn(getContainer(), {
            order_id,
            items: [{ item_id, quantity: 1 }],
            shipping: null,
          })
        ).rejects.toMatchObject({ message: "no return today" })
        expect(undone).toHaveBeenCalled()
        expect(await countActiveChanges(getContainer(), order_id)).toBe(0)
      })

      it("leaves nothing behind when core refuses the items", async () => {
        const { order_id, item_id } = home
        const before = await fingerprint(getContainer(), order_id)
        for (const item of [
          { item_id, quantity: 4 },
          { item_id: "ordli_nobody", quantity: 1 },
          { item_id, quantity: 1, reason_id: "rr_nobody" },
        ]) {
          await expect(
            createCoreReturn(getContainer(), {
              order_id,
              items: [item],
              shipping: {},
            })
          ).rejects.toMatchObject({ type: "invalid_data" })
        }
        expect(await fingerprint(getContainer(), order_id)).toEqual(before)
      })
    })

    describe("receiveOnCoreReturn", () => {
      const cases = [
        { name: "tax included 22 %", input: { region: "eur" }, owed: "118" },
        { name: "tax added 23 %", input: { region: "pln" }, owed: "612.54" },
        {
          name: "tax included and 10 % off",
          input: { region: "eur", promo_codes: ["WELCOME10"] },
          owed: "106.2",
        },
        {
          name: "tax added and 10 % off",
          input: { region: "pln", promo_codes: ["WELCOME10"] },
          owed: "551.286",
        },
      ] as const

      it.each(cases)(
        "books one restocked, one damaged and one refused unit: $name",
        async ({ input, owed }) => {
          const order = await three({
            ...input,
            promo_codes: [
              ...(("promo_codes" in input && input.promo_codes) || []),
            ],
          })
          const stocked = await stock(getContainer())

          const { books_delta } = await receive(order, {
            restock: 1,
            dismiss: 1,
            release: 1,
          })

          expect(books_delta).toBe(owed)
          expect(await readBooks(getContainer(), order.order_id)).toMatchObject(
            {
              pending_difference: `-${owed}`,
              return_requested_total: "0",
              active_changes: 0,
            }
          )
          expect(await stock(getContainer())).toBe(stocked + 1)
          expect(
            await readLineQuantities(getContainer(), order.order_id)
          ).toMatchObject([
            {
              return_requested: 0,
              return_received: 1,
              return_dismissed: 1,
              written_off: 1,
            },
          ])
          expect(await returnsOf(getContainer(), order.order_id)).toMatchObject(
            [
              {
                status: "received",
                items: [
                  { quantity: 2, received_quantity: 2, damaged_quantity: 1 },
                ],
              },
            ]
          )
        }
      )

      it("takes parcels in parts, the last one by releasing what never came", async () => {
        const order = await three()
        const state = async () => {
          const [row] = await returnsOf(getContainer(), order.order_id)
          return [
            row?.status,
            row?.items[0]?.quantity,
            row?.items[0]?.received_quantity,
          ]
        }

        expect(await receive(order, { restock: 1 })).toEqual({
          books_delta: "59",
        })
        expect(await state()).toEqual(["partially_received", 3, 1])
        expect(await receive(order, { dismiss: 1 })).toEqual({
          books_delta: "59",
        })
        expect(await state()).toEqual(["partially_received", 3, 2])
        expect(await receive(order, { release: 1 })).toEqual({
          books_delta: "0",
        })
        expect(await state()).toEqual(["received", 2, 2])
        expect(await readBooks(getContainer(), order.order_id)).toMatchObject({
          pending_difference: "-118",
        })
      })

      it("releases a part before anything came, and receives the rest", async () => {
        const order = await three()
        expect(await receive(order, { release: 1 })).toEqual({
          books_delta: "0",
        })
        expect(await returnsOf(getContainer(), order.order_id)).toMatchObject([
          {
            status: "requested",
            items: [{ quantity: 2, received_quantity: 0 }],
          },
        ])
        expect(await receive(order, { restock: 2 })).toEqual({
          books_delta: "118",
        })
        expect(await returnsOf(getContainer(), order.order_id)).toMatchObject([
          {
            status: "received",
            items: [{ quantity: 2, received_quantity: 2 }],
          },
        ])
      })

      it("settles a return of two lines of which one is refused whole", async () => {
        const { order_id } = await deliveredTees(getContainer(), {
          items: [
            { sku: "TEE-M", quantity: 1 },
            { sku: "VEST-M", quantity: 2 },
          ],
        })
        const [tee, vest] = (
          await readLineQuantities(getContainer(), order_id)
        ).sort((a, b) => a.quantity - b.quantity)
        const lines = [
          { item_id: tee?.item_id ?? "", quantity: 1 },
          { item_id: vest?.item_id ?? "", quantity: 2 },
        ]
        const { return_id } = await createCoreReturn(getContainer(), {
          order_id,
          items: lines,
          shipping: null,
        })
        const { books_delta } = await receiveOnCoreReturn(getContainer(), {
          order_id,
          return_id,
          items: [
            { item_id: tee?.item_id ?? "", restock: 1, dismiss: 0, release: 0 },
            {
              item_id: vest?.item_id ?? "",
              restock: 0,
              dismiss: 0,
              release: 2,
            },
          ],
          key: "rmaop_two",
        })
        expect(books_delta).toBe("59")
        const [row] = await returnsOf(getContainer(), order_id)
        expect(row).toMatchObject({
          status: "received",
          items: [{ item_id: tee?.item_id }],
        })
        expect(row?.items).toHaveLength(1)
      })

      it.each([
        { shipped: false, parcel: { canceled_at: expect.anything() } },
        {
          shipped: true,
          parcel: { canceled_at: null, shipped_at: expect.anything() },
        },
      ])(
        "cancels the Return when everything is refused (shipped: $shipped)",
        async ({ shipped, parcel }) => {
          const order = await three()
          if (shipped) {
            await shipCoreReturn(getContainer(), {
              return_fulfillment_id: order.return_fulfillment_id ?? "",
              tracking_number: "1Z999",
            })
          }
          expect(await receive(order, { release: 2 })).toEqual({
            books_delta: "0",
          })
          // Twice, as after a crash: the second finds the Return canceled.
          for (let n = 0; n < 2; n++) {
            expect(await receive(order, { release: 1 })).toEqual({
              books_delta: "0",
            })
          }

          expect(await returnsOf(getContainer(), order.order_id)).toMatchObject(
            [{ status: "canceled", fulfillments: [parcel] }]
          )
          expect(
            await readLineQuantities(getContainer(), order.order_id)
          ).toMatchObject([
            { return_requested: 0, return_received: 0, return_dismissed: 0 },
          ])
          expect(await readBooks(getContainer(), order.order_id)).toMatchObject(
            {
              total: "186.9",
              pending_difference: "0",
            }
          )
        }
      )

      it("books a reception once however often the operation is asked for", async () => {
        const order = await three()
        const stocked = await stock(getContainer())
        const first = await receive(order, { restock: 2 }, "rmaop_2")
        const again = await receive(order, { restock: 2 }, "rmaop_2")
        expect(again).toEqual(first)
        expect(await stock(getContainer())).toBe(stocked + 2)
        expect(
          await readLineQuantities(getContainer(), order.order_id)
        ).toMatchObject([{ return_requested: 1, return_received: 2 }])
      })

      it("leaves the order as it was when core does not confirm, and succeeds later", async () => {
        const order = await three()
        const before = await fingerprint(getContainer(), order.order_id)
        failOnce(
          getContainer(),
          Modules.ORDER,
          "confirmOrderChange",
          "no order today"
        )

        await expect(
          receive(order, { restock: 1, release: 1 })
        ).rejects.toMatchObject({ message: "no order today" })
        expect(await fingerprint(getContainer(), order.order_id)).toEqual(
          before
        )
        expect(await returnsOf(getContainer(), order.order_id)).toMatchObject([
          {
            status: "requested",
            items: [{ quantity: 3, received_quantity: 0 }],
          },
        ])
        expect(await receive(order, { restock: 1, release: 1 })).toEqual({
          books_delta: "59",
        })
      })

      it("keeps what core confirmed when the stock cannot be booked, and books it when asked again", async () => {
        const order = await three()
        const stocked = await stock(getContainer())
        failOnce(getContainer(), Modules.LOCKING, "execute", "no stock today")
        await expect(
          receive(order, { restock: 2 }, "rmaop_late")
        ).rejects.toMatchObject({ message: "no stock today" })
        expect(await stock(getContainer())).toBe(stocked)
        for (let n = 0; n < 2; n++) {
          expect(await receive(order, { restock: 2 }, "rmaop_late")).toEqual({
            books_delta: "118",
          })
          expect(await stock(getContainer())).toBe(stocked + 2)
        }
      })

      it("does not take back what core confirmed although its answer got lost", async () => {
        const order = await three()
        const stocked = await stock(getContainer())
        afterNext(
          getContainer().resolve(Modules.ORDER),
          "confirmOrderChange",
          () => Promise.reject(new Error("connection lost"))
        )
        await expect(
          receive(order, { restock: 1 }, "rmaop_lost")
        ).rejects.toMatchObject({ message: "connection lost" })
        expect(await receive(order, { restock: 1 }, "rmaop_lost")).toEqual({
          books_delta: "59",
        })
        expect(await stock(getContainer())).toBe(stocked + 1)
      })

      it("refuses goods that the Return's location keeps no stock of, and takes them when it does", async () => {
        const order = await three()
        const before = await fingerprint(getContainer(), order.order_id)
        const inventory = getContainer().resolve(Modules.INVENTORY)
        const level = await levelOf(getContainer())
        await inventory.softDeleteInventoryLevels([level])
        await expect(receive(order, { restock: 1 })).rejects.toMatchObject({
          code: "core_failed",
          message: expect.stringContaining("Cannot receive the Return"),
        })
        expect(await fingerprint(getContainer(), order.order_id)).toEqual(
          before
        )
        await inventory.restoreInventoryLevels([level])
        expect(await receive(order, { restock: 1 })).toEqual({
          books_delta: "59",
        })
      })

      /** Four tees and two kits, all of them announced to come back. */
      const announcedKits = async (parts: Record<string, number>) => {
        const container = getContainer()
        const { order_id, tee, kit, return_id } = await remember(
          ["announced kits", parts],
          async () => {
            await createKit(container, catalogue, parts)
            const order_id = await placeOrder(container, {
              region: "eur",
              email: "ada@example.com",
              items: [
                { sku: "TEE-M", quantity: 4 },
                { sku: "KIT", quantity: 2 },
              ],
            })
            await fulfill(container, order_id)
            const lines = await ids(container, order_id)
            const tee = lines["TEE-M"] ?? ""
            const kit = lines.KIT ?? ""
            const { return_id } = await createCoreReturn(container, {
              order_id,
              items: [
                { item_id: tee, quantity: 4 },
                { item_id: kit, quantity: 2 },
              ],
              shipping: null,
            })
            return { order_id, tee, kit, return_id }
          }
        )
        const receiveOnce = (key: string) =>
          receiveOnCoreReturn(container, {
            order_id,
            return_id,
            items: [
              { item_id: tee, restock: 2, dismiss: 1, release: 1 },
              { item_id: kit, restock: 1, dismiss: 1, release: 0 },
            ],
            key,
          })
        return { order_id, tee, kit, receiveOnce }
      }

      const shelf = async (skus: readonly string[]) =>
        Object.fromEntries(
          await Promise.all(
            skus.map(
              async (sku) => [sku, await stock(getContainer(), sku)] as const
            )
          )
        )

      it("restocks a part that two variants share for both of them", async () => {
        const { receiveOnce } = await announcedKits({
          "TEE-M": 1,
          "TORCH-GRAPHITE": 2,
        })
        const before = await shelf(["TEE-M", "TORCH-GRAPHITE"])
        await receiveOnce("rmaop_shared")
        expect(await shelf(["TEE-M", "TORCH-GRAPHITE"])).toEqual({
          "TEE-M": (before["TEE-M"] ?? 0) + 2 + 1,
          "TORCH-GRAPHITE": (before["TORCH-GRAPHITE"] ?? 0) + 2,
        })
      })

      it("restocks once wherever the process dies, all parts of a kit and nothing damaged", async () => {
        const container = getContainer()
        const parts = { "MUG-WHITE": 1, "TORCH-GRAPHITE": 2 }
        const skus = ["TEE-M", ...Object.keys(parts)]
        const dead: number[] = []
        for (let kept = 0; dead.length === kept; kept++) {
          await beginAgain()
          const { order_id, tee, kit, receiveOnce } = await announcedKits(parts)
          const before = await shelf(skus)
          const once = () => receiveOnce("rmaop_dies")
          if (await dieAfter(kept, once)) {
            dead.push(kept)
          }
          for (let n = 0; n < 2; n++) {
            expect(await once()).toEqual({ books_delta: "377" })
          }

          expect({ kept, stock: await shelf(skus) }).toEqual({
            kept,
            stock: {
              "TEE-M": (before["TEE-M"] ?? 0) + 2,
              "MUG-WHITE": (before["MUG-WHITE"] ?? 0) + 1,
              "TORCH-GRAPHITE": (before["TORCH-GRAPHITE"] ?? 0) + 2,
            },
          })
          expect(await readBooks(container, order_id)).toMatchObject({
            pending_difference: "-377",
            return_requested_total: "0",
            active_changes: 0,
          })
          expect(await returnsOf(container, order_id)).toMatchObject([
            {
              status: "received",
              items: expect.arrayContaining([
                expect.objectContaining({
                  item_id: tee,
                  quantity: 3,
                  received_quantity: 3,
                  damaged_quantity: 1,
                }),
                expect.objectContaining({
                  item_id: kit,
                  quantity: 2,
                  received_quantity: 2,
                  damaged_quantity: 1,
                }),
              ]),
            },
          ])
        }
        // Begun, units written, confirmed, restocked, the Return put right: at the least.
        expect(dead.length).toBeGreaterThanOrEqual(5)
      })

      it("tells what core tells of a reception, and of a release nothing", async () => {
        const order = await three()
        const told = jest.spyOn(
          getContainer().resolve(Modules.EVENT_BUS),
          "emit"
        )
        const heard = () =>
          told.mock.calls
            .flatMap(([events]) => events as { name: string; data: unknown }[])
            .filter(({ name }) => /return_received|inventory-level/.test(name))
            .map(({ name, data }) => ({ name, data }))
        await receive(order, { release: 1 })
        expect(heard()).toEqual([])
        const id = await levelOf(getContainer())
        const { order_id, return_id } = order
        await receive(order, { restock: 1, dismiss: 1 })
        expect(heard()).toEqual([
          { name: "order.return_received", data: { order_id, return_id } },
          {
            name: "inventory-level.updated",
            data: { id, order_id },
          },
          {
            name: "inventory.inventory-level.updated",
            data: { id },
          },
        ])
      })

      it("is order_busy while another change is open", async () => {
        const order = await three()
        await beginReceiveReturnWorkflow(getContainer()).run({
          input: { return_id: order.return_id },
        })
        await expect(receive(order, { restock: 1 })).rejects.toMatchObject({
          code: "order_busy",
        })
      })

      it("refuses more units than are awaited, parts of units and unknown lines", async () => {
        const order = await three()
        const before = await fingerprint(getContainer(), order.order_id)
        for (const units of [
          { restock: 4 },
          { restock: 2, release: 2 },
          { dismiss: 0.5 },
          { release: -1 },
        ]) {
          await expect(receive(order, units)).rejects.toMatchObject({
            code: "quantity_invalid",
          })
        }
        await expect(
          receive({ ...order, item_id: "ordli_nobody" }, { restock: 1 })
        ).rejects.toMatchObject({ code: "unknown_item" })
        expect(await fingerprint(getContainer(), order.order_id)).toEqual(
          before
        )
      })

      it("passes core's error on, and says so when undoing fails as well", async () => {
        const order = await three()
        failOnce(
          getContainer(),
          Modules.ORDER,
          "confirmOrderChange",
          "no order today"
        )
        const pg = getContainer().resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        await pg.raw(`
          create function not_even_that() returns trigger language plpgsql
            as 'begin raise exception ''not even that''; end';
          create trigger not_even_that before delete on order_change
            for each row execute function not_even_that()`)
        try {
          await expect(receive(order, { restock: 1 })).rejects.toMatchObject({
            code: "core_failed",
            message: expect.stringMatching(
              /^no order today; undoing it failed: .*not even that$/s
            ) as string,
          })
        } finally {
          await pg.raw("drop function not_even_that cascade")
        }
      })

      it("pins: core alone forgets the first parcel of a Return", async () => {
        const order = await three()
        for (let parcel = 0; parcel < 2; parcel++) {
          const { return_id } = order
          await beginReceiveReturnWorkflow(getContainer()).run({
            input: { return_id },
          })
          await receiveItemReturnRequestWorkflow(getContainer()).run({
            input: { return_id, items: [{ id: order.item_id, quantity: 1 }] },
          })
          await confirmReturnReceiveWorkflow(getContainer()).run({
            input: { return_id },
          })
        }
        expect(await returnsOf(getContainer(), order.order_id)).toMatchObject([
          { items: [{ received_quantity: 1 }] },
        ])
        expect(
          await readLineQuantities(getContainer(), order.order_id)
        ).toMatchObject([{ return_received: 2 }])

        await receive(order, { release: 1 })
        expect(await returnsOf(getContainer(), order.order_id)).toMatchObject([
          {
            status: "received",
            items: [{ quantity: 2, received_quantity: 2 }],
          },
        ])
      })
    })

    describe("cancelCoreReturn", () => {
      it("cancels parcel and Return, once", async () => {
        const order = await three()
        for (let n = 0; n < 2; n++) {
          await cancelCoreReturn(getContainer(), order)
          expect(await returnsOf(getContainer(), order.order_id)).toMatchObject(
            [
              {
                status: "canceled",
                fulfillments: [{ canceled_at: expect.anything() }],
              },
            ]
          )
          expect(await readBooks(getContainer(), order.order_id)).toMatchObject(
            {
              total: "186.9",
              pending_difference: "0",
            }
          )
        }
      })

      it("cancels the Return of an order whose shipping is free, and its way back with it", async () => {
        const order = await three({ promo_codes: ["FREESHIP"] })
        // Pins core: it writes the discounts of every version again, under keys that are taken.
        await expect(
          getContainer().resolve(Modules.ORDER).cancelReturn(order)
        ).rejects.toMatchObject({
          message: expect.stringContaining("already exists") as string,
        })
        const before = await readBooks(getContainer(), order.order_id)
        await cancelCoreReturn(getContainer(), order)
        expect(await returnsOf(getContainer(), order.order_id)).toMatchObject([
          { status: "canceled", items: [{ quantity: 3 }] },
        ])
        expect(before).toMatchObject({
          total: "177",
          pending_difference: "-177",
        })
        expect(await readBooks(getContainer(), order.order_id)).toMatchObject({
          total: "177",
          pending_difference: "0",
          active_changes: 0,
        })
        const [{ methods } = { methods: 0 }] = await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)("order_shipping")
          .join("order", function () {
            this.on("order.id", "order_shipping.order_id").andOn(
              "order.version",
              "order_shipping.version"
            )
          })
          .where({ "order.id": order.order_id })
          .count<{ methods: string }[]>({ methods: "*" })
        expect(Number(methods)).toBe(1)
      })

      it("lets go of all of it once wherever the process dies, when that is what a reception comes to", async () => {
        const { order_id, item_id } = home
        const before = await readBooks(getContainer(), order_id)
        const dead: number[] = []
        for (let kept = 0; dead.length === kept; kept++) {
          const { return_id } = await createCoreReturn(getContainer(), {
            order_id,
            items: [{ item_id, quantity: 2 }],
            shipping: null,
          })
          const once = () =>
            receive(
              { order_id, return_id, item_id },
              { release: 2 },
              `rmaop_${kept}`
            )
          if (await dieAfter(kept, once)) {
            dead.push(kept)
          }
          await once()
          const returns = await returnsOf(getContainer(), order_id)
          expect({
            kept,
            status: returns.find(({ id }) => id === return_id)?.status,
            books: await readBooks(getContainer(), order_id),
          }).toEqual({ kept, status: "canceled", books: before })
        }
        expect(dead.length).toBeGreaterThan(2)
      })

      it("cancels once wherever the process dies", async () => {
        const { order_id, item_id } = home
        const before = await readBooks(getContainer(), order_id)
        const dead: number[] = []
        for (let kept = 0; dead.length === kept; kept++) {
          const { return_id } = await createCoreReturn(getContainer(), {
            order_id,
            items: [{ item_id, quantity: 2 }],
            shipping: null,
          })
          const once = () =>
            cancelCoreReturn(getContainer(), { order_id, return_id })
          if (await dieAfter(kept, once)) {
            dead.push(kept)
          }
          await once()
          const returns = await returnsOf(getContainer(), order_id)
          expect({
            kept,
            status: returns.find(({ id }) => id === return_id)?.status,
            books: await readBooks(getContainer(), order_id),
          }).toEqual({ kept, status: "canceled", books: before })
        }
        // Begun, confirmed, and the Return's own status.
        expect(dead.length).toBeGreaterThan(2)
      })

      it("refuses once units were received", async () => {
        const order = await three()
        await receive(order, { restock: 1 })
        await expect(
          cancelCoreReturn(getContainer(), order)
        ).rejects.toMatchObject({
          code: "illegal_transition",
        })
      })
    })

    describe("shipCoreReturn", () => {
      it("marks the parcel as shipped with the shopper's number, once", async () => {
        const order = await three()
        const ship = (tracking_number: string) =>
          shipCoreReturn(getContainer(), {
            return_fulfillment_id: order.return_fulfillment_id ?? "",
            tracking_number,
          })
        await ship("1Z999")
        await ship("1Z000")
        const parcel = await getContainer()
          .resolve(Modules.FULFILLMENT)
          .retrieveFulfillment(order.return_fulfillment_id ?? "", {
            relations: ["labels"],
          })
        expect(parcel.shipped_at).toBeTruthy()
        expect(parcel.labels.map((label) => label.tracking_number)).toEqual([
          "1Z999",
        ])
      })

      it("refuses a canceled parcel", async () => {
        const order = await three()
        await cancelCoreReturn(getContainer(), order)
        await expect(
          shipCoreReturn(getContainer(), {
            return_fulfillment_id: order.return_fulfillment_id ?? "",
          })
        ).rejects.toMatchObject({ code: "illegal_transition" })
      })
    })

    describe("withOrderLease", () => {
      it("lets one work on an order at a time, and others after it", async () => {
        let release = () => {}
        let held: Promise<string> | undefined
        await new Promise<void>((taken) => {
          held = withOrderLease(
            getContainer(),
            "order_1",
            (lease) =>
              new Promise<string>((resolve) => {
                release = () => {
                  lease.assertHeld()
                  resolve("done")
                }
                taken()
              })
          )
        })
        await expect(
          withOrderLease(getContainer(), "order_1", async () => "too early")
        ).rejects.toMatchObject({
          code: "order_busy",
          retry_after: expect.any(Number),
        })
        expect(
          await withOrderLease(getContainer(), "order_2", async () => "other")
        ).toBe("other")
        release()
        expect(await held).toBe("done")
        expect(
          await withOrderLease(getContainer(), "order_1", async () => "next")
        ).toBe("next")
      })

      it("is given back when the work never ends, which then takes no further step", async () => {
        let lease: OrderLease | undefined
        await expect(
          withOrderLease(
            getContainer(),
            "order_1",
            (given) => {
              lease = given
              return new Promise<never>(() => undefined)
            },
            200
          )
        ).rejects.toMatchObject({ code: "core_failed" })
        expect(() => lease?.assertHeld()).toThrow(
          expect.objectContaining({ code: "order_busy" }) as Error
        )
        expect(
          await withOrderLease(getContainer(), "order_1", async () => "next")
        ).toBe("next")
      })

      it("is given back when the work fails", async () => {
        await expect(
          withOrderLease(getContainer(), "order_1", async () => {
            throw new Error("broken")
          })
        ).rejects.toThrow("broken")
        expect(
          await withOrderLease(getContainer(), "order_1", async () => "next")
        ).toBe("next")
      })
    })
  },
})
