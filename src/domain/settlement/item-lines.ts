import { Amount, readAmount, readQuantity, ZERO } from "./amount"
import { type DraftLine, taxedLike } from "./draft-line"
import { dropDust } from "./minor-unit"
import type { QuoteItem } from "./types"

/**
 * What the counted units are worth: what the shopper paid for them, less what was already given back on
 * them (DESIGN § 6, value of a unit). Items without counted units have no line.
 * @throws SettlementError for amounts and quantities that cannot be
 */
export function itemLines(items: readonly QuoteItem[]): DraftLine[] {
  return items.map(itemLine).filter((line) => line.quantity !== 0)
}

function itemLine(item: QuoteItem, index: number): DraftLine {
  const at = `items.${index}`
  const quantity = readQuantity(item.quantity, `${at}.quantity`)
  const value = dropDust(
    readAmount(item.unit_gross, `${at}.unit_gross`).times(quantity)
  )
  const net = dropDust(
    readAmount(item.unit_net, `${at}.unit_net`).times(quantity)
  )
  const given = readAmount(item.already_given, `${at}.already_given`)
  if (item.tax_rate !== null) {
    readAmount(item.tax_rate, `${at}.tax_rate`)
  }
  const left = Amount.max(value.minus(given), ZERO)
  return {
    kind: "item",
    code: null,
    id: item.id,
    item_id: item.item_id,
    title: item.title,
    quantity,
    gross: left,
    net: left.isEqualTo(value) ? net : net.times(left).dividedBy(value),
    tax_rate: item.tax_rate,
  }
}

/**
 * What staff deducts for value lost by handling, each from its own item and never more than that item is
 * worth (Directive 2011/83/EU, Art. 14(2)).
 * @throws SettlementError for an amount that cannot be
 */
export function deductionLines(items: readonly QuoteItem[]): DraftLine[] {
  return items.flatMap((item, index) => {
    if (!item.deduction) {
      return []
    }
    const asked = readAmount(
      item.deduction.amount,
      `items.${index}.deduction.amount`
    )
    const line = itemLine(item, index)
    if (line.quantity === 0 || asked.isZero()) {
      return []
    }
    const gross = Amount.min(asked, line.gross).negated()
    return [
      {
        ...line,
        kind: "deduction" as const,
        gross,
        ...taxedLike(gross, [line]),
        reason: item.deduction.reason,
        ...(asked.isGreaterThan(line.gross)
          ? { cut_from: asked.negated() }
          : {}),
      },
    ]
  })
}

/**
 * What the goods cost that go out in the place of counted units (DESIGN § 6, exchange). An even one costs what
 * its units are still worth, so that nothing is charged or given back for it.
 * @throws SettlementError for a price that cannot be
 */
export function exchangeLines(items: readonly QuoteItem[]): DraftLine[] {
  return items.flatMap((item, index): DraftLine[] => {
    const line = itemLine(item, index)
    if (!item.exchange || line.quantity === 0) {
      return []
    }
    const { title, price } = item.exchange
    const at = `items.${index}.exchange`
    const of = (amount: string, name: string) =>
      dropDust(readAmount(amount, `${at}.${name}`).times(item.quantity))
    const cost = price
      ? {
          gross: of(price.gross, "gross"),
          net: of(price.net, "net"),
          tax_rate: price.tax_rate,
        }
      : line
    return [
      {
        ...line,
        kind: "exchange",
        title,
        gross: cost.gross.negated(),
        net: cost.net.negated(),
        tax_rate: cost.tax_rate,
      },
    ]
  })
}
