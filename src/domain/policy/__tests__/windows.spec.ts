import fc from "fast-check"
import { DateTime } from "luxon"
import {
  evaluateItem,
  type Facts,
  type Finding,
  type ItemFacts,
  type Stage,
} from ".."
import { declared, documentOf, factsOf, itemOf, policyOf } from "./make"

const judge = (
  windows: object[],
  item: ItemFacts,
  stage: Stage = "submit",
  more: Partial<Facts> = {},
  zone = "Europe/Rome"
) => {
  const policy = policyOf(
    documentOf({ windows: windows as never }, { calendar: { time_zone: zone } })
  )
  return evaluateItem(factsOf([item], more), policy, "return", item, stage)
}

const short = ({ code, effect, depends_on }: Finding) =>
  [code, effect, ...(depends_on ?? [])].join(":")
const found = (decision: { findings: Finding[] }) =>
  decision.findings.map(short)

const item = (
  anchors: Partial<ItemFacts["anchors"]> = {},
  more: Partial<ItemFacts> = {}
) =>
  itemOf({ ...declared, ...more, anchors: { ...itemOf().anchors, ...anchors } })

const delivered = { anchor: "delivered", length: "P14D" }
const estimated = { ...delivered, fallback: { anchor: "shipped", plus: "P5D" } }
const at = (now: string) => ({ now })

describe("windows (S4.4, S3.12)", () => {
  it("the request counts up to the last instant of the last local day, and no longer", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("2024-01-01"),
          max: new Date("2030-01-01"),
          noInvalidDate: true,
        }),
        fc.constantFrom(
          "UTC",
          "Europe/Rome",
          "America/New_York",
          "Asia/Kathmandu",
          "Australia/Lord_Howe"
        ),
        fc.integer({ min: 1, max: 800 }),
        (date, zone, days) => {
          const line = item({ delivered: date.toISOString() })
          const windows = [{ anchor: "delivered", length: `P${days}D` }]
          const { returnable_until } = judge(windows, line, "browse", {}, zone)
          const end = Date.parse(returnable_until ?? "")
          const local = DateTime.fromMillis(end, { zone })
          expect(
            local.diff(
              DateTime.fromJSDate(date, { zone }).startOf("day"),
              "days"
            ).days
          ).toBeGreaterThan(days)
          expect(local.plus(1).toFormat("HH:mm")).toBe("00:00")
          const last = judge(
            windows,
            line,
            "submit",
            at(new Date(end).toISOString()),
            zone
          )
          const late = judge(
            windows,
            line,
            "submit",
            at(new Date(end + 1).toISOString()),
            zone
          )
          expect([last.outcome, late.outcome]).toEqual(["allow", "deny"])
        }
      )
    )
  })

  it.each([
    // Delivered on the 10th in Rome: the 24th is the fourteenth day after it.
    [delivered, "2026-11-24T22:59:59.999Z", []],
    [delivered, "2026-11-24T23:00:00.000Z", ["window_closed:deny"]],
    [{ anchor: "delivered", length: "PT48H" }, "2026-11-12T09:00:00.000Z", []],
    [
      { anchor: "delivered", length: "PT48H" },
      "2026-11-12T09:00:00.001Z",
      ["window_closed:deny"],
    ],
    [{ anchor: "placed", length: "P1M" }, "2026-12-01T22:59:59.999Z", []],
    [
      { anchor: "delivered", length: "P3D", count: "business" },
      "2026-11-13T09:00:00.000Z",
      [],
    ],
    [
      { anchor: "delivered", length: "P3D", count: "business" },
      "2026-11-13T09:00:00.001Z",
      ["window_closed:deny"],
    ],
  ])("%j at %s: %j", (window, now, expected) => {
    expect(found(judge([window], item(), "submit", at(now)))).toEqual(expected)
  })

  it("business windows skip the holidays of the facts, which are kept with the case", () => {
    const window = { anchor: "delivered", length: "P3D", count: "business" }
    const now = "2026-11-16T09:00:00.000Z"
    expect(found(judge([window], item(), "submit", { now }))).toEqual([
      "window_closed:deny",
    ])
    expect(
      found(
        judge([window], item(), "submit", { now, holidays: ["2026-11-11"] })
      )
    ).toEqual([])
  })

  it("an unknown delivery is taken as so long after shipment (S4.40), and said so", () => {
    const decision = judge(
      [estimated],
      item({ delivered: null }),
      "submit",
      at("2026-11-23T00:00:00.000Z")
    )
    // Shipped on the 3rd, plus 5 days is the 8th, plus 14 the 22nd.
    expect(decision.returnable_until).toBe("2026-11-22T22:59:59.999Z")
    expect(decision.findings[0]).toMatchObject({
      code: "window_closed",
      observed: { anchor: "shipped", estimated: true },
    })
    expect(judge([estimated], item()).returnable_until).toBe(
      "2026-11-24T22:59:59.999Z"
    )
  })

  it("no anchor at all is for a person to look at", () => {
    const unknown = item({ delivered: null, shipped: null })
    for (const window of [delivered, estimated]) {
      expect(found(judge([window], unknown))).toEqual([
        "window_anchor_unknown:review",
      ])
    }
  })

  it("a type without windows has no end", () => {
    const decision = judge([], item(), "submit", at("2036-01-01T00:00:00.000Z"))
    expect([decision.outcome, decision.returnable_until]).toEqual([
      "allow",
      null,
    ])
  })
})

