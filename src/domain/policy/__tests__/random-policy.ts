import fc from "fast-check"
import {
  ATTRIBUTES,
  EFFECTS,
  LEGAL_BASES,
  OPERATORS,
  RESOLUTIONS,
  SEEN_BEFORE,
  SETTLE_WHEN,
  type Condition,
  type PolicyDocument,
} from ".."

/** Words that both random policies and random facts use, so that their conditions now and then hold. */
export const word = fc.constantFrom(
  "a",
  "b",
  "made-to-order",
  "damaged",
  "refund",
  "it",
  "gold",
  "9",
  "10"
)

/** Fields, slots and events that random policies name and random facts fill. */
export const FIELD = "seal"
export const SLOT = "photo"
export const EVENT = "installed"
export const TIERS = ["silver", "gold"] as const

type TypeDocument = PolicyDocument["request_types"][number]
type Part<Key extends keyof TypeDocument> = NonNullable<TypeDocument[Key]>

const value = fc.oneof(
  word,
  fc.integer({ min: -5, max: 50 }),
  fc.boolean(),
  fc.array(word, { minLength: 1, maxLength: 3 })
)

const row = fc.record({
  attribute: fc.constantFrom(
    ...ATTRIBUTES.map(({ name }) => name),
    `item.fields.${FIELD}`,
    `item.evidence.${SLOT}`
  ),
  operator: fc.constantFrom(...OPERATORS),
  value,
})

/** A condition on any attribute there is, with groups in groups. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ one: Condition }>(
  (tie) => ({
    one: fc.oneof(
      { depthSize: "small" },
      row,
      fc.record({ any: fc.array(tie("one"), { minLength: 1, maxLength: 3 }) })
    ),
  })
).one

export const conditions = fc.array(condition, { maxLength: 3 })

const text = (sentence: string) => fc.constant({ en: sentence })

/** Months are no working time: publishing refuses them, so they go with calendar time alone. */
const lasting = fc.oneof(
  fc.record(
    {
      length: fc.constantFrom("P14D", "P1M", "P2Y", "PT48H", "P2W"),
      count: fc.constant("calendar" as const),
    },
    { requiredKeys: ["length"] }
  ),
  fc.record({
    length: fc.constantFrom("P1D", "P14D"),
    count: fc.constant("business" as const),
  })
)

const anchor = fc.constantFrom(
  "placed" as const,
  "shipped" as const,
  "delivered" as const,
  "purchased" as const,
  `event:${EVENT}` as const
)

const windows: fc.Arbitrary<Part<"windows">> = fc.array(
  fc
    .tuple(
      lasting,
      fc.record(
        {
          anchor,
          fallback: fc.record({
            anchor,
            plus: fc.constantFrom("P0D", "P5D", "PT36H"),
          }),
          when: conditions,
        },
        { requiredKeys: ["anchor"] }
      )
    )
    .map(([time, rest]) => ({ ...time, ...rest })),
  { maxLength: 3 }
)

/** Each with a code of its own, as a document that publishes has. */
const coded = <Rest extends object>(prefix: string, rest: Rest[]) =>
  rest.map((one, index) => ({ code: `${prefix}_${index}`, ...one }))

const rules: fc.Arbitrary<Part<"rules">> = fc
  .array(fc.record({ when: conditions, effect: fc.constantFrom(...EFFECTS) }), {
    maxLength: 6,
  })
  .map((some) => coded("rule", some))

const fees: fc.Arbitrary<Part<"fees">> = fc
  .array(
    fc.oneof(
      fc.record({
        percent: fc.integer({ min: 0, max: 100 }),
        when: conditions,
        waived_when: conditions,
      }),
      fc.record({
        flat: fc.constant({ eur: "4.90" }),
        when: conditions,
        waived_when: conditions,
      })
    ),
    { maxLength: 2 }
  )
  .map((some) => coded("fee", some))

