import { quote } from "../quote"
import { input, item } from "./inputs"

describe("deductions of a quote", () => {
  it("deducts lost value from its own item, and says when it was more than the item", () => {
    const worn = { amount: "24.40", reason: "scratched" }
    const result = quote(input({ items: [item({ deduction: worn })] }))
    expect(result.lines[1]).toMatchObject({
      kind: "deduction",
      id: "rmait_mug",
      gross: "-24.4",
      net: "-20",
      reason: "scratched",
    })
    expect(result.total).toBe("219.6")

    const cup = item({
      id: "rmait_cup",
      quantity: 1,
      unit_gross: "50",
      unit_net: "50",
    })
    const broken = item({ deduction: { amount: "300", reason: "broken" } })
    const capped = quote(input({ items: [broken, cup] }))
    expect(capped.lines[2]).toMatchObject({ gross: "-244", cut_from: "-300" })
    expect(capped.total).toBe("50")
  })

  it("has no deduction line for nothing, nor for units that do not count", () => {
    const nothing = item({ deduction: { amount: "0", reason: "none" } })
    const refused = item({
      id: "rmait_cup",
      quantity: 0,
      deduction: { amount: "5", reason: "broken" },
    })
    const result = quote(input({ items: [nothing, refused] }))
    expect(result.lines.map((line) => line.kind)).toEqual(["item"])
  })
})
