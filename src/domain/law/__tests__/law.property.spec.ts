import { DateTime, IANAZone } from "luxon"
import fc from "fast-check"
import {
  evaluate,
  feesFor,
  shippingForRequest,
  validatePolicy,
  type Facts,
  type ItemFacts,
  type Policy,
} from "../../policy"
import { instant, snapshots } from "../../policy/__tests__/random-facts"
import { documents, FIELD, SLOT } from "../../policy/__tests__/random-policy"
import { COUNTRIES, countryLaw, lawFor, withdrawalEnd } from ".."
import type { LawFacts } from "../types"
import {
  guaranteeType,
  policyFrom,
  withdrawalType,
  type TypeDocument,
} from "./make"

const ZONES = [
  "UTC",
  "Europe/Rome",
  "Europe/Lisbon",
  "Atlantic/Azores",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Pacific/Auckland",
] as const

const dates = fc.uniqueArray(
  instant.map((at) => at.slice(0, 10)),
  { maxLength: 12 }
)

const laws: fc.Arbitrary<LawFacts> = fc
  .record({
    country: fc.constantFrom(...COUNTRIES),
    informed: fc.boolean(),
    holidays: dates,
  })
  .map(({ country, informed, holidays }) => {
    const law = lawFor(country, { informed }, holidays)
    if (!law) {
      throw new TypeError(country)
    }
    return law
  })

/** The same period told day by day, with another library's idea of a local day. */
const naiveEnd = (delivered: string, law: LawFacts, zone: string): number => {
  const free = (day: DateTime): boolean =>
    day.weekday > 5 || law.holidays.includes(day.toISODate() ?? "")
  const toWork = (day: DateTime): DateTime =>
    free(day) ? toWork(day.plus({ days: 1 })) : day
  const day = toWork(
    DateTime.fromISO(delivered, { zone }).startOf("day").plus({ days: 14 })
  )
  const last = law.withdrawal.informed ? day : toWork(day.plus({ months: 12 }))
  return last.plus({ days: 1 }).startOf("day").toMillis() - 1
}

describe("I8 the time to withdraw", () => {
  it("is that of the naive model: zones, daylight saving, leap days, holidays", () => {
    fc.assert(
      fc.property(
        instant,
        laws,
        fc.constantFrom(...ZONES),
        (delivered, law, zone) => {
          expect(withdrawalEnd(delivered, law, IANAZone.create(zone))).toBe(
            naiveEnd(delivered, law, zone)
          )
        }
      ),
      { numRuns: 2000 }
    )
  })

  it("never ends on a day off, nor before the fourteenth day is over", () => {
    fc.assert(
      fc.property(
        instant,
        laws,
        fc.constantFrom(...ZONES),
        (delivered, law, zone) => {
          const end = withdrawalEnd(delivered, law, IANAZone.create(zone))
          const last = DateTime.fromMillis(end, { zone })
          expect(last.weekday).toBeLessThan(6)
          expect(law.holidays).not.toContain(last.toISODate())
          const day = DateTime.fromISO(delivered, { zone }).startOf("day")
          expect(end).toBeGreaterThanOrEqual(
            day.plus({ days: 15 }).startOf("day").toMillis() - 1
          )
        }
      ),
      { numRuns: 500 }
    )
  })
})

interface Legal {
  law: LawFacts
  business: "no" | "unclear"
  last_delivered: string | null
  now: string
}

const legal: fc.Arbitrary<Legal> = fc.record({
  law: laws,
  business: fc.constantFrom("no" as const, "unclear" as const),
  last_delivered: fc.option(instant),
  now: instant,
})

/** Facts of a consumer who has units and asks for one, whatever else there is. */
const consumerOf = (
  facts: Facts,
  { law, business, last_delivered, now }: Legal,
  declared: Partial<ItemFacts>
): Facts => ({
  ...facts,
  now,
  law,
  order: { ...facts.order, canceled: false, last_delivered },
  customer: { ...facts.customer, business },
  items: facts.items.map((item) => ({
    ...item,
    shipped_quantity: 3,
    returnable_quantity: 3,
    requested_quantity: 1,
    ...declared,
  })),
})

