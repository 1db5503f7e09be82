import { unitValue, type Priced } from "../unit-value"

/** As core keeps what came off a price with the tax inside: net, and cut off. */
const givenAway = (unit_price: number, amount: string): Priced => ({
  unit_price,
  quantity: 1,
  is_tax_inclusive: true,
  tax_lines: [{ rate: 22 }],
  adjustments: [{ amount: { value: amount }, is_tax_inclusive: false }],
})

describe("what was paid for a unit (DESIGN § 6)", () => {
  it("is nothing for one that was given away, however its discount was cut off", () => {
    expect(unitValue(givenAway(16.9, "13.852459016393443"))).toMatchObject({
      gross: "0",
      net: "0",
    })
  })
})
