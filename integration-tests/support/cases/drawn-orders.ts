import fc from "fast-check"
import type { PlaceOrderInput } from "../ladder"

const SKUS = ["TEE-M", "SOCKS-40-43"]

/** An amount in major units, given in minor ones. */
export const cents = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => value / 100)

/** Carts of either tax, with whatever promotions, shipping and payments; so many units of each line. */
export const drawnCart = (units: { min: number; max: number }) =>
  fc
    .record({
      region: fc.constantFrom("eur" as const, "pln" as const),
      lines: fc.array(
        fc.record({
          quantity: fc.integer(units),
          unit_price: cents(199, 19_999),
        }),
        { minLength: 1, maxLength: 2 }
      ),
      promos: fc.constantFrom(
        [],
        ["WELCOME10"],
        ["MINUS20"],
        ["FREESHIP"],
        ["PAIR15"],
        ["TEESOCKS"],
        ["WELCOME10", "FREESHIP"]
      ),
      payments: fc.constantFrom(1, 2),
      shipping: fc.constantFrom("Standard" as const, "Express" as const),
    })
    .map(({ region, lines, promos, payments, shipping }): PlaceOrderInput => ({
      region,
      email: "ada@example.com",
      items: lines.map((line, index) => ({ sku: SKUS[index] ?? "", ...line })),
      // MINUS20 is in euro.
      promo_codes: promos.filter(
        (promo) => promo !== "MINUS20" || region === "eur"
      ),
      payments,
      shipping,
    }))
