import type { QuoteFee, QuoteInput, QuoteItem } from "../types"

/** A mug of 122.00 with 22 % included, two units of which count. */
export function item(over: Partial<QuoteItem> = {}): QuoteItem {
  return {
    id: "rmait_mug",
    item_id: "ordli_mug",
    title: "Mug",
    quantity: 2,
    reason: "changed_mind",
    resolution: "refund",
    unit_gross: "122",
    unit_net: "100",
    tax_rate: "22",
    already_given: "0",
    ...over,
  }
}

export function fee(over: Partial<QuoteFee> = {}): QuoteFee {
  return {
    code: "restocking",
    kind: "percent",
    value: "20",
    item_ids: ["rmait_mug"],
    ...over,
  }
}

export function input(over: Partial<QuoteInput> = {}): QuoteInput {
  return {
    currency_code: "eur",
    currency_digits: 2,
    items: [item()],
    fees: [],
    outbound_shipping: null,
    return_shipping: null,
    so_far: { due: "0", paid: "0" },
    ...over,
  }
}
