import BigNumber from "bignumber.js"
import type { Decimal } from "../decimal"
import { SettlementError } from "./errors"

/**
 * The arithmetic of this folder. A constructor of its own, because the shared one can be reconfigured by
 * anybody in the process and its settings decide how a division ends.
 */
export const Amount = BigNumber.clone({
  DECIMAL_PLACES: 20,
  ROUNDING_MODE: BigNumber.ROUND_HALF_UP,
})
export type Amount = BigNumber

export const ZERO: Amount = new Amount(0)

const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i

/**
 * Reads an amount of either sign.
 * @throws SettlementError `amount_missing`, `amount_invalid`
 */
export function readSigned(value: Decimal, field: string): Amount {
  const given: unknown = value
  if (given === undefined || given === null) {
    throw new SettlementError("amount_missing", field, given)
  }
  if (typeof given !== "string" || !DECIMAL.test(given)) {
    throw new SettlementError("amount_invalid", field, given)
  }
  return new Amount(given)
}

/**
 * Reads an amount of 0 or more.
 * @throws SettlementError `amount_missing`, `amount_invalid`, `amount_negative`
 */
export function readAmount(value: Decimal, field: string): Amount {
  const amount = readSigned(value, field)
  if (amount.isLessThan(0)) {
    throw new SettlementError("amount_negative", field, value)
  }
  return amount
}

/**
 * Reads a number of units: whole, 0 or more.
 * @throws SettlementError `units_invalid`
 */
export function readQuantity(value: number, field: string): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new SettlementError("units_invalid", field, value)
  }
  return value
}

/** Writes an amount with every digit it has and none it does not: `12.078`, never `1.2e1` or `-0`. */
export function write(amount: Amount): Decimal {
  return amount.toFixed()
}

/** Adds up. */
export function sum(amounts: readonly Amount[]): Amount {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO)
}
