import { storeSuite } from "../support/store-suite"
import { linkCustomersToCustomerGroupWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PolicyDocument } from "../../src/domain/policy"
import type {
  AdminLoyaltyDto,
  LoyaltyTierDto,
  ShopperLoyaltyDto,
  StandingDto,
} from "../../src/types/loyalty-http"
import { rmaService } from "../support/cases/publish-policy"
import { quiet } from "../support/jest/quiet"
import { adminOrder } from "../support/http/books"
import { ok, refusal } from "../support/http/client"
import {
  act,
  openStore,
  readAs,
  type Shopper,
  type Store,
} from "../support/http/store"
import { backdate, placeOrder, refundInCore } from "../support/ladder"

jest.setTimeout(300_000)

const atLeast = (rank: number) => [
  { attribute: "loyalty.rank", operator: "gte" as const, value: rank },
]

/** A return whose terms depend on the tier: who may, how long, at what fee, at whose cost. */
const POLICY: PolicyDocument = {
  calendar: { time_zone: "Europe/Rome" },
  reasons: [
    { value: "changed_mind", fault: "customer" },
    { value: "damaged", fault: "carrier" },
  ],
  request_types: [
    {
      code: "convenience",
      name: { en: "Return for convenience", it: "Reso per comodità" },
      legal_basis: "goodwill",
      resolutions: ["refund"],
      windows: [
        { anchor: "delivered", length: "P14D" },
        { anchor: "delivered", length: "P60D", when: atLeast(2) },
      ],
      rules: [
        {
          code: "tier_too_low",
          effect: "deny",
          when: [{ attribute: "loyalty.rank", operator: "lt", value: 1 }],
          message: {
            en: "Only for members of the programme.",
            it: "Solo per i membri del programma.",
          },
        },
      ],
      fees: [
        {
          code: "restocking",
          percent: 20,
          waived_when: [
            { attribute: "loyalty.tier", operator: "in", value: ["gold"] },
          ],
        },
      ],
      shipping: [{ payer: "merchant", by: "label", when: atLeast(2) }],
    },
  ],
}

const BRONZE = {
  code: "bronze",
  name: { en: "Bronze", it: "Bronzo" },
  rank: 1,
  thresholds: { spend: { eur: 100, pln: 450 }, period: "P12M" },
}
const GOLD = {
  code: "gold",
  name: { en: "Gold", it: "Oro" },
  rank: 2,
  thresholds: { spend: { eur: "500", pln: 2200 }, period: "P12M" },
}

interface Option {
  request_type: string
  outcome: string
  findings: { code: string; message: string }[]
  returnable_until: string | null
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper
    let bea: Shopper
    let tiers: Record<string, LoyaltyTierDto>

