import type { Facts, ItemFacts } from "./facts"

/** `texts` is a set, such as tags. */
export type AttributeType = "text" | "number" | "boolean" | "texts"

/** `undefined` is not known; `null` is known to be none (a product without a type). */
export type AttributeValue =
  string | number | boolean | readonly string[] | null | undefined

export interface Attribute {
  name: string
  type: AttributeType
  /** True for what the shopper says: before submit its absence is a condition, not a gap. */
  declared: boolean
  read: (facts: Facts, item: ItemFacts) => AttributeValue
}

type Reader = Attribute["read"]
type Table = Record<string, Reader>

/** Of an order that is not there nothing is known. */
const known = (read: Reader): Reader => {
  return (facts, item) =>
    facts.order.id === null ? undefined : read(facts, item)
}

/** Null of an order is none; without an order it is not known. */
const whenThere = ({ order }: Facts): null | undefined =>
  order.id === null ? undefined : null

/** An article nobody found, or a request about none, is not one without a type. */
const article = (read: Reader): Reader => {
  return (facts, item) =>
    item.product.id === null && (facts.order.id === null || !item.item_id)
      ? undefined
      : read(facts, item)
}

const TEXT: Table = {
  "order.id": (facts) => facts.order.id,
  "order.email": (facts) => facts.order.email,
  "order.currency_code": known((facts) => facts.order.currency_code),
  "order.sales_channel_id": (facts) =>
    facts.order.sales_channel_id ?? whenThere(facts),
  "order.region_id": known((facts) => facts.order.region_id),
  "order.sales_channel": (facts) => facts.order.sales_channel,
  "order.region": known((facts) => facts.order.region),
  // An order without an address has a country all the same: nobody wrote it down.
  "order.country_code": (facts) => facts.order.country_code ?? undefined,
  "order.locale": known((facts) => facts.order.locale),
  "customer.id": (facts) => facts.customer.id,
  "customer.business": (facts) => facts.customer.business,
  "loyalty.tier": (facts) => facts.loyalty?.tier,
  "item.title": (_, item) => item.title,
  "item.sku": (_, item) => item.sku,
  "item.variant.id": article((_, item) => item.variant.id),
  "item.variant.title": article((_, item) => item.variant.title),
  "item.variant.sku": article((_, item) => item.variant.sku),
  "item.product.id": article((_, item) => item.product.id),
  "item.product.title": article((_, item) => item.product.title),
  "item.product.handle": article((_, item) => item.product.handle),
  "item.product.type": article((_, item) => item.product.type),
  "item.product.collection": article((_, item) => item.product.collection),
}

const TEXTS: Table = {
  "customer.group_ids": (facts) => facts.customer.group_ids,
  "customer.groups": (facts) => facts.customer.groups,
  "item.product.tags": article((_, item) => item.product.tags),
  "item.product.categories": article((_, item) => item.product.categories),
}

const NUMBER: Table = {
  "order.display_id": (facts) => facts.order.display_id,
  "order.total": known((facts) => facts.order.total),
  "customer.return_rate": (facts) => facts.customer.return_rate,
  "loyalty.rank": (facts) => facts.loyalty?.rank,
  "loyalty.orders": (facts) => facts.loyalty?.orders,
  "item.unit_value": known((_, item) => item.unit_value),
  "item.ordered_quantity": known((_, item) => item.quantity),
  "item.shipped_quantity": known((_, item) => item.shipped_quantity),
  "item.delivered_quantity": known((_, item) => item.delivered_quantity),
  "item.returnable_quantity": known((_, item) => item.returnable_quantity),
  "item.serial_cases": (_, item) => item.serial_cases,
}

const BOOLEAN: Table = {
  "customer.registered": (facts) => facts.customer.registered,
}

const DECLARED_TEXT: Table = {
  "item.reason": (_, item) => item.reason,
  "item.resolution": (_, item) => item.resolution,
  "item.serial": (_, item) => item.serial,
  "item.serial_state": (_, item) => item.serial_state,
}

const DECLARED_NUMBER: Table = {
  "item.quantity": (_, item) => item.requested_quantity,
}

const all = (
  table: Table,
  type: AttributeType,
  declared: boolean
): Attribute[] =>
  Object.entries(table).map(([name, read]) => ({ name, type, declared, read }))

/** Attributes every policy may ask about; fields and evidence slots add those of the request type. */
export const ATTRIBUTES: readonly Attribute[] = [
  ...all(TEXT, "text", false),
  ...all(TEXTS, "texts", false),
  ...all(NUMBER, "number", false),
  ...all(BOOLEAN, "boolean", false),
  ...all(DECLARED_TEXT, "text", true),
  ...all(DECLARED_NUMBER, "number", true),
]

const byName = new Map(
  ATTRIBUTES.map((attribute) => [attribute.name, attribute])
)

const FIELD = "item.fields."
const EVIDENCE = "item.evidence."

/** Own keys only: a field called `constructor` is a field like any other. */
const own = <Value>(record: Record<string, Value> | undefined, key: string) =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined

/** The attribute of this name, or undefined when there is none. */
export const attributeOf = (name: string): Attribute | undefined => {
  const known = byName.get(name)
  if (known) {
    return known
  }
  if (name.startsWith(FIELD) && name.length > FIELD.length) {
    const key = name.slice(FIELD.length)
    return {
      name,
      type: "text",
      declared: true,
      read: (_, item) => own(item.fields, key),
    }
  }
  if (name.startsWith(EVIDENCE) && name.length > EVIDENCE.length) {
    const slot = name.slice(EVIDENCE.length)
    return {
      name,
      type: "number",
      declared: true,
      read: (_, item) => own(item.evidence, slot),
    }
  }
  return undefined
}

/** The field key or evidence slot an attribute reads, or null when it reads neither. */
export const declaredPart = (
  name: string
): { kind: "fields" | "evidence"; key: string } | null => {
  if (name.startsWith(FIELD)) {
    return { kind: "fields", key: name.slice(FIELD.length) }
  }
  return name.startsWith(EVIDENCE)
    ? { kind: "evidence", key: name.slice(EVIDENCE.length) }
    : null
}
