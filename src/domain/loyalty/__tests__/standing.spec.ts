import {
  guestStanding,
  leavesPeriodAt,
  nextTier,
  periodsOf,
  returnRate,
  standingOf,
  startOf,
} from ".."
import { figures, tier } from "./make"

const bronze = tier("bronze", 1, { spend: { eur: "100" }, period: "P12M" })
const invited = tier("invited", 2, null, ["vip"])
const gold = tier("gold", 3, {
  spend: { eur: "1000.5", pln: "4500" },
  orders: 5,
  period: "P12M",
})
const TIERS = [bronze, invited, gold]

const yearly = (spend: Record<string, string>, orders = 1) => [
  figures({ eur: "9999" }, 99),
  figures(spend, orders, "P12M"),
]

describe("nextTier", () => {
  it("says what is missing, exactly, and passes over what cannot be earned", () => {
    expect(nextTier(yearly({ eur: "900.4" }, 3), TIERS, 1)).toMatchObject({
      tier: "gold",
      period: "P12M",
      missing_spend: { eur: "100.1", pln: "4500" },
      missing_orders: 2,
    })
  })

  it("never misses less than nothing", () => {
    const next = nextTier(yearly({ eur: "2000" }, 1), TIERS, 1)
    expect(next?.missing_spend?.eur).toBe("0")
    expect(next?.missing_orders).toBe(4)
  })

  it("is none at the top", () => {
    expect(nextTier(yearly({}), TIERS, 3)).toBeNull()
    expect(nextTier([], [], 0)).toBeNull()
  })
})

describe("standingOf", () => {
  const of = (more: Partial<Parameters<typeof standingOf>[0]> = {}) =>
    standingOf({
      measure: { figures: yearly({ eur: "120" }, 2), return_rate: 0.25 },
      tiers: TIERS,
      group_ids: [],
      ...more,
    })

  it("shows the figures of the held tier's period", () => {
    expect(of()).toMatchObject({
      tier: "bronze",
      rank: 1,
      source: "thresholds",
      period: "P12M",
      spend: { eur: "120" },
      orders: 2,
      return_rate: 0.25,
      next: { tier: "gold" },
    })
  })

  it("shows those of the next one to who has none yet", () => {
    expect(of({ measure: { figures: yearly({ eur: "20" }) } })).toMatchObject({
      tier: null,
      rank: 0,
      period: "P12M",
      spend: { eur: "20" },
      next: { tier: "bronze", missing_spend: { eur: "80" } },
    })
  })

  it("lets an override win, up and down, and only over a tier there is", () => {
    const until = "2027-01-01T00:00:00.000Z"
    const given = (code: string) =>
      of({ override: { tier: code, ends_at: until } })
    expect(given("gold")).toMatchObject({
      tier: "gold",
      source: "override",
      override_until: until,
      next: null,
    })
    expect(of({ group_ids: ["vip"] }).tier).toBe("invited")
    expect(
      of({
        group_ids: ["vip"],
        override: { tier: "bronze", ends_at: until },
      }).tier
    ).toBe("bronze")
    expect(given("platinum")).toMatchObject({ source: "thresholds" })
    expect(given("platinum")).not.toHaveProperty("override_until")
  })

  it("of a guest is rank 0, with the return rate alone", () => {
    expect(guestStanding({ return_rate: 0.5 })).toMatchObject({
      tier: null,
      rank: 0,
      next: null,
      return_rate: 0.5,
    })
    expect(guestStanding()).not.toHaveProperty("return_rate")
  })
})

describe("periods", () => {
  it("are measured once each, and all time always", () => {
    const monthly = tier("monthly", 4, { orders: 1, period: "P1M" })
    expect(periodsOf([...TIERS, monthly])).toEqual([null, "P12M", "P1M"])
    expect(periodsOf([])).toEqual([null])
  })

  it("roll back from now", () => {
    const now = "2028-02-29T12:00:00.000Z"
    expect(startOf("P12M", now)).toBe("2027-02-28T12:00:00.000Z")
    expect(startOf("P90D", now)).toBe("2027-12-01T12:00:00.000Z")
    expect(startOf(null, now)).toBeNull()
  })

  it("are left by the oldest order, an hour from now at least", () => {
    const now = "2026-11-22T10:00:00.000Z"
    expect(leavesPeriodAt("P90D", "2026-09-01T08:00:00.000Z", now)).toBe(
      "2026-11-30T08:00:00.000Z"
    )
    expect(leavesPeriodAt("P90D", "2026-08-24T10:00:00.000Z", now)).toBe(
      "2026-11-22T11:00:00.000Z"
    )
  })
})

describe("returnRate", () => {
  it.each([
    [0, 0, 0],
    [4, 4, 0],
    [5, 5, 1],
    [1, 5, 0.2],
    [1, 3000, 0.0003],
    // More came back than the store knows it sent: all of it did.
    [9, 5, 1],
  ])("%d of %d is %d", (returned, shipped, rate) => {
    expect(returnRate(returned, shipped)).toBe(rate)
  })
})
