import fc from "fast-check"
import { lawFor } from "../../law"
import { SERIAL_STATES, type Facts, type ItemFacts } from ".."
import { factsOf, itemOf } from "./make"
import { EVENT, FIELD, SLOT, TIERS, word } from "./random-policy"

/** Instants around the changes of daylight saving, month ends and a leap day, to the millisecond. */
export const instant = fc
  .date({
    min: new Date("2024-02-01"),
    max: new Date("2026-12-31"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString())

const known = <Rest extends object>(facts: Rest): Rest =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined)
  ) as Rest

const maybe = <Value>(some: fc.Arbitrary<Value>) =>
  fc.option(some, { nil: undefined })

const declared = {
  requested_quantity: maybe(fc.integer({ min: -1, max: 4 })),
  reason: maybe(word),
  resolution: maybe(word),
  fields: maybe(fc.dictionary(fc.constantFrom(FIELD, "other"), word)),
  evidence: maybe(fc.dictionary(fc.constantFrom(SLOT, "other"), fc.nat(3))),
  serial: maybe(fc.constantFrom("AB-1234", "ab 1234", "x", "7")),
  serial_state: maybe(fc.constantFrom(...SERIAL_STATES)),
}

const anchors: fc.Arbitrary<ItemFacts["anchors"]> = fc
  .record({
    placed: fc.option(instant),
    shipped: fc.option(instant),
    delivered: fc.option(instant),
    purchased: maybe(fc.option(instant)),
    events: maybe(fc.dictionary(fc.constant(EVENT), instant)),
  })
  .map(known)

const items: fc.Arbitrary<ItemFacts> = fc
  .record({
    ...declared,
    quantity: fc.nat(3),
    returnable_quantity: fc.nat(3),
    shipped_quantity: fc.nat(3),
    refused_before_quantity: maybe(fc.nat(1)),
    serial_cases: maybe(fc.nat(2)),
    unit_value: fc.constantFrom("9", "10", "12.078"),
    tags: fc.array(word, { maxLength: 2 }),
    type: fc.option(word),
    anchors,
  })
  .map(({ tags, type, anchors: seen, ...rest }) => {
    const { anchors: _, ...item } = itemOf(known(rest))
    const product = { ...item.product, tags, type }
    return { ...item, product, anchors: seen }
  })

const allowances: fc.Arbitrary<NonNullable<Facts["allowances"]>> =
  fc.dictionary(
    fc.constantFrom("return", "warranty"),
    fc.option(
      fc.record({
        used: fc.nat(4),
        count: fc.nat(3),
        per: fc.constantFrom("P90D", "P1Y"),
        renews_at: fc.option(instant),
      })
    )
  )

/** Random snapshots of one to three lines, with gaps where facts may have gaps. */
export const snapshots: fc.Arbitrary<Facts> = fc
  .record({
    lines: fc.array(items, { minLength: 1, maxLength: 3 }),
    now: instant,
    holidays: fc.uniqueArray(
      instant.map((at) => at.slice(0, 10)),
      { maxLength: 4 }
    ),
    canceled: fc.boolean(),
    country_code: fc.option(word),
    return_rate: maybe(fc.constantFrom(0, 0.25, 1)),
    loyalty: maybe(
      fc.record({
        tier: fc.option(fc.constantFrom(...TIERS)),
        rank: fc.nat(5),
      })
    ),
    allowances: maybe(allowances),
    law: maybe(fc.option(fc.constantFrom(lawFor("it"), lawFor("es")))),
    business: maybe(fc.constantFrom("no" as const, "yes", "unclear")),
    last_delivered: maybe(fc.option(instant)),
  })
  .map(
    ({
      lines,
      canceled,
      country_code,
      return_rate,
      business,
      last_delivered,
      ...rest
    }) => {
      const facts = factsOf(
        lines.map((line, index) => ({ ...line, item_id: `item_${index}` })),
        known(rest)
      )
      return {
        ...facts,
        order: known({
          ...facts.order,
          canceled,
          country_code,
          last_delivered,
        }),
        customer: known({ ...facts.customer, return_rate, business }),
      }
    }
  )
