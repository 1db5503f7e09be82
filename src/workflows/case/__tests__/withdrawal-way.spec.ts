import { splitRequest } from "../split-request"
import { cutByWay, placesOf, wayOf } from "../withdrawal-way"

const line = (
  id: string,
  quantity: number,
  fulfilled_quantity = 0,
  shipped_quantity = 0,
  more: object = {}
) => ({
  id,
  detail: {
    quantity,
    fulfilled_quantity,
    shipped_quantity,
    delivered_quantity: shipped_quantity,
    return_requested_quantity: 0,
    return_received_quantity: 0,
    return_dismissed_quantity: 0,
    written_off_quantity: 0,
    ...more,
  },
})

const wanted = (item_id: string, awaiting_quantity: number) => ({
  item_id,
  awaiting_quantity,
})

describe("where the units of a withdrawal are", () => {
  it("counts never packed, packed, and sent and not on a return", () => {
    expect(placesOf(line("a", 6, 4, 3))).toEqual({
      leave: 2,
      packed: 1,
      return: 3,
    })
    expect(
      placesOf(line("a", 3, 3, 3, { return_requested_quantity: 2 }))
    ).toEqual({ leave: 0, packed: 0, return: 1 })
  })

  it("a case leaves the order as soon as enough of every line was never packed", () => {
    const lines = [line("a", 6, 4, 3), line("b", 1)]
    expect(wayOf([wanted("a", 2), wanted("b", 1)], lines)).toBe("leave")
    expect(wayOf([wanted("a", 3)], lines)).toBe("return")
    // One of the two lines is here, the other away.
    expect(wayOf([wanted("a", 3), wanted("b", 1)], lines)).toBe("packed")
    expect(wayOf([wanted("a", 1), wanted("a", 1)], lines)).toBe("leave")
  })

  it("units that are gone are nowhere", () => {
    expect(wayOf([wanted("gone", 1)], [line("a", 1)])).toBe("packed")
  })
})

describe("what a withdrawal asks for", () => {
  const cut = (items: { item_id: string; quantity: number }[]) =>
    cutByWay(items, [line("a", 6, 4, 3), line("b", 2, 2, 2)]).map(
      ({ way, item }) => [way, item.item_id, item.quantity]
    )

  it("is cut by where its units are, those never packed first", () => {
    expect(cut([{ item_id: "a", quantity: 6 }])).toEqual([
      ["leave", "a", 2],
      ["packed", "a", 1],
      ["return", "a", 3],
    ])
    expect(cut([{ item_id: "a", quantity: 1 }])).toEqual([["leave", "a", 1]])
  })

  it("counts a line asked for twice once", () => {
    expect(
      cut([
        { item_id: "a", quantity: 2 },
        { item_id: "a", quantity: 2 },
      ])
    ).toEqual([
      ["leave", "a", 2],
      ["packed", "a", 1],
      ["return", "a", 1],
    ])
  })

  it("keeps what is too much, and what is of no line, for the judge to refuse", () => {
    expect(
      cut([
        { item_id: "b", quantity: 5 },
        { item_id: "x", quantity: 1 },
      ])
    ).toEqual([
      ["return", "b", 5],
      ["return", "x", 1],
    ])
  })
})

describe("splitRequest", () => {
  it("makes cases apart of what was sent and what was not, those not sent first", () => {
    const ways = ["return", "leave", "return", "packed"] as const
    const ids = ["a", "a", "b", "b"]
    expect(splitRequest("free", ids, ways)).toEqual([[1], [3], [0, 2]])
    expect(splitRequest("per_item", ids, ways)).toEqual([[1], [3], [0], [2]])
  })

  it("leaves other requests to the policy (S0.16)", () => {
    expect(splitRequest("free", ["a", "b", "a"])).toEqual([[0, 1, 2]])
    expect(splitRequest("per_item", ["a", "b", "a"])).toEqual([[0, 2], [1]])
  })
})
