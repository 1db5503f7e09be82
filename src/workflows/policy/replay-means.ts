import type { Means } from "../../domain/replay"
import { quoteItems } from "../settlement/quote-items"

/**
 * The judge and the quote of a submit for a replay. What a case's order went through since is left out on
 * both sides: rounding carried over, earlier offers, flat fees that a linked case took.
 */
export const REPLAY_MEANS: Means = {
  quote: (facts, policy, type, outbound) =>
    quoteItems(
      { facts, policy, type },
      {
        so_far: { due: "0", paid: "0" },
        outbound_shipping: outbound,
        charged: new Set(),
      },
      facts.items.map((item, index) => ({
        id: String(index),
        facts: item,
        quantity: item.requested_quantity ?? 0,
        unit_gross: item.unit_value,
        // Tax moves no total, and no report of ours shows it.
        unit_net: item.unit_value,
        tax_rate: null,
        already_given: "0",
      }))
    ),
}
