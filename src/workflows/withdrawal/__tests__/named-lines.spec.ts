import { namedLines, type NameableLine } from "../named-lines"

const line = (given: Partial<NameableLine> = {}): NameableLine => ({
  item_id: "a",
  sku: "TEE-M",
  titles: ["Linen tee", "Linen tee M"],
  withdrawable: 2,
  ...given,
})

const MUG = line({ item_id: "b", sku: "MUG", titles: ["Mug"], withdrawable: 1 })

describe("what somebody withdraws from, in their own words", () => {
  it.each([
    ["its line", { item_id: "a" }],
    ["its SKU, however it is written", { sku: " tee-m" }],
    ["its SKU in place of a title", { title: "tee-m" }],
    ["a title", { title: "LINEN  tee m" }],
  ])("is found by %s, and is all of it without a quantity", (_, item) => {
    expect(namedLines([item], [line(), MUG])).toEqual([
      { item_id: "a", quantity: 2 },
    ])
  })

  it("is spread over lines of one SKU", () => {
    expect(
      namedLines(
        [{ sku: "TEE-M", quantity: 3 }],
        [line(), line({ item_id: "c" })]
      )
    ).toEqual([
      { item_id: "a", quantity: 2 },
      { item_id: "c", quantity: 1 },
    ])
  })

  it("adds up when it is named twice", () => {
    expect(
      namedLines(
        [
          { sku: "TEE-M", quantity: 1 },
          { item_id: "a", quantity: 1 },
        ],
        [line()]
      )
    ).toEqual([{ item_id: "a", quantity: 2 }])
  })

  it.each([
    ["names what the order has not", [{ sku: "HAT" }]],
    ["names more than there is", [{ sku: "MUG", quantity: 2 }]],
    ["names one unit twice", [{ sku: "MUG" }, { title: "Mug" }]],
    [
      "names one thing that is there and one that is not",
      [{ sku: "MUG" }, { title: "Hat" }],
    ],
  ])("is left to a person where it %s", (_, items) => {
    expect(namedLines(items, [line(), MUG])).toBeNull()
  })
})