describe("windows with conditions (S3.20)", () => {
  const damaged = [
    { attribute: "item.reason", operator: "eq", value: "damaged" },
  ]
  const gold = [{ attribute: "loyalty.tier", operator: "eq", value: "gold" }]
  const general = { anchor: "delivered", length: "P14D" }
  const transit = { anchor: "delivered", length: "P5D", when: damaged }
  const long = { anchor: "delivered", length: "P60D", when: gold }
  const day = (date: number) => ({ now: `2026-11-${date}T10:00:00.000Z` })
  const loyal = (tier: string | null) => ({ loyalty: { tier, rank: 0 } })

  it.each([
    // On the 20th transit damage (5 days from the 10th) is over, the general window is not.
    [
      "submit",
      [general, transit],
      { reason: "damaged" },
      day(20),
      ["window_closed:deny"],
    ],
    ["submit", [general, transit], { reason: "changed_mind" }, day(20), []],
    ["submit", [general, transit], { reason: "damaged" }, day(15), []],
    [
      "browse",
      [general, transit],
      {},
      day(20),
      ["window_closed:deny:item.reason"],
    ],
    ["browse", [general, transit], {}, day(15), []],
    [
      "browse",
      [general, transit],
      {},
      day(28),
      ["window_closed:deny", "window_closed:deny:item.reason"],
    ],
    ["browse", [transit], {}, day(15), []],
    ["browse", [transit], {}, day(20), ["window_closed:deny"]],
    [
      "submit",
      [transit],
      { reason: "other" },
      day(15),
      ["window_not_open:deny"],
    ],
    ["submit", [general, long], {}, { ...day(28), ...loyal("gold") }, []],
    [
      "submit",
      [general, long],
      {},
      { ...day(28), ...loyal("silver") },
      ["window_closed:deny"],
    ],
    [
      "submit",
      [general, long],
      {},
      { ...day(28), ...loyal(null) },
      ["window_closed:deny"],
    ],
    // Nobody knows the tier: the long window may be open.
    ["submit", [general, long], {}, day(28), ["fact_missing:review"]],
    [
      "browse",
      [general, { ...transit, length: "P60D" }],
      {},
      day(28),
      ["window_closed:deny:item.reason"],
    ],
  ] as const)("%s %j %j %j: %j", (stage, windows, more, facts, expected) => {
    expect(found(judge([...windows], item({}, more), stage, facts))).toEqual(
      expected
    )
  })

  it("tells the latest end there may be", () => {
    expect(
      judge([general, { ...transit, length: "P60D" }], item(), "browse")
        .returnable_until
    ).toBe("2027-01-09T22:59:59.999Z")
  })
})
