import { reaches, tierOf } from ".."
import { tierPlaces } from "../tier-places"
import { figures, tier } from "./make"

const bronze = tier("bronze", 1, { orders: 1 })
const silver = tier("silver", 2, { spend: { eur: "500", pln: "2200" } })
const gold = tier("gold", 3, { spend: { eur: "1000" }, orders: 5 }, ["vip"])
const TIERS = [silver, gold, bronze]

describe("tierOf", () => {
  it.each([
    ["nothing bought", {}, 0, null],
    ["one order", { eur: "10" }, 1, "bronze"],
    ["a cent below", { eur: "499.99" }, 1, "bronze"],
    ["exactly the threshold", { eur: "500.00" }, 1, "silver"],
    ["the other currency", { pln: "2200" }, 1, "silver"],
    ["two halves in two currencies", { eur: "250", pln: "1100" }, 2, "bronze"],
    ["the spend without the orders", { eur: "5000" }, 4, "silver"],
    ["spend and orders", { eur: "5000" }, 5, "gold"],
    ["a currency no tier names", { usd: "5000" }, 0, null],
  ])("%s", (_, spend, orders, code) => {
    const measure = { figures: [figures(spend, orders)] }
    expect(tierOf(measure, TIERS, [])?.tier.code ?? null).toBe(code)
  })

  it("compares amounts as numbers, to the last digit", () => {
    const at = (eur: string) =>
      reaches([figures({ eur })], { spend: { eur: "1000.10" } })
    expect(at("999.99")).toBe(false)
    expect(at("1000.099999999")).toBe(false)
    expect(at("1000.1")).toBe(true)
    expect(at("10000")).toBe(true)
  })

  it("gives a group's members their tier, and says why", () => {
    expect(tierOf({ figures: [] }, TIERS, ["vip"])).toEqual({
      tier: gold,
      source: "group",
    })
    expect(tierOf({ figures: [] }, TIERS, ["other"])).toBeNull()
  })

  it("counts each tier in its own period", () => {
    const yearly = tier("yearly", 1, { orders: 3, period: "P12M" })
    const measured = [figures({}, 9), figures({}, 2, "P12M")]
    expect(tierOf({ figures: measured }, [yearly], [])).toBeNull()
    // A period nobody measured is not reached, whatever happened otherwise.
    expect(tierOf({ figures: [figures({}, 9)] }, [yearly], [])).toBeNull()
  })

  it("believes a provider that names the tier, unless there is none", () => {
    const rich = [figures({ eur: "5000" }, 9)]
    const named = (code: string | null) =>
      tierOf({ tier: code, figures: rich }, TIERS, ["vip"])
    expect(named("bronze")).toEqual({ tier: bronze, source: "provider" })
    expect(named(null)).toBeNull()
    expect(named("platinum")).toBeNull()
  })
})

describe("tierPlaces", () => {
  const names = (value: unknown) => ({
    attribute: "loyalty.tier",
    operator: "eq",
    value,
  })

  it("finds a tier in conditions, however deep, and among allowances", () => {
    const document = {
      request_types: [
        {
          rules: [{ when: [{ any: [names(["silver", "gold"])] }] }],
          fees: [{ waived_when: [names("gold")] }],
          allowance: { per_tier: { gold: { count: 1, per: "P90D" } } },
        },
      ],
    }
    expect(tierPlaces(document, "gold")).toEqual([
      "request_types.0.allowance.per_tier.gold",
      "request_types.0.fees.0.waived_when.0",
      "request_types.0.rules.0.when.0.any.0",
    ])
    expect(tierPlaces(document, "silver")).toHaveLength(1)
    expect(tierPlaces(document, "constructor")).toEqual([])
  })

  it("is not misled by the same word elsewhere", () => {
    const document = { attribute: "item.sku", value: "gold", code: "gold" }
    expect(tierPlaces(document, "gold")).toEqual([])
    expect(tierPlaces(null, "gold")).toEqual([])
  })
})
