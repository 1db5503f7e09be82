import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"
import { adminOrder } from "../support/http/books"
import { ok, refusal } from "../support/http/client"
import {
  act,
  openStore,
  readAs,
  submit,
  type PlacedOrder,
  type Shopper,
  type Store,
} from "../support/http/store"
import { must } from "../support/ladder/must"
import { readOne } from "../support/ladder/read"

jest.setTimeout(300_000)

const document: PolicyDocument = {
  ...DEFAULT_POLICY,
  request_types: DEFAULT_POLICY.request_types.slice(0, 1).map((type) => ({
    ...type,
    resolutions: ["refund", "replacement", "exchange"],
    clocks: [],
  })),
}

interface Level {
  inventory_item_id: string
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      await store.publish(document)
    })

    const variant = (sku: string) => must(store.catalogue.variants[sku], sku)

    const levelOf = async (sku: string): Promise<Level> => {
      const { inventory_items } = await readOne<{
        inventory_items: { inventory: { location_levels: Level[] } }[]
      }>(getContainer(), "variant", variant(sku), [
        "inventory_items.inventory.location_levels.*",
      ])
      return must(inventory_items[0]?.inventory.location_levels[0], "level")
    }

    const bodyFor = (order: PlacedOrder, more: object) => ({
      order_id: order.id,
      request_type: "return",
      items: [
        {
          item_id: order.lines["TEE-M"],
          quantity: 1,
          reason: "changed_mind",
          ...more,
        },
      ],
    })

    const tee = () =>
      store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 1 }],
      })

    it("walks an exchange from the choice to the parcel in the stock admin", async () => {
      const order = await tee()
      const before = await levelOf("TEE-L")
      const missing = bodyFor(order, { resolution: "exchange" })
      expect(
        ok<{ decision: { findings: { code: string }[] } }>(
          await ada.as.post("/store/rmas/preview", missing)
        ).decision.findings.map(({ code }) => code)
      ).toContain("exchange_variant_required")
      expect(refusal(await ada.as.post("/store/rmas", missing))).toBe(
        "400 policy_denied"
      )
      const asked = await submit(
        ada,
        bodyFor(order, {
          resolution: "exchange",
          exchange_variant_id: variant("TEE-L"),
        })
      )
      expect(asked).toMatchObject({
        quote: { total: 0 },
        items: [{ exchange_variant_id: variant("TEE-L") }],
      })
      await act(store, asked.id, "approve")
      await act(store, asked.id, "receive")
      expect(
        refusal(
          await store.staff.post(`/admin/rmas/${asked.id}/settle`, {
            instead: "nothing",
          })
        )
      ).toBe("400 invalid_data")
      await Promise.all(
        [1, 2].map(() => store.staff.post(`/admin/rmas/${asked.id}/inspect`))
      )
      const settled = await readAs(ada, asked.id)
      expect(settled).toMatchObject({
        status: "resolved",
        outcome: "granted",
        settlements: [
          {
            kind: "exchange",
            status: "settled",
            amount: 0,
            payment: null,
            goods: [
              {
                id: settled.items[0]?.id,
                variant_id: variant("TEE-L"),
                quantity: 1,
              },
            ],
          },
        ],
      })
      expect(settled.settlements[0]).not.toHaveProperty("claim_id")

      const { claims } = ok<{ claims: { id: string }[] }>(
        await store.staff.get(`/admin/claims?order_id=${order.id}`)
      )
      expect(claims).toHaveLength(1)
      const { rma } = ok<{ rma: { settlements: object[] } }>(
        await store.staff.get(`/admin/rmas/${asked.id}`)
      )
      expect(rma.settlements).toMatchObject([{ claim_id: claims[0]?.id }])

      const seen = await adminOrder(store, order.id)
      expect(seen.pending_difference).toBe(0)
      expect(seen.refunds.flat()).toEqual([])
      const line = must(
        seen.items.find(({ id }) => id !== order.lines["TEE-M"]),
        "new line"
      )
      ok(
        await store.staff.post(`/admin/orders/${order.id}/fulfillments`, {
          items: [{ id: line.id, quantity: 1 }],
        })
      )
      expect(await levelOf("TEE-L")).toMatchObject({
        stocked_quantity: before.stocked_quantity - 1,
        reserved_quantity: before.reserved_quantity,
      })
      expect((await adminOrder(store, order.id)).pending_difference).toBe(0)
    })

    it("offers money when a replacement cannot be sent any more", async () => {
      const order = await tee()
      const asked = await submit(
        ada,
        bodyFor(order, { resolution: "replacement" })
      )
      const level = await levelOf("TEE-M")
      await getContainer()
        .resolve(Modules.INVENTORY)
        .updateInventoryLevels([
          {
            inventory_item_id: level.inventory_item_id,
            location_id: level.location_id,
            stocked_quantity: level.reserved_quantity,
          },
        ])
      const { items } = ok<{
        items: {
          options: {
            unavailable_resolutions: { resolution: string; code: string }[]
          }[]
        }[]
      }>(await ada.as.get(`/store/return-orders/${order.id}`))
      expect(items[0]?.options[0]?.unavailable_resolutions).toMatchObject([
        { resolution: "replacement", code: "out_of_stock" },
      ])
      await act(store, asked.id, "approve")
      await act(store, asked.id, "receive")
      // Not fit for resale: what came back is not what could be sent.
      const [item] = (await readAs(ada, asked.id)).items
      const judged = await act(store, asked.id, "inspect", {
        items: [{ id: item?.id, accepted: 1, refused: 0, resellable: 0 }],
      })
      expect(judged).toMatchObject({
        status: "resolving",
        settlements: [{ kind: "replacement", status: "failed" }],
      })
      expect(
        await act(store, asked.id, "settle", { instead: "refund" })
      ).toMatchObject({ status: "resolved" })
      const seen = await adminOrder(store, order.id)
      expect(seen.pending_difference).toBe(0)
      expect(seen.refunds.flat()).toEqual([59])
      expect(
        refusal(
          await store.staff.post(`/admin/rmas/${asked.id}/settle`, {
            instead: "refund",
          })
        )
      ).toBe("409 illegal_transition")
    })
  },
})
