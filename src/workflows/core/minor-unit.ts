import { defaultCurrencies, MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"

const ROUND_HALF_UP = 4

const digitsOf = (currency_code: string): number =>
  defaultCurrencies[currency_code.toUpperCase()]?.decimal_digits ?? 2

/** The smallest amount a provider can move, in major units: "0.01" for EUR, "1" for JPY. */
export const minorUnit = (currency_code: string): Decimal =>
  MathBN.convert(10).pow(-digitsOf(currency_code)).toFixed()

export const roundToMinorUnit = (
  amount: Decimal,
  currency_code: string
): Decimal =>
  MathBN.convert(amount)
    .decimalPlaces(digitsOf(currency_code), ROUND_HALF_UP)
    .toFixed()
