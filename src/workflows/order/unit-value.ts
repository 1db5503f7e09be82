import { MathBN, MedusaError } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import type { CoreAdjustment, CoreNumber, CoreTaxLine } from "./load-order"

type Big = ReturnType<typeof MathBN.convert>

/**
 * Core's number, exactly. An undefined amount is an error: `MathBN.convert(undefined)` would be 0, and
 * money would be lost in silence.
 */
export const exact = (value: CoreNumber | null | undefined): Big => {
  if (value === undefined || value === null) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "An amount of the order is missing."
    )
  }
  if (typeof value === "object") {
    const raw = value.raw?.value ?? value.value ?? value.numeric
    return exact(raw)
  }
  return MathBN.convert(value)
}

export const toNumber = (value: CoreNumber | null | undefined): number =>
  exact(value ?? 0).toNumber()

export interface Priced {
  unit_price: CoreNumber
  quantity: CoreNumber
  is_tax_inclusive: boolean | null
  tax_lines: CoreTaxLine[] | null
  adjustments: CoreAdjustment[] | null
}

export interface UnitValue {
  gross: Decimal
  net: Decimal
  /** Percent; null when the line carries no tax line, or several. */
  tax_rate: Decimal | null
}

/**
 * What the shopper paid for one unit, discounts and taxes in, adjustments as placed (DESIGN § 6): the same
 * arithmetic as core's line totals, taken from the gross side so that a tax-included price stays exact.
 */
export const unitValue = (item: Priced): UnitValue => {
  const lines = item.tax_lines ?? []
  const rates = lines.map((line) => exact(line.rate))
  const factor = MathBN.add(1, MathBN.div(MathBN.sum(...rates, 0), 100))
  const price = item.is_tax_inclusive
    ? exact(item.unit_price)
    : MathBN.mult(exact(item.unit_price), factor)
  const discounts = (item.adjustments ?? []).map((adjustment) =>
    adjustment.is_tax_inclusive
      ? exact(adjustment.amount)
      : MathBN.mult(exact(adjustment.amount), factor)
  )
  const quantity = exact(item.quantity)
  const discount = quantity.isZero()
    ? MathBN.convert(0)
    : MathBN.div(MathBN.sum(...discounts, 0), quantity)
  // A net discount was cut off somewhere: all of a price then comes to a hair above it, or below.
  const gross = MathBN.max(MathBN.sub(price, discount), 0)
  return {
    gross: gross.toFixed(),
    net: MathBN.div(gross, factor).toFixed(),
    tax_rate: rates.length === 1 && rates[0] ? rates[0].toFixed() : null,
  }
}