const shipping: fc.Arbitrary<Part<"shipping">> = fc.array(
  fc.oneof(
    fc.record({ payer: fc.constant("customer" as const), when: conditions }),
    fc.record({
      payer: fc.constantFrom("customer" as const, "merchant" as const),
      by: fc.constant("label" as const),
      price: fc.constant({ eur: "6.50" }),
      when: conditions,
    })
  ),
  { maxLength: 3 }
)

const allowance: fc.Arbitrary<Part<"allowance">> = fc.record({
  per_tier: fc.dictionary(
    fc.constantFrom(...TIERS),
    fc.record({ count: fc.nat(3), per: fc.constantFrom("P90D", "P1Y") }),
    { maxKeys: 2 }
  ),
})

const warranty: fc.Arbitrary<Part<"warranty">> = fc.record({
  serial: fc.record({
    required: fc.boolean(),
    formats: fc.array(
      fc.record({
        pattern: fc.constantFrom("AA-9999", "***", "9"),
        when: conditions,
      }),
      { maxLength: 2 }
    ),
    seen_before: fc.constantFrom(...SEEN_BEFORE),
  }),
})

const some = fc.uniqueArray(fc.constantFrom(...RESOLUTIONS), {
  minLength: 1,
  maxLength: 3,
})

const requestType = (code: string): fc.Arbitrary<TypeDocument> =>
  fc
    .record(
      {
        name: text(code),
        legal_basis: fc.constantFrom(...LEGAL_BASES),
        resolutions: some,
        reasons: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
        resolution_rules: fc.array(
          fc.record({ resolutions: some, when: conditions }),
          { maxLength: 2 }
        ),
        windows,
        rules,
        allowance,
        fields: fc.array(
          fc.record({
            key: fc.constant(FIELD),
            options: fc.constant<string[]>(["a", "b"]),
            required: fc.boolean(),
            when: conditions,
          }),
          { maxLength: 1 }
        ),
        evidence: fc.array(
          fc.record({
            slot: fc.constant(SLOT),
            min: fc.nat(2),
            when: conditions,
          }),
          { maxLength: 1 }
        ),
        fees,
        store_credit: fc.record({
          bonus: fc.array(
            fc.record({ percent: fc.nat(100), when: conditions }),
            { maxLength: 2 }
          ),
        }),
        shipping,
        warranty,
        settle_when: fc.array(
          fc.record({ at: fc.constantFrom(...SETTLE_WHEN), when: conditions }),
          { minLength: 1, maxLength: 2 }
        ),
      },
      { requiredKeys: ["name", "legal_basis", "resolutions", "windows"] }
    )
    .map((type) => ({ code, ...type }))

const calendar: fc.Arbitrary<NonNullable<PolicyDocument["calendar"]>> =
  fc.record(
    {
      time_zone: fc.constantFrom(
        "UTC",
        "Europe/Rome",
        "America/New_York",
        "Asia/Kolkata",
        "Pacific/Auckland"
      ),
      hours: fc.constant({ "mon-fri": ["09:00-13:00", "14:00-18:00"] }),
    },
    { requiredKeys: ["time_zone"] }
  )

const redirects: fc.Arbitrary<NonNullable<PolicyDocument["redirects"]>> = fc
  .array(
    fc.record({
      when: fc.array(condition, { minLength: 1, maxLength: 2 }),
      contact: fc.constant({ email: "dealer@example.com" }),
    }),
    { maxLength: 2 }
  )
  .map((rows) => coded("redirect", rows))

/**
 * Random policy documents with every kind of part there is: well formed, whatever nonsense they ask for.
 * Parts are left out at random too, so that defaults are used.
 */
export const documents: fc.Arbitrary<PolicyDocument> = fc.record(
  {
    calendar,
    consumers: fc.boolean(),
    reasons: fc.constant([{ value: "damaged", fault: "carrier" as const }]),
    redirects,
    request_types: fc.oneof(
      fc.tuple(requestType("return")),
      fc.tuple(requestType("return"), requestType("warranty"))
    ),
  },
  { requiredKeys: ["request_types"] }
)
