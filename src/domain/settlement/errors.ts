/**
 * Why an amount was refused:
 * `amount_missing` undefined or null, `amount_invalid` no decimal string (NaN, Infinity, a float),
 * `amount_negative`, `amount_not_payable` finer than the currency's minor unit where real money is meant,
 * `units_invalid` not a whole number of units, `digits_invalid` no such minor unit.
 */
export type SettlementErrorCode =
  | "amount_missing"
  | "amount_invalid"
  | "amount_negative"
  | "amount_not_payable"
  | "units_invalid"
  | "digits_invalid"

/**
 * A figure that money must not be computed from. It is always a fault of the caller, never of the shopper,
 * and it is thrown because the alternative is to take what is not known for zero (DESIGN § 6).
 */
export class SettlementError extends Error {
  readonly code: SettlementErrorCode
  /** Where the figure stands in the input: `items.0.unit_gross`. */
  readonly field: string

  constructor(code: SettlementErrorCode, field: string, value: unknown) {
    super(`${code}: ${field} is ${String(value)}`)
    this.name = "SettlementError"
    this.code = code
    this.field = field
  }
}
