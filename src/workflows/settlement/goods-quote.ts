import { quote, type Quote } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"

/**
 * So many units of each case item, at `worth` each or for nothing: a settlement of goods gives no money, and
 * takes no part in the order's rounding.
 */
export const goodsQuote = (
  { rma, items }: FullCase,
  units: Record<string, number>,
  worth: "nothing" | "value"
): Quote =>
  quote({
    currency_code: rma.currency_code ?? "",
    currency_digits: rma.facts?.order.currency_digits ?? 2,
    items: items
      .filter((item) => (units[item.id] ?? 0) > 0)
      .map((item) => ({
        id: item.id,
        item_id: item.item_id ?? "",
        title: item.title,
        quantity: units[item.id] ?? 0,
        reason: item.reason,
        resolution: item.resolution ?? "",
        unit_gross: worth === "value" ? (item.unit_gross ?? "0") : "0",
        unit_net: worth === "value" ? (item.unit_net ?? "0") : "0",
        tax_rate: item.tax_rate,
        already_given: "0",
      })),
    fees: [],
    outbound_shipping: null,
    return_shipping: null,
    so_far: { due: "0", paid: "0" },
  })
