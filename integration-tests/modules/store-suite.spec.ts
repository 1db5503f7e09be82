import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { deliver, placeOrder, seedCatalogue } from "../support/ladder"
import { read, readOne } from "../support/ladder/read"
import { remember } from "../support/ladder/remember"
import { beginAgain, storeSuite } from "../support/store-suite"

const TEES = {
  region: "eur" as const,
  email: "ada@example.com",
  items: [{ sku: "TEE-M", quantity: 1 }],
}

/** What all other specs rest on: each test finds what was seeded, and nothing of the tests before it. */
storeSuite({
  testSuite: ({ getContainer }) => {
    let seeded: unknown

    const rowsOf = async () => {
      const knex = getContainer().resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const { rows: tables } = await knex.raw<{ rows: { name: string }[] }>(
        `select quote_ident(tablename) as name from pg_tables
         where schemaname = 'public' order by tablename`
      )
      const found: Record<string, unknown> = {}
      for (const { name } of tables) {
        const { rows } = await knex.raw<{ rows: { all: string | null }[] }>(
          `select string_agg(one::text, E'\\n' order by one::text) as all from ${name} one`
        )
        found[name] = rows[0]?.all
      }
      return found
    }
    const displayId = async (id: string) =>
      (await getContainer().resolve(Modules.ORDER).retrieveOrder(id)).display_id

    const orders = () =>
      read<{ id: string }>(getContainer(), "order", ["id"], {})

    beforeAll(async () => {
      await seedCatalogue(getContainer())
      seeded = await rowsOf()
    })

    it.each([
      { region: "eur", promo_codes: ["WELCOME10", "FREESHIP"] },
      { region: "pln", promo_codes: ["MINUS20"] },
    ] as const)(
      "an order of the ladder is what a whole checkout comes to: $region, $promo_codes",
      async ({ region, promo_codes }) => {
        const place = async (whole_checkout: boolean) => {
          const id = await placeOrder(getContainer(), {
            ...TEES,
            region,
            promo_codes: [...promo_codes],
            whole_checkout,
          })
          const order = await readOne<object>(getContainer(), "order", id, [
            "*",
            "items.*",
            "items.tax_lines.*",
            "items.adjustments.*",
            "shipping_methods.*",
            "shipping_methods.tax_lines.*",
            "shipping_methods.adjustments.*",
            "payment_collections.*",
            "payment_collections.payments.*",
            "total",
            "tax_total",
          ])
          // Whose it is and when differs.
          return JSON.parse(
            JSON.stringify(order, (key, value: unknown) =>
              /^id$|_id$|_at$/.test(key) && key !== "shipping_option_id"
                ? undefined
                : value
            )
          ) as { shipping_methods: { tax_lines: object[] }[] }
        }
        const whole = await place(true)
        expect(whole.shipping_methods[0]?.tax_lines).toHaveLength(1)
        expect(await place(false)).toEqual(whole)
      }
    )

    let placed = ""
    let delivered: unknown
    const regions = () => getContainer().resolve(Modules.REGION)

    it("lets a test write what it likes", async () => {
      placed = await placeOrder(getContainer(), TEES)
      expect(await displayId(placed)).toBe(1)
      await deliver(getContainer(), placed)
      delivered = await rowsOf()
      const [first, second] = await regions().listRegions()
      await regions().updateRegions(first?.id ?? "", { name: "Elsewhere" })
      await regions().deleteRegions([second?.id ?? ""])
      expect(await rowsOf()).not.toEqual(delivered)
    })

    it("has each test find every row as it was seeded", async () => {
      expect(await rowsOf()).toEqual(seeded)
    })

    it("brings back what was done before from the same state, to the last row", async () => {
      expect(await placeOrder(getContainer(), TEES)).toBe(placed)
      await deliver(getContainer(), placed)
      expect(await rowsOf()).toEqual(delivered)
    })

    it("counts on from there", async () => {
      const one = await placeOrder(getContainer(), TEES)
      const two = await placeOrder(getContainer(), TEES)
      expect(one).toBe(placed)
      expect(two).not.toBe(placed)
      expect([await displayId(one), await displayId(two)]).toEqual([1, 2])
    })

    it("does it anew when the test has written anything before", async () => {
      const [region] = await regions().listRegions()
      await regions().updateRegions(region?.id ?? "", { name: "Elsewhere" })
      expect(await placeOrder(getContainer(), TEES)).not.toBe(placed)
      expect(await orders()).toHaveLength(1)
    })

    it("begins again within a test, and keeps as one what is asked within it", async () => {
      const times = jest.fn(async () => {
        const order_id = await placeOrder(getContainer(), TEES)
        await deliver(getContainer(), order_id)
        return order_id
      })
      const first = await remember(["delivered tees"], times)
      const then = await rowsOf()
      await regions().updateRegions({}, { name: "Elsewhere" })
      await beginAgain()
      expect(await rowsOf()).toEqual(seeded)
      expect(await remember(["delivered tees"], times)).toBe(first)
      expect(await rowsOf()).toEqual(then)
      expect(times).toHaveBeenCalledTimes(1)
    })

    it("does it anew for something else, and for two at once", async () => {
      const other = { ...TEES, email: "bea@example.com" }
      expect(await placeOrder(getContainer(), other)).not.toBe(placed)
      // Core makes a customer of the first order of an address; two at once would make two, which it refuses.
      const one = await placeOrder(getContainer(), TEES)
      const both = await Promise.all([
        placeOrder(getContainer(), TEES),
        placeOrder(getContainer(), TEES),
      ])
      expect(new Set([placed, one, ...both]).size).toBe(4)
      expect(await orders()).toHaveLength(4)
    })
  },
})