    const tier = async (body: object) =>
      ok<{ loyalty_tier: LoyaltyTierDto }>(
        await store.staff.post("/admin/loyalty-tiers", body)
      ).loyalty_tier

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      bea = await store.shopper("bea@example.com")
      await store.publish(POLICY)
      tiers = {
        bronze: await tier(BRONZE),
        gold: await tier({
          ...GOLD,
          customer_group_ids: [store.catalogue.customer_groups.Gold],
        }),
      }
    })

    /** One tee for so much, paid and collected; whoever hears of it has heard. */
    const buys = async (
      shopper: Shopper,
      unit_price: number,
      more: {
        region?: "eur" | "pln"
        payments?: number
        capture?: boolean
      } = {}
    ) => {
      const id = await placeOrder(getContainer(), {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 1, unit_price }],
        shipping: "Collect in store",
        customer: shopper.customer,
        ...more,
      })
      await quiet()
      return id
    }

    const standing = async (shopper: Shopper, headers = {}) =>
      ok<{ loyalty: StandingDto }>(
        await shopper.as.get("/store/customers/me/loyalty", headers)
      ).loyalty

    /** Where somebody stands once every subscriber has heard of what happened. */
    const standingNow = async (shopper: Shopper) => {
      await quiet()
      return await standing(shopper)
    }

    const adminLoyalty = async (id: string) =>
      ok<{ loyalty: AdminLoyaltyDto }>(
        await store.staff.get(`/admin/customers/${id}/loyalty`)
      ).loyalty

    const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

    const convenience = async (shopper: Shopper, order_id: string) => {
      const { items, loyalty, request_types } = ok<{
        items: { options: Option[] }[]
        loyalty: StandingDto | null
        request_types: { code: string; shipping: { payer: string } }[]
      }>(await shopper.as.get(`/store/return-orders/${order_id}`))
      const option = items[0]?.options.find(
        ({ request_type }) => request_type === "convenience"
      )
      const type = request_types.find(({ code }) => code === "convenience")
      return { option, loyalty, payer: type?.shipping.payer }
    }

    describe("tiers", () => {
      it("are listed by rank, read, changed and deleted", async () => {
        const listed = ok<{ loyalty_tiers: LoyaltyTierDto[]; count: number }>(
          await store.staff.get("/admin/loyalty-tiers")
        )
        expect(listed.loyalty_tiers.map(({ code }) => code)).toEqual([
          "bronze",
          "gold",
        ])
        expect(listed.count).toBe(2)
        expect(listed.loyalty_tiers[1]).toMatchObject({
          thresholds: { spend: { eur: 500, pln: 2200 }, period: "P12M" },
          customer_group_ids: [store.catalogue.customer_groups.Gold],
        })

        const path = `/admin/loyalty-tiers/${tiers.bronze?.id}`
        ok(
          await store.staff.post(path, {
            thresholds: { orders: 3 },
            name: { en: "Copper" },
          })
        )
        const { loyalty_tier } = ok<{ loyalty_tier: LoyaltyTierDto }>(
          await store.staff.get(path)
        )
        // Replaced, not merged into what was there.
        expect(loyalty_tier).toMatchObject({
          code: "bronze",
          name: { en: "Copper" },
          thresholds: { orders: 3 },
        })
        expect(loyalty_tier.thresholds).toEqual({ orders: 3 })

        expect(ok(await store.staff.delete(path))).toMatchObject({
          deleted: true,
        })
        expect(refusal(await store.staff.get(path))).toBe("404 not_found")
      })

      it("have a code and a rank of their own", async () => {
        const post = (body: object) =>
          store.staff.post("/admin/loyalty-tiers", body)
        expect(refusal(await post({ ...BRONZE, rank: 7 }))).toBe(
          "409 tier_exists"
        )
        expect(refusal(await post({ ...BRONZE, code: "iron" }))).toBe(
          "409 tier_exists"
        )
        expect(
          refusal(
            await store.staff.post(`/admin/loyalty-tiers/${tiers.gold?.id}`, {
              rank: 1,
            })
          )
        ).toBe("409 tier_exists")
      })

      it("are not deleted while a policy or an override names them, and it is said where", async () => {
        const path = `/admin/loyalty-tiers/${tiers.gold?.id}`
        const refused = await store.staff.delete(path)
        expect(refusal(refused)).toBe("409 tier_in_use")
        expect(
          refused.data.findings.map(
            ({ message }: Option["findings"][0]) => message
          )
        ).toEqual([
          `policy "Rules 1000", version 1 (published): request_types.0.fees.0.waived_when.0`,
        ])

        const id = ada.customer.id
        ok(
          await store.staff.post(`/admin/customers/${id}/loyalty`, {
            tier: "bronze",
            reason: "x",
            ends_at: tomorrow(),
          })
        )
        const held = await store.staff.delete(
          `/admin/loyalty-tiers/${tiers.bronze?.id}`
        )
        expect(refusal(held)).toBe("409 tier_in_use")
        expect(held.data.message).toContain(`override of ${id}`)
        ok(await store.staff.delete(`/admin/customers/${id}/loyalty`))
        ok(await store.staff.delete(`/admin/loyalty-tiers/${tiers.bronze?.id}`))
      })

      it.each([
        ["nothing", {}],
        ["an unknown key", { ...BRONZE, color: "brown" }],
        ["a code with blanks", { ...BRONZE, code: "a b" }],
        ["rank 0, which is nobody's", { ...BRONZE, rank: 0 }],
        ["a name in no language", { ...BRONZE, name: {} }],
        ["thresholds of nothing", { ...BRONZE, thresholds: {} }],
        [
          "a period that is none",
          { ...BRONZE, thresholds: { orders: 1, period: "12 months" } },
        ],
        [
          "a period of nothing",
          { ...BRONZE, thresholds: { orders: 1, period: "P0D" } },
        ],
        [
          "a period beyond all dates",
          { ...BRONZE, thresholds: { orders: 1, period: "P9999Y" } },
        ],
        ["negative spend", { ...BRONZE, thresholds: { spend: { eur: -1 } } }],
        ["half an order", { ...BRONZE, thresholds: { orders: 0.5 } }],
        [
          "a group there is not",
          { ...BRONZE, customer_group_ids: ["cusgroup_x"] },
        ],
      ])("refuse %s", async (_, body) => {
        expect(
          refusal(
            await store.staff.post("/admin/loyalty-tiers", {
              ...body,
              ...("code" in body && body.code === "bronze"
                ? { code: "tin" }
                : {}),
            })
          )
        ).toBe("400 invalid_data")
      })
    })

    describe("a standing", () => {
      it("S4.2 counts per currency, and any of them is enough", async () => {
        expect(await standing(ada)).toMatchObject({
          tier: null,
          rank: 0,
          spend: {},
          orders: 0,
          next: {
            tier: "bronze",
            name: "Bronze",
            missing_spend: { eur: 100, pln: 450 },
          },
        })
        await buys(ada, 60)
        await buys(ada, 400, { region: "pln" })
        const below = await standing(ada, { "x-medusa-locale": "it" })
        // Prices in Poland are without the 23 % tax.
        expect(below).toMatchObject({
          tier: "bronze",
          name: "Bronzo",
          rank: 1,
          period: "P12M",
          spend: { eur: 60, pln: 492 },
          orders: 2,
          next: { tier: "gold", missing_spend: { eur: 440, pln: 1708 } },
        })
      })

      it("is measured again after an order, a capture, a refund and a cancellation", async () => {
        const first = await buys(ada, 120)
        expect(await standingNow(ada)).toMatchObject({
          tier: "bronze",
          spend: { eur: 120 },
          orders: 1,
        })
        await refundInCore(getContainer(), first, 50)
        expect(await standingNow(ada)).toMatchObject({
          tier: null,
          spend: { eur: 70 },
          orders: 1,
        })
        // What was wholly refunded is no order.
        await refundInCore(getContainer(), first, 70)
        expect(await standingNow(ada)).toMatchObject({ spend: {}, orders: 0 })
        // What was only authorised brought nothing in.
        const second = await buys(ada, 300, { capture: false })
        expect(await standingNow(ada)).toMatchObject({ spend: {}, orders: 0 })
        const { payment_collections } = await adminOrder(store, second)
        ok(
          await store.staff.post(
            `/admin/payments/${payment_collections[0]?.payments[0]?.id}/capture`
          )
        )
        expect(await standingNow(ada)).toMatchObject({
          tier: "bronze",
          spend: { eur: 300 },
        })
        ok(await store.staff.post(`/admin/orders/${second}/cancel`))
        expect(await standingNow(ada)).toMatchObject({ spend: {}, orders: 0 })
      })

      it("is one row that stays until something happens", async () => {
        await buys(ada, 120)
        expect(await standingNow(ada)).toMatchObject({ orders: 1 })
        const rma = rmaService(getContainer())
        const measure = jest.spyOn(rma.getLoyaltyProvider().provider, "measure")
        await standing(ada)
        await standing(ada)
        expect(measure).not.toHaveBeenCalled()
        await rma.markStandingsStale([ada.customer.id])
        await standing(ada)
        expect(measure).toHaveBeenCalledTimes(1)
        // An order leaves its period without any event.
        const knex = getContainer().resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        await knex("rma_loyalty_standing").update({ valid_until: new Date() })
        await standing(ada)
        expect(measure).toHaveBeenCalledTimes(2)
        measure.mockRestore()
      })

      it("forgets what left the period, and knows when that will be", async () => {
        const order = await buys(ada, 120)
        await backdate(getContainer(), order, { placed: 364 })
        const rma = rmaService(getContainer())
        await rma.markStandingsStale([ada.customer.id])
        expect(await standing(ada)).toMatchObject({ tier: "bronze" })
        const [known] = await rma.readStandings([ada.customer.id])
        const days = (Number(known?.row?.valid_until) - Date.now()) / 86_400_000
        expect(days).toBeGreaterThan(0)
        expect(days).toBeLessThanOrEqual(2)
        await backdate(getContainer(), order, { placed: 367 })
        await rma.markStandingsStale([ada.customer.id])
        expect(await standing(ada)).toMatchObject({
          tier: null,
          spend: {},
          orders: 0,
        })
      })

      it("counts a new tier at once, also one with a period of its own", async () => {
        const order = await buys(ada, 120)
        await backdate(getContainer(), order, { placed: 10 })
        expect(await standing(ada)).toMatchObject({ tier: "bronze" })
        ok(
          await store.staff.post("/admin/loyalty-tiers", {
            code: "regular",
            name: { en: "Regular" },
            rank: 3,
            thresholds: { orders: 1, period: "P30D" },
          })
        )
        expect(await standing(ada)).toMatchObject({
          tier: "regular",
          period: "P30D",
          next: null,
        })
      })

      it("keeps what was known last when the provider fails", async () => {
        await buys(ada, 120)
        await standing(ada)
        const rma = rmaService(getContainer())
        const measure = jest
          .spyOn(rma.getLoyaltyProvider().provider, "measure")
          .mockRejectedValue(new TypeError("points are down"))
        await rma.markStandingsStale([ada.customer.id])
        expect(await standing(ada)).toMatchObject({ tier: "bronze" })
        // Nothing was ever known of Bea: no tier is made up.
        expect(await standing(bea)).toBeNull()
        measure.mockRestore()
      })

      it("takes a group's tier at once, and gives it back at once", async () => {
        const group = store.catalogue.customer_groups.Gold ?? ""
        const link = (change: object) =>
          linkCustomersToCustomerGroupWorkflow(getContainer()).run({
            input: { id: group, ...change },
          })
        await link({ add: [bea.customer.id] })
        expect(await standing(bea)).toMatchObject({ tier: "gold", next: null })
        expect((await adminLoyalty(bea.customer.id)).standing?.source).toBe(
          "group"
        )
        await link({ remove: [bea.customer.id] })
        expect(await standing(bea)).toMatchObject({ tier: null })
      })

      it("of a guest is rank 0", async () => {
        const { customer } = ok<{ customer: { id: string; email: string } }>(
          await store.staff.post("/admin/customers", {
            email: "guest@example.com",
          })
        )
        const customer_id = customer.id
        await placeOrder(getContainer(), {
          region: "eur",
          customer,
          items: [{ sku: "TEE-M", quantity: 1, unit_price: 900 }],
        })
        const shown = await adminLoyalty(customer_id)
        expect(shown).toMatchObject({
          registered: false,
          standing: { tier: null, rank: 0, source: null },
        })
        expect(
          refusal(
            await store.staff.post(`/admin/customers/${customer_id}/loyalty`, {
              tier: "gold",
              reason: "x",
              ends_at: tomorrow(),
            })
          )
        ).toBe("400 invalid_data")
      })
    })

    describe("an override", () => {
      const give = (id: string, body: object) =>
        store.staff.post(`/admin/customers/${id}/loyalty`, body)

      it("wins while it lasts, has a reason and an end, and is kept on record", async () => {
        const { id } = ada.customer
        const ends_at = tomorrow()
        ok(await give(id, { tier: "bronze", reason: "First try", ends_at }))
        const { loyalty } = ok<{ loyalty: AdminLoyaltyDto }>(
          await give(id, { tier: "gold", reason: "Lost parcel", ends_at })
        )
        expect(loyalty.standing).toMatchObject({
          tier: "gold",
          source: "override",
          override_until: ends_at,
        })
        expect(loyalty.override).toMatchObject({ reason: "Lost parcel" })
        expect(await standing(ada)).toMatchObject({
          tier: "gold",
          override_until: ends_at,
        })

        ok(await store.staff.delete(`/admin/customers/${id}/loyalty`))
        expect(await standing(ada)).toMatchObject({ tier: null })
        const after = await adminLoyalty(id)
        expect(after.override).toBeNull()
        expect(
          after.overrides.map(({ reason, revoked_at }) => [
            reason,
            revoked_at !== null,
          ])
        ).toEqual([
          ["Lost parcel", true],
          ["First try", true],
        ])
        expect(
          refusal(await store.staff.delete(`/admin/customers/${id}/loyalty`))
        ).toBe("404 not_found")
      })

      it("is over when its time is", async () => {
        ok(
          await give(ada.customer.id, {
            tier: "gold",
            reason: "x",
            ends_at: tomorrow(),
          })
        )
        const knex = getContainer().resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        await knex("rma_loyalty_override").update({ ends_at: new Date() })
        expect(await standing(ada)).toMatchObject({ tier: null })
        expect((await adminLoyalty(ada.customer.id)).override).toBeNull()
      })

      it("is refused where it makes no sense", async () => {
        const body = { tier: "gold", reason: "x", ends_at: tomorrow() }
        const { id } = ada.customer
        expect(refusal(await give(id, { ...body, tier: "iron" }))).toBe(
          "400 unknown_tier"
        )
        expect(
          refusal(await give(id, { ...body, ends_at: "2020-01-01T00:00:00Z" }))
        ).toBe("400 invalid_data")
        expect(refusal(await give(id, { ...body, reason: " " }))).toBe(
          "400 invalid_data"
        )
        expect(refusal(await give(id, { tier: "gold" }))).toBe(
          "400 invalid_data"
        )
        expect(refusal(await give(id, { ...body, rank: 9 }))).toBe(
          "400 invalid_data"
        )
        expect(refusal(await give("cus_nobody", body))).toBe("404 not_found")
        expect(
          refusal(await store.staff.get("/admin/customers/cus_nobody/loyalty"))
        ).toBe("404 not_found")
      })
    })

    describe("the answer to three shoppers", () => {
      it("S4.5 S4.6 S4.10 differs by tier for the same product, and says why", async () => {
        const cleo = await store.shopper("cleo@example.com")
        const answers = []
        for (const [shopper, spend] of [
          [cleo, 50],
          [ada, 200],
          [bea, 600],
        ] as const) {
          const order = await store.order(shopper, {
            region: "eur",
            items: [{ sku: "TEE-M", quantity: 1, unit_price: spend }],
            shipping: "Collect in store",
          })
          await backdate(getContainer(), order.id, {
            placed: 32,
            shipped: 31,
            delivered: 30,
          })
          answers.push(await convenience(shopper, order.id))
        }
        const [none, bronze, gold] = answers

        expect(none?.loyalty).toMatchObject({ tier: null, rank: 0 })
        expect(none?.option?.outcome).toBe("deny")
        expect(
          none?.option?.findings.find(({ code }) => code === "tier_too_low")
        ).toMatchObject({ message: "Only for members of the programme." })

        expect(bronze?.loyalty).toMatchObject({ tier: "bronze", rank: 1 })
        expect(bronze?.option?.outcome).toBe("deny")
        expect(bronze?.option?.findings.map(({ code }) => code)).toEqual([
          "window_closed",
        ])
        expect(bronze?.payer).toBe("customer")

        expect(gold?.loyalty).toMatchObject({ tier: "gold", rank: 2 })
        expect(gold?.option).toMatchObject({ outcome: "allow", findings: [] })
        expect(gold?.payer).toBe("merchant")
      })

      it("opens a resolution to a tier, and pays it on shipment without waiting for inspection", async () => {
        const gold = atLeast(2)
        await store.publish(
          {
            ...POLICY,
            request_types: POLICY.request_types.map((type) => ({
              ...type,
              rules: [],
              resolutions: ["refund", "store_credit"],
              resolution_rules: [{ resolutions: ["refund"], when: gold }],
              settle_when: [{ at: "shipped", when: gold }, { at: "inspected" }],
            })),
          },
          2000
        )
        const asked = async (shopper: Shopper, unit_price: number) => {
          const order = await store.order(shopper, {
            region: "eur",
            items: [{ sku: "TEE-M", quantity: 1, unit_price }],
            shipping: "Collect in store",
          })
          return await shopper.as.post("/store/rmas", {
            order_id: order.id,
            request_type: "convenience",
            items: [
              {
                item_id: order.lines["TEE-M"],
                quantity: 1,
                reason: "changed_mind",
                resolution: "refund",
              },
            ],
          })
        }
        const refused = await asked(ada, 200)
        expect(refusal(refused)).toBe("400 policy_denied")
        expect(
          (refused.data.findings as { code: string }[]).map(({ code }) => code)
        ).toContain("resolution_not_allowed")

        const { rma } = ok<{ rma: { id: string } }>(await asked(bea, 600))
        await act(store, rma.id, "approve")
        ok(await bea.as.post(`/store/rmas/${rma.id}/shipment`, {}))
        const paid = await readAs(bea, rma.id)
        expect(paid).toMatchObject({
          status: "in_transit",
          settlements: [{ kind: "refund", status: "settled", amount: 600 }],
        })
      })

      it("is told as benefits before there is any order to return", async () => {
        const benefits = async (shopper: Shopper, headers = {}) =>
          ok<{ loyalty: ShopperLoyaltyDto }>(
            await shopper.as.get("/store/customers/me/loyalty", headers)
          ).loyalty.benefits.map(({ text }) => text)
        await buys(ada, 200)
        await buys(bea, 600)
        expect(await benefits(await store.shopper("di@example.com"))).toEqual(
          []
        )
        expect(await benefits(ada)).toEqual([
          "Return for convenience: open to you.",
        ])
        expect(await benefits(bea, { "x-medusa-locale": "it" })).toEqual([
          "Reso per comodità: è aperto anche a te.",
          "Reso per comodità: 60 giorni per chiedere invece di 14 giorni.",
          "Reso per comodità: «restocking» non si applica.",
          "Reso per comodità: la spedizione di ritorno è a nostro carico.",
        ])
      })

      it("hangs on how much came back through their own fault", async () => {
        const order = await store.order(bea, {
          region: "eur",
          items: [{ sku: "TEE-M", quantity: 6, unit_price: 100 }],
          shipping: "Collect in store",
        })
        const returned = async (reason: string) => {
          const { rma } = ok<{ rma: { id: string } }>(
            await bea.as.post("/store/rmas", {
              order_id: order.id,
              request_type: "convenience",
              items: [
                {
                  item_id: order.lines["TEE-M"],
                  quantity: 1,
                  reason,
                  resolution: "refund",
                },
              ],
            })
          )
          await act(store, rma.id, "approve")
          const { items } = await act(store, rma.id, "receive", {
            items: await itemsOf(rma.id),
          })
          await act(store, rma.id, "inspect", {
            items: items.map(({ id }) => ({ id, accepted: 1, refused: 0 })),
          })
        }
        const itemsOf = async (id: string) => {
          const [full] = await rmaService(getContainer()).readCases([id])
          return full?.items.map((item) => ({ id: item.id, quantity: 1 })) ?? []
        }
        await returned("damaged")
        expect(await standingNow(bea)).toMatchObject({ return_rate: 0 })
        await returned("changed_mind")
        expect(await standingNow(bea)).toMatchObject({ return_rate: 0.1667 })
      })

      it("is frozen in the case with its figures", async () => {
        const order = await store.order(bea, {
          region: "eur",
          items: [{ sku: "TEE-M", quantity: 1, unit_price: 600 }],
          shipping: "Collect in store",
        })
        const { rma } = ok<{ rma: { id: string } }>(
          await bea.as.post("/store/rmas", {
            order_id: order.id,
            request_type: "convenience",
            items: [
              {
                item_id: order.lines["TEE-M"],
                quantity: 1,
                reason: "changed_mind",
                resolution: "refund",
              },
            ],
          })
        )
        const [full] = await rmaService(getContainer()).readCases([rma.id])
        expect(full?.rma.facts?.loyalty).toEqual({
          tier: "gold",
          rank: 2,
          spend: { eur: "600.00" },
          orders: 1,
        })
        expect(full?.rma.facts?.customer.return_rate).toBe(0)
      })
    })

    describe("access", () => {
      it("tells a shopper who is not signed in nothing", async () => {
        expect(
          (await store.nobody.get("/store/customers/me/loyalty")).status
        ).toBe(401)
        expect(
          (await ada.as.get(`/admin/customers/${ada.customer.id}/loyalty`))
            .status
        ).toBe(401)
      })

      it("refuses what it does not know", async () => {
        expect(
          refusal(await ada.as.get("/store/customers/me/loyalty?x=1"))
        ).toBe("400 invalid_data")
        expect(
          refusal(await store.staff.get("/admin/loyalty-tiers/nothing"))
        ).toBe("404 not_found")
        expect(
          refusal(await store.staff.delete("/admin/loyalty-tiers/nothing"))
        ).toBe("404 not_found")
        for (const path of ["loyalty-tiers/%00", "customers/%00/loyalty"]) {
          expect(refusal(await store.staff.get(`/admin/${path}`))).toBe(
            "400 invalid_data"
          )
        }
      })
    })
  },
})
