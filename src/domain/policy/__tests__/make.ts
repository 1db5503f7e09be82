import fc from "fast-check"
import {
  ATTRIBUTES,
  EFFECTS,
  OPERATORS,
  parsePolicy,
  type Condition,
  type Facts,
  type ItemFacts,
  type Policy,
  type PolicyDocument,
} from ".."

/** A policy that must be well formed. */
export const policyOf = (document: unknown): Policy => {
  const parsed = parsePolicy(document)
  if (!parsed.ok) {
    throw new TypeError(JSON.stringify(parsed.errors))
  }
  return parsed.policy
}

type TypeDocument = PolicyDocument["request_types"][number]

export const typeOf = (more: Partial<TypeDocument> = {}): TypeDocument => ({
  code: "return",
  name: { en: "Return" },
  legal_basis: "goodwill",
  resolutions: ["refund"],
  windows: [{ anchor: "delivered", length: "P14D" }],
  ...more,
})

export const documentOf = (
  type: Partial<TypeDocument> = {},
  more: Partial<PolicyDocument> = {}
): PolicyDocument => ({
  calendar: { time_zone: "Europe/Rome" },
  request_types: [typeOf(type)],
  ...more,
})

export const itemOf = (more: Partial<ItemFacts> = {}): ItemFacts => ({
  item_id: "item_1",
  title: "Lamp",
  sku: "LAMP-1",
  thumbnail: null,
  variant: { id: "variant_1", title: "Red", sku: "LAMP-1" },
  product: {
    id: "prod_1",
    title: "Lamp",
    handle: "lamp",
    type: null,
    collection: null,
    tags: [],
    categories: [],
  },
  quantity: 3,
  shipped_quantity: 3,
  delivered_quantity: 3,
  returnable_quantity: 3,
  unit_value: "12.078",
  anchors: {
    placed: "2026-11-01T09:00:00.000Z",
    shipped: "2026-11-03T09:00:00.000Z",
    delivered: "2026-11-10T09:00:00.000Z",
  },
  ...more,
})

export const declared = { requested_quantity: 1, resolution: "refund" }

export const factsOf = (
  items: ItemFacts[] = [itemOf(declared)],
  more: Partial<Facts> = {}
): Facts => ({
  now: "2026-11-20T10:00:00.000Z",
  holidays: [],
  order: {
    id: "order_1",
    display_id: 1,
    placed_at: "2026-11-01T09:00:00.000Z",
    email: "a@example.com",
    currency_code: "eur",
    currency_digits: 2,
    sales_channel_id: "sc_1",
    region_id: "reg_1",
    country_code: "it",
    locale: "it",
    canceled: false,
    total: "36.234",
  },
  customer: { id: "cus_1", registered: true, group_ids: [], groups: [] },
  items,
  ...more,
})

const word = fc.constantFrom(
  "a",
  "b",
  "made-to-order",
  "damaged",
  "refund",
  "it",
  "9",
  "10"
)
const value = fc.oneof(
  word,
  fc.integer({ min: -5, max: 50 }),
  fc.boolean(),
  fc.array(word, { minLength: 1, maxLength: 3 })
)
const names = [
  ...ATTRIBUTES.map(({ name }) => name),
  "item.fields.seal",
  "item.evidence.photo",
]
const row = fc.record({
  attribute: fc.constantFrom(...names),
  operator: fc.constantFrom(...OPERATORS),
  value,
})

const condition: fc.Arbitrary<Condition> = fc.letrec<{ one: Condition }>(
  (tie) => ({
    one: fc.oneof(
      { depthSize: "small" },
      row,
      fc.record({ any: fc.array(tie("one"), { minLength: 1, maxLength: 3 }) })
    ),
  })
).one

export const when = fc.array(condition, { maxLength: 3 })

const window = fc.record({
  anchor: fc.constantFrom(
    "placed" as const,
    "shipped" as const,
    "delivered" as const
  ),
  length: fc.constantFrom("P14D", "P1M", "P2Y", "PT48H"),
  when,
})

/** Random but well-formed policies, whatever nonsense they ask for. */
export const policies: fc.Arbitrary<Policy> = fc
  .record({
    legal_basis: fc.constantFrom(
      "goodwill" as const,
      "legal_guarantee" as const,
      "withdrawal" as const
    ),
    windows: fc.array(window, { maxLength: 3 }),
    rules: fc.array(fc.record({ when, effect: fc.constantFrom(...EFFECTS) }), {
      maxLength: 6,
    }),
    fields: fc.array(fc.record({ required: fc.boolean(), when }), {
      maxLength: 1,
    }),
    evidence: fc.array(fc.record({ min: fc.nat(2), when }), { maxLength: 1 }),
    fees: fc.array(fc.record({ when, waived_when: when }), { maxLength: 2 }),
  })
  .map(({ rules, fields, evidence, fees, ...rest }) =>
    policyOf(
      documentOf({
        ...rest,
        rules: rules.map((rule, index) => ({ code: `rule_${index}`, ...rule })),
        fields: fields.map((field) => ({ key: "seal", ...field })),
        evidence: evidence.map((slot) => ({ slot: "photo", ...slot })),
        fees: fees.map((fee, index) => ({
          code: `fee_${index}`,
          percent: 10,
          ...fee,
        })),
      })
    )
  )

const maybe = <Value>(some: fc.Arbitrary<Value>) =>
  fc.option(some, { nil: undefined })
const instant = fc
  .date({
    min: new Date("2026-01-01"),
    max: new Date("2026-12-31"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString())

const items: fc.Arbitrary<ItemFacts> = fc
  .record({
    returnable_quantity: fc.nat(3),
    shipped_quantity: fc.nat(3),
    unit_value: fc.constantFrom("9", "10", "12.078"),
    tags: fc.array(word, { maxLength: 2 }),
    placed: instant,
    shipped: fc.option(instant),
    delivered: fc.option(instant),
    requested_quantity: maybe(fc.integer({ min: -1, max: 4 })),
    reason: maybe(word),
    resolution: maybe(word),
    fields: maybe(fc.dictionary(fc.constantFrom("seal", "other"), word)),
    evidence: maybe(
      fc.dictionary(fc.constantFrom("photo", "other"), fc.nat(3))
    ),
  })
  .map(({ tags, placed, shipped, delivered, ...rest }) => {
    const known = Object.fromEntries(
      Object.entries(rest).filter(([, given]) => given !== undefined)
    )
    const item = itemOf(known)
    return {
      ...item,
      product: { ...item.product, tags },
      anchors: { placed, shipped, delivered },
    }
  })

/** Random snapshots, with gaps where facts may have gaps. */
export const snapshots: fc.Arbitrary<Facts> = fc
  .record({
    items: fc.array(items, { minLength: 1, maxLength: 3 }),
    now: instant,
    canceled: fc.boolean(),
    country_code: fc.option(word),
    loyalty: maybe(fc.record({ tier: fc.option(word), rank: fc.nat(5) })),
  })
  .map(({ items: lines, now, canceled, country_code, loyalty }) => {
    const facts = factsOf(
      lines.map((line, index) => ({ ...line, item_id: `item_${index}` })),
      { now }
    )
    return {
      ...facts,
      order: { ...facts.order, canceled, country_code },
      ...(loyalty ? { loyalty } : {}),
    }
  })
