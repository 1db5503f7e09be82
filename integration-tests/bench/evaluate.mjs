/**
 * `evaluate` of one item under one type, beside json-rules-engine with the same rules (DESIGN § 9). A
 * process of its own, on built code: what loads TypeScript slows it down.
 *
 *     node evaluate.mjs <folder of the built domain/policy>
 *
 * Prints its figures as JSON.
 */
import { createRequire } from "node:module"
import { join } from "node:path"
import { Engine } from "json-rules-engine"
import { rules } from "./rules.mjs"
import { spread } from "./figures.mjs"

const ROUNDS = 7
const ROUND_MS = 300

const facts = {
  now: "2026-11-20T10:00:00.000Z",
  holidays: [],
  order: {
    id: "order_1",
    display_id: 1,
    placed_at: "2026-11-01T09:00:00.000Z",
    email: null,
    currency_code: "eur",
    currency_digits: 2,
    sales_channel_id: "sc_1",
    region_id: "reg_1",
    country_code: "it",
    locale: null,
    canceled: false,
    total: "36.23",
  },
  customer: { id: "cus_1", registered: true, group_ids: [], groups: ["b2c"] },
  items: [
    {
      item_id: "item_1",
      title: "Lamp",
      sku: "LAMP-1",
      thumbnail: null,
      variant: { id: "variant_1", title: null, sku: "LAMP-1" },
      product: {
        id: "prod_1",
        title: "Lamp",
        handle: "lamp",
        type: "lighting",
        collection: null,
        tags: ["indoor", "sale"],
        categories: [],
      },
      quantity: 3,
      shipped_quantity: 3,
      delivered_quantity: 3,
      returnable_quantity: 3,
      requested_quantity: 1,
      reason: "changed_mind",
      resolution: "refund",
      unit_value: "12.078",
      anchors: {
        placed: "2026-11-01T09:00:00.000Z",
        shipped: "2026-11-03T09:00:00.000Z",
        delivered: "2026-11-10T09:00:00.000Z",
      },
    },
  ],
}

/** The same facts as json-rules-engine likes them: flat, numbers already numbers. */
const flatFacts = {
  item_product_tags: ["indoor", "sale"],
  item_reason: "changed_mind",
  item_unit_value: 12.078,
  order_country_code: "it",
  item_sku: "LAMP-1",
  customer_groups: ["b2c"],
}

const policyWith = (parsePolicy, count) => {
  const parsed = parsePolicy({
    request_types: [
      {
        code: "return",
        name: { en: "Return" },
        legal_basis: "goodwill",
        resolutions: ["refund"],
        windows: [{ anchor: "delivered", length: "P14D" }],
        rules: rules(count),
      },
    ],
  })
  if (!parsed.ok) {
    throw new TypeError(JSON.stringify(parsed.errors))
  }
  return parsed.policy
}

const NAMES = { eq: "equal", in: "in", nin: "notIn", gt: "greaterThan" }

const engineWith = (count) => {
  const engine = new Engine()
  for (const { code, when } of rules(count)) {
    const all = when.map(({ attribute, operator, value }) => {
      const among = Array.isArray(value) && attribute.endsWith("s")
      return {
        fact: attribute.replaceAll(".", "_"),
        operator: among ? "contains" : NAMES[operator],
        value: among ? value[0] : value,
      }
    })
    engine.addRule({ conditions: { all }, event: { type: code } })
  }
  return engine
}

/** Calls a second, one figure a round; the first round warms up. */
const rate = async (run) => {
  const rates = []
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    let calls = 0
    while (performance.now() - start < ROUND_MS) {
      for (let step = 0; step < 50; step++) {
        const result = run()
        // A promise is waited for; awaiting everything would charge us for what only the other needs.
        if (result instanceof Promise) {
          await result
        }
      }
      calls += 50
    }
    rates.push((calls / (performance.now() - start)) * 1000)
  }
  return spread(rates.slice(1))
}

const require = createRequire(import.meta.url)
const { evaluate, parsePolicy } = require(join(process.argv[2], "index.js"))
const few = policyWith(parsePolicy, 5)
const many = policyWith(parsePolicy, 50)
const engine = engineWith(50)

process.stdout.write(
  JSON.stringify({
    few: await rate(() => evaluate(facts, few, "return", "submit")),
    many: await rate(() => evaluate(facts, many, "return", "submit")),
    other: await rate(() => engine.run(flatFacts)),
  })
)