const basisOf = (policy: Policy, basis: string) =>
  policy.request_types.filter(({ legal_basis }) => legal_basis === basis)

describe("I7 no decision by policy cuts a right of the law", () => {
  it("whatever a policy says: a withdrawal by a consumer is never denied", () => {
    fc.assert(
      fc.property(documents, snapshots, legal, (document, facts, about) => {
        const policy = policyFrom({ ...document, consumers: true })
        const asked = consumerOf(facts, about, {})
        const types = basisOf(policy, "withdrawal")
        expect(types.length).toBeGreaterThan(0)
        for (const { code } of types) {
          expect(evaluate(asked, policy, code, "submit").outcome).not.toBe(
            "deny"
          )
        }
      }),
      { numRuns: 300 }
    )
  })

  it("the built-in withdrawal is allowed in time, and for a person after it", () => {
    fc.assert(
      fc.property(snapshots, legal, (facts, about) => {
        const policy = policyFrom({
          calendar: { time_zone: "Europe/Rome" },
          request_types: [guaranteeType()],
        })
        const asked = consumerOf(facts, about, {
          fields: {},
          evidence: {},
          // No line can have come later than the last of them.
          anchors: {
            placed: null,
            shipped: null,
            delivered: about.last_delivered,
          },
        })
        const { outcome, findings } = evaluate(
          {
            ...asked,
            items: asked.items.map(
              ({ reason: _, resolution: __, ...item }) => item
            ),
          },
          policy,
          "withdrawal",
          "submit"
        )
        const open =
          about.last_delivered === null ||
          Date.parse(about.now) <=
            naiveEnd(about.last_delivered, about.law, "Europe/Rome")
        expect(outcome).toBe(
          open && about.business === "no" ? "allow" : "review"
        )
        expect(findings.some(({ code }) => code === "window_closed")).toBe(
          !open
        )
      }),
      { numRuns: 500 }
    )
  })

  it("whatever a policy says: a defect within the guarantee is never denied, and its window is open", () => {
    fc.assert(
      fc.property(documents, snapshots, legal, (document, facts, about) => {
        const policy = policyFrom({ ...document, consumers: true })
        for (const type of basisOf(policy, "legal_guarantee")) {
          const asked = consumerOf(facts, about, {
            fields: {},
            evidence: {},
            ...(type.reasons?.[0]
              ? { reason: type.reasons[0] }
              : { reason: "damaged" }),
            ...(type.resolutions[0] ? { resolution: type.resolutions[0] } : {}),
          })
          const { items } = evaluate(asked, policy, type.code, "submit")
          items.forEach(({ outcome, findings }, index) => {
            expect(outcome).not.toBe("deny")
            const from = asked.items[index]?.anchors.delivered
            const months = about.law.legal_guarantee.months
            const open =
              from != null &&
              DateTime.fromISO(about.now) <=
                DateTime.fromISO(from, { zone: "utc" }).plus({ months })
            if (open) {
              expect(findings.map(({ code }) => code)).not.toContain(
                "window_closed"
              )
              expect(findings.map(({ code }) => code)).not.toContain(
                "window_not_open"
              )
            }
          })
        }
      }),
      { numRuns: 300 }
    )
  })

  it("whatever a policy says: a right of the law costs nothing but the way back of a withdrawal", () => {
    fc.assert(
      fc.property(documents, snapshots, legal, (document, facts, about) => {
        const policy = policyFrom({ ...document, consumers: true })
        const asked = consumerOf(facts, about, {})
        const items = asked.items.map((item) => ({ id: item.item_id, item }))
        for (const { code } of basisOf(policy, "withdrawal")) {
          expect(feesFor(asked, policy, code, items)).toEqual([])
        }
        for (const { code } of basisOf(policy, "legal_guarantee")) {
          expect(feesFor(asked, policy, code, items)).toEqual([])
          const { payer, price } = shippingForRequest(asked, policy, code)
          expect([payer, price]).toEqual(["merchant", undefined])
        }
      }),
      { numRuns: 200 }
    )
  })
})

/** Terms that publishing must refuse, each a change to lawful ones. */
const CUTS: Record<
  string,
  { basis: "withdrawal" | "legal_guarantee"; change: Partial<TypeDocument> }
