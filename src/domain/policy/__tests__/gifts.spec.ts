import { evaluate, type GiftFacts, type LegalBasis } from ".."
import { documentOf, factsOf, itemOf, policyOf } from "./make"

/** Two lamps gave one bulb, and everything is still there. */
const lampsGiveBulb = (more: Partial<GiftFacts> = {}): GiftFacts => ({
  promotion: "BULB",
  each_needs: 2,
  each_gives: 1,
  earning: { lamp: 2 },
  gifts: [{ given: 1, kept: { bulb: 1 } }],
  ...more,
})

/** Three for two, on one line. */
const threeForTwo = (kept: number) =>
  lampsGiveBulb({
    earning: { lamp: kept },
    gifts: [{ given: 1, kept: { lamp: kept } }],
  })

interface Terms {
  resolution?: string
  legal_basis?: LegalBasis
}

const judge = (
  gifts: GiftFacts[],
  asked: Record<string, number>,
  { resolution = "refund", legal_basis = "goodwill" }: Terms = {}
) => {
  const type = {
    legal_basis,
    resolutions: [
      "refund" as const,
      "replacement" as const,
      "exchange" as const,
    ],
  }
  const items = Object.entries(asked).map(([item_id, requested_quantity]) =>
    itemOf({ item_id, requested_quantity, resolution })
  )
  const { findings } = evaluate(
    factsOf(items, { gifts }),
    policyOf(documentOf(type)),
    "return",
    "submit"
  )
  return findings.filter(({ code }) => code === "gift_kept")
}

const linesOf = (...asked: Parameters<typeof judge>) =>
  judge(...asked).map(({ item_id, effect }) => `${item_id}:${effect}`)

describe("a gift kept without what earned it (DESIGN § 6)", () => {
  it.each<[string, GiftFacts, Record<string, number>, string[]]>([
    ["one of two", lampsGiveBulb(), { lamp: 1 }, ["lamp:review"]],
    ["all but the gift", lampsGiveBulb(), { lamp: 2 }, ["lamp:review"]],
    ["the gift too", lampsGiveBulb(), { lamp: 2, bulb: 1 }, []],
    ["the gift alone", lampsGiveBulb(), { bulb: 1 }, []],
    ["another line", lampsGiveBulb(), { cup: 1 }, []],
    [
      "another line with it: said of the one that earned",
      lampsGiveBulb(),
      { cup: 1, lamp: 1 },
      ["lamp:review"],
    ],
    ["one too many", lampsGiveBulb({ earning: { lamp: 3 } }), { lamp: 1 }, []],
    [
      "one too many, returned before",
      lampsGiveBulb({ earning: { lamp: 2 } }),
      { lamp: 1 },
      ["lamp:review"],
    ],
    [
      "the gift, returned before",
      lampsGiveBulb({ gifts: [{ given: 1, kept: { bulb: 0 } }] }),
      { lamp: 2 },
      [],
    ],
    [
      "what another line still earns",
      lampsGiveBulb({ earning: { lamp: 1, lantern: 2 } }),
      { lamp: 1 },
      [],
    ],
    [
      "of two lines that earned together",
      lampsGiveBulb({ earning: { lamp: 1, lantern: 1 } }),
      { lantern: 1 },
      ["lantern:review"],
    ],
    [
      "half of what earned two gifts, with one of them",
      lampsGiveBulb({
        earning: { lamp: 4 },
        gifts: [{ given: 2, kept: { bulb: 2 } }],
      }),
      { lamp: 2, bulb: 1 },
      [],
    ],
    [
      "half of what earned two gifts, with none of them",
      lampsGiveBulb({
        earning: { lamp: 4 },
        gifts: [{ given: 2, kept: { bulb: 2 } }],
      }),
      { lamp: 2 },
      ["lamp:review"],
    ],
    [
      "one of two that gave two at once, with one of them",
      lampsGiveBulb({
        each_gives: 2,
        gifts: [{ given: 2, kept: { bulb: 2 } }],
      }),
      { lamp: 1, bulb: 1 },
      ["lamp:review"],
    ],
    [
      "units of the gift's line that were paid",
      lampsGiveBulb({ gifts: [{ given: 1, kept: { bulb: 3 } }] }),
      { lamp: 1, bulb: 2 },
      ["lamp:review"],
    ],
    [
      "a gift that was replaced since",
      lampsGiveBulb({ gifts: [{ given: 1, kept: { bulb: 0, sent: 1 } }] }),
      { lamp: 1 },
      ["lamp:review"],
    ],
    ["one of three for two", threeForTwo(3), { lamp: 1 }, ["lamp:review"]],
    ["all of three for two", threeForTwo(3), { lamp: 3 }, []],
    ["the last of three for two", threeForTwo(1), { lamp: 1 }, []],
    ["one of four, three for two", threeForTwo(4), { lamp: 1 }, []],
  ])("%s", (_, gifts, asked, lines) => {
    expect(linesOf([gifts], asked)).toEqual(lines)
  })

  it("is told with the promotion, what stays of both, and what it takes", () => {
    expect(judge([lampsGiveBulb()], { lamp: 2 })).toMatchObject([
      {
        effect: "review",
        observed: { promotion: "BULB", gifts: 1, earning: 0 },
        expected: { earning: 2 },
      },
    ])
  })

  it("is told of each promotion by itself", () => {
    const other = lampsGiveBulb({ promotion: "CUP", earning: { lamp: 4 } })
    const both = judge([other, lampsGiveBulb()], { lamp: 1 })
    expect(both).toMatchObject([{ observed: { promotion: "BULB" } }])
  })

  it.each(["replacement", "exchange"])(
    "is none where another unit comes in its place: %s",
    (resolution) => {
      expect(judge([lampsGiveBulb()], { lamp: 2 }, { resolution })).toEqual([])
    }
  )

  it("is never under withdrawal", () => {
    const asked = { lamp: 2 }
    const legal_basis = "withdrawal"
    expect(judge([lampsGiveBulb()], asked, { legal_basis })).toEqual([])
  })

  it("says nothing of orders without gifts, so that older cases replay as judged (I5)", () => {
    const policy = policyOf(documentOf())
    const { items } = evaluate(factsOf(), policy, "return", "submit")
    const codes = items.flatMap(({ trace }) => trace.map(({ code }) => code))
    expect(codes).not.toContain("gift_kept")
  })
})
