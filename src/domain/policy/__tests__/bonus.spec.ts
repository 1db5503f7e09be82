import { bonusesFor, parsePolicy, validatePolicy } from ".."
import { documentOf, factsOf, itemOf, policyOf } from "./make"

const gold = [
  { attribute: "loyalty.tier", operator: "eq" as const, value: "gold" },
]
const offering = (bonus: unknown, resolutions = ["refund", "store_credit"]) =>
  documentOf({ resolutions, store_credit: { bonus } } as Parameters<
    typeof documentOf
  >[0])

const given = (
  bonus: unknown,
  tier: string | null | undefined,
  currency_code = "eur"
) => {
  const items = [itemOf({}), itemOf({ item_id: "item_2" })]
  const { order, ...facts } = factsOf(items)
  return bonusesFor(
    {
      ...facts,
      order: { ...order, currency_code },
      ...(tier === undefined ? {} : { loyalty: { tier, rank: 1 } }),
    },
    policyOf(offering(bonus)),
    "return",
    items.map((item) => ({ id: item.item_id, item }))
  ).map(({ kind, value, item_ids }) => [kind, value, item_ids.length])
}

const problems = (document: unknown) => {
  const parsed = parsePolicy(document)
  return (
    parsed.ok
      ? validatePolicy(parsed.policy, { reasons: ["defective", "damaged"] })
      : parsed.errors
  ).map(({ path, code }) => [path, code])
}

const at = "request_types.0.store_credit.bonus"

describe("the bonus on store credit", () => {
  it.each([
    ["one row", { percent: 10 }, "gold", [["percent", "10", 2]]],
    [
      "the first that holds",
      [{ percent: 15, when: gold }, { percent: 10 }],
      "gold",
      [["percent", "15", 2]],
    ],
    [
      "the next that holds",
      [{ percent: 15, when: gold }, { percent: 10 }],
      null,
      [["percent", "10", 2]],
    ],
    [
      "none where nobody can judge it",
      { percent: 15, when: gold },
      undefined,
      [],
    ],
    ["flat by currency", { flat: { eur: 5 } }, null, [["flat", "5", 2]]],
    ["none in a currency not named", { flat: { usd: 5 } }, null, []],
  ])("gives %s", (_, bonus, tier, expected) => {
    expect(given(bonus, tier)).toEqual(expected)
  })

  it.each([
    [{ percent: 101 }, [[`${at}.0.percent`, "invalid_value"]]],
    [{ percent: 5, flat: { eur: 5 } }, [[`${at}.0`, "percent_or_flat"]]],
    [{}, [[`${at}.0`, "percent_or_flat"]]],
    [{ percent: 5, per: "x" }, [[`${at}.0.per`, "unknown_key"]]],
    [
      {
        percent: 5,
        when: [{ attribute: "loyalty.tear", operator: "eq", value: "x" }],
      },
      [[`${at}.0.when.0.attribute`, "unknown_attribute"]],
    ],
    [[{ percent: 5 }, { percent: 6 }], [[`${at}.1`, "unreachable_rule"]]],
    [
      {
        percent: 5,
        when: [
          { attribute: "loyalty.rank", operator: "gt", value: 2 },
          { attribute: "loyalty.rank", operator: "lt", value: 1 },
        ],
      },
      [[`${at}.0.when`, "unreachable_rule"]],
    ],
    [{ percent: 10 }, []],
  ])("publishing %j says %j", (bonus, expected) => {
    expect(problems(offering(bonus))).toEqual(expected)
  })

  it("is refused where store credit is not offered", () => {
    expect(problems(offering({ percent: 10 }, ["refund"]))).toEqual([
      [at, "unknown_resolution"],
    ])
  })
})
