import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { isOffer } from "./is-offer"

type Sums = Map<string, Decimal>

const add = (sums: Sums, line: string, amount: Decimal, sign: 1 | -1) => {
  const before = MathBN.convert(sums.get(line) ?? 0)
  const after =
    sign === 1 ? MathBN.add(before, amount) : MathBN.sub(before, amount)
  sums.set(line, after.toFixed())
}

/**
 * What accepted offers gave on each order line and no later refund took off again (DESIGN § 6: it lowers
 * what is left). Gross, major units, by order line.
 */
export const alreadyGiven = (
  settlements: readonly Pick<
    RmaSettlementRecord,
    "kind" | "status" | "quote" | "given" | "result"
  >[]
): Sums => {
  const given: Sums = new Map()
  for (const one of settlements) {
    if (one.status === "canceled") {
      continue
    }
    if (isOffer(one)) {
      for (const line of one.quote.lines) {
        if (line.item_id) {
          add(given, line.item_id, line.gross, 1)
        }
      }
    }
    for (const [line, amount] of Object.entries(one.given ?? {})) {
      add(given, line, amount, -1)
    }
  }
  return given
}

/** Hands out what was given to quoted items of a line, first come first served, and says how much it used. */
export const takeGiven = (
  given: Sums,
  items: readonly { line: string; value: Decimal }[]
): { each: Decimal[]; used: Record<string, Decimal> } => {
  const used: Record<string, Decimal> = {}
  const each = items.map(({ line, value }) => {
    const left = MathBN.sub(given.get(line) ?? 0, used[line] ?? 0)
    const taken = MathBN.max(0, MathBN.min(left, value))
    if (MathBN.gt(taken, 0)) {
      used[line] = MathBN.add(used[line] ?? 0, taken).toFixed()
    }
    return taken.toFixed()
  })
  return { each, used }
}