> = {
  "a fee on a withdrawal": {
    basis: "withdrawal",
    change: { fees: [{ code: "restocking", percent: 20 }] },
  },
  "a fee on the guarantee": {
    basis: "legal_guarantee",
    change: { fees: [{ code: "inspection", flat: { eur: 1 } }] },
  },
  "an allowance": {
    basis: "withdrawal",
    change: { allowance: { per_tier: {} } },
  },
  "evidence for a withdrawal": {
    basis: "withdrawal",
    change: { evidence: [{ slot: SLOT }] },
  },
  "a required field for a withdrawal": {
    basis: "withdrawal",
    change: { fields: [{ key: FIELD, required: true }] },
  },
  "a deny without a ground": {
    basis: "withdrawal",
    change: {
      rules: [
        {
          code: "rule",
          effect: "deny",
          when: [{ attribute: "item.sku", operator: "eq", value: "A" }],
        },
      ],
    },
  },
  "a gate on the guarantee": {
    basis: "legal_guarantee",
    change: {
      rules: [
        {
          code: "gate",
          effect: "deny",
          when: [{ attribute: "loyalty.tier", operator: "ne", value: "gold" }],
        },
      ],
    },
  },
  "a short withdrawal": {
    basis: "withdrawal",
    change: { windows: [{ anchor: "delivered", length: "P7D" }] },
  },
  "a short guarantee": {
    basis: "legal_guarantee",
    change: { windows: [{ anchor: "delivered", length: "P1Y" }] },
  },
  "neither repair nor replacement": {
    basis: "legal_guarantee",
    change: { resolutions: ["refund", "store_credit"] },
  },
  "the way back at the consumer's cost": {
    basis: "legal_guarantee",
    change: { shipping: [{ payer: "customer" }] },
  },
}

describe("I7 no policy is published that cuts a right of the law", () => {
  const countries = fc.uniqueArray(fc.constantFrom(...COUNTRIES), {
    minLength: 1,
    maxLength: 4,
  })

  it("any combination of cuts is refused, and none of them is none", () => {
    fc.assert(
      fc.property(
        fc.subarray(Object.keys(CUTS)),
        fc.option(countries),
        (names, within) => {
          const of = (basis: string) =>
            Object.assign(
              {},
              ...names.map((name) =>
                CUTS[name]?.basis === basis ? CUTS[name].change : {}
              )
            ) as Partial<TypeDocument>
          const policy = policyFrom({
            request_types: [
              withdrawalType(of("withdrawal")),
              guaranteeType(of("legal_guarantee")),
            ],
          })
          const errors = validatePolicy(policy, {
            countries: within ?? undefined,
          })
          // Two changes of one part overwrite each other: at least one of each part is left.
          expect(errors.length > 0).toBe(names.length > 0)
          const free = policyFrom({ ...policy, consumers: false })
          expect(
            validatePolicy(free).filter(({ code }) =>
              code.startsWith("statutory")
            )
          ).toEqual([])
        }
      ),
      { numRuns: 300 }
    )
  })

  it("a guarantee is published exactly when it is long enough in every country of its scope", () => {
    fc.assert(
      fc.property(
        countries,
        fc.integer({ min: 12, max: 48 }),
        fc.integer({ min: 12, max: 48 }),
        fc.uniqueArray(fc.constantFrom(...COUNTRIES), {
          minLength: 1,
          maxLength: 6,
        }),
        (within, base, special, named) => {
          const policy = policyFrom({
            request_types: [
              guaranteeType({
                windows: [
                  { anchor: "delivered", length: `P${base}M` },
                  {
                    anchor: "delivered",
                    length: `P${special}M`,
                    when: [
                      {
                        attribute: "order.country_code",
                        operator: "in",
                        value: named,
                      },
                    ],
                  },
                ],
              }),
            ],
          })
          const enough = within.every(
            (country) =>
              (named.includes(country) ? special : base) >=
              (countryLaw(country)?.guarantee_months.value ?? Infinity)
          )
          expect(
            validatePolicy(policy, { countries: within }).length === 0
          ).toBe(enough)
        }
      ),
      { numRuns: 500 }
    )
  })
})
