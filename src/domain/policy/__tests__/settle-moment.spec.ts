import { settleMomentFor, type PolicyDocument } from ".."
import { documentOf, factsOf, itemOf, policyOf } from "./make"

type Settle = PolicyDocument["request_types"][number]["settle_when"]

const gold = { attribute: "loyalty.tier", operator: "eq", value: "gold" }
const cheap = { attribute: "item.unit_value", operator: "lt", value: 10 }

const moment = (
  settle_when: Settle,
  items: Parameters<typeof itemOf>[0][] = [{}],
  loyalty?: { tier: string | null; rank: number }
) =>
  settleMomentFor(
    factsOf(items.map(itemOf), loyalty ? { loyalty } : {}),
    policyOf(documentOf(settle_when ? { settle_when } : {})),
    "return"
  )

describe("settleMomentFor", () => {
  it("is inspection where nothing is said, and the moment named where it stands alone", () => {
    expect(moment(undefined)).toBe("inspected")
    expect(moment("received")).toBe("received")
    expect(settleMomentFor(factsOf([]), policyOf(documentOf()), "return")).toBe(
      "inspected"
    )
  })

  it("is that of the first row that holds, else inspection", () => {
    const rows: Settle = [{ at: "shipped", when: [gold] }]
    expect(moment(rows, [{}], { tier: "gold", rank: 3 })).toBe("shipped")
    expect(moment(rows, [{}], { tier: null, rank: 0 })).toBe("inspected")
  })

  it("is the latest of the items: one parcel settles at once", () => {
    const rows: Settle = [
      { at: "approved", when: [cheap] },
      { at: "received", when: [] },
    ]
    expect(moment(rows, [{ unit_value: "9" }])).toBe("approved")
    expect(moment(rows, [{ unit_value: "9" }, { unit_value: "90" }])).toBe(
      "received"
    )
  })

  it("is never brought forward by a row nobody can judge", () => {
    expect(
      moment([
        { at: "inspected", when: [gold] },
        { at: "approved", when: [] },
      ])
    ).toBe("inspected")
    expect(
      moment([
        { at: "approved", when: [gold] },
        { at: "received", when: [] },
      ])
    ).toBe("received")
  })
})
