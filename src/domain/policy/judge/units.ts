import type { ItemFacts } from "../facts"
import type { LegalBasis } from "../schema"
import type { Judge } from "./judgement"
import { withdrawable } from "./withdrawal"

const NOT_CANCELED = { canceled: false }
const SHIPPED = { shipped_quantity: 1 }
const RETURNABLE = { returnable_quantity: 1 }

/** What is left to ask for. A contract can be withdrawn from before anything was sent. */
const leftOf =
  (basis: LegalBasis) =>
  (item: ItemFacts): number =>
    basis === "withdrawal" ? withdrawable(item) : item.returnable_quantity

/** A canceled order has nothing to return. */
export const judgeOrder: Judge = ({ facts }, judgement) => {
  judgement.add({
    code: "order_canceled",
    effect: "deny",
    matched: facts.order.canceled,
    observed: { canceled: facts.order.canceled },
    expected: NOT_CANCELED,
    path: "order",
    hard: true,
  })
}

/** There must be units to return (I1): shipped, and not held by another return or case. */
export const judgeUnits = (basis: LegalBasis): Judge => {
  // A contract can be withdrawn from before anything was sent (LAW, Art. 9).
  const needsShipping = basis !== "withdrawal"
  const left = leftOf(basis)
  return ({ item }, judgement) => {
    const shipped = item.shipped_quantity > 0
    judgement.add({
      code: "not_shipped",
      effect: "deny",
      matched: needsShipping && !shipped,
      observed: { shipped_quantity: item.shipped_quantity },
      expected: SHIPPED,
      path: "units.shipped",
      hard: true,
    })
    judgement.add({
      code: "nothing_returnable",
      effect: "deny",
      // Said once: what was never sent needs no second sentence.
      matched: (shipped || !needsShipping) && left(item) <= 0,
      observed: { returnable_quantity: left(item) },
      expected: RETURNABLE,
      path: "units.returnable",
      hard: true,
    })
    // Never under withdrawal: a declaration in time counts, whatever was refused before (LAW, Art. 11).
    judgement.add({
      code: "refused_before",
      effect: "review",
      matched:
        basis !== "withdrawal" && (item.refused_before_quantity ?? 0) > 0,
      observed: { refused_quantity: item.refused_before_quantity ?? 0 },
      expected: { refused_quantity: 0 },
      path: "units.refused_before",
    })
  }
}

/** What is asked for must be whole units, and no more than can be returned. */
export const judgeQuantity = (basis: LegalBasis): Judge => {
  const leftFor = leftOf(basis)
  return ({ item, stage, requested }, judgement) => {
    const own = item.requested_quantity
    const left = leftFor(item)
    const whole = own !== undefined && Number.isSafeInteger(own) && own > 0
    const code =
      own === undefined
        ? "quantity_required"
        : whole
          ? "quantity_exceeds_returnable"
          : "quantity_invalid"
    judgement.add({
      code,
      effect: "deny",
      matched:
        own === undefined
          ? stage === "submit"
          : !whole || (requested ?? own) > left,
      observed: { quantity: requested ?? own ?? null },
      expected: { quantity: left },
      path: "units.quantity",
      hard: true,
    })
  }
}
