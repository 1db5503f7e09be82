import type { Decimal } from "../decimal"
import { Amount, readAmount } from "./amount"
import { SettlementError } from "./errors"

// A third of 10 is 3.33333333333333333333, and three of them fall short of 10 by 1e-20. Where the true sum
// is a half cent, that is a whole cent. What lies beyond the twelfth decimal is such dust and not money.
const DUST_AFTER = 12
const DUST = new Amount("1e-14")

/** Puts a multiple of a divided amount back to the amount it came from: 9.99999999999999999999 is 10. */
export function dropDust(amount: Amount): Amount {
  const clean = amount.decimalPlaces(DUST_AFTER, Amount.ROUND_HALF_UP)
  return clean.minus(amount).abs().isLessThan(DUST) ? clean : amount
}

/**
 * Checks the number of decimals of a currency's minor unit.
 * @throws SettlementError `digits_invalid`
 */
export function readDigits(digits: number): number {
  if (!Number.isInteger(digits) || digits < 0 || digits > 8) {
    throw new SettlementError("digits_invalid", "currency_digits", digits)
  }
  return digits
}

/**
 * Rounds to the currency's minor unit, half up (away from zero), as payment providers and core's currency
 * display do: 0.125 is 0.13.
 * @param digits decimals of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD
 */
export function roundToMinor(amount: Amount, digits: number): Amount {
  return amount
    .decimalPlaces(DUST_AFTER, Amount.ROUND_HALF_UP)
    .decimalPlaces(digits, Amount.ROUND_HALF_UP)
}

/** The minor unit itself: 0.01 for 2 digits. */
export function minorUnit(digits: number): Amount {
  return new Amount(1).shiftedBy(-digits)
}

/**
 * Reads money that moves or has moved: 0 or more, in whole minor units.
 * @throws SettlementError as `readAmount`, and `amount_not_payable` for fractions of the minor unit
 */
export function readMoney(
  value: Decimal,
  field: string,
  digits: number
): Amount {
  const amount = readAmount(value, field)
  if (!amount.decimalPlaces(digits).isEqualTo(amount)) {
    throw new SettlementError("amount_not_payable", field, value)
  }
  return amount
}
