import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { RmaError } from "../../modules/rma/errors"

/** What core hands out for an amount or a quantity; `unknown` parts are judged at run time. */
export type CoreNumber = BigNumberInput | null | undefined

/**
 * Core divides with 20 decimals, so tax-inclusive prices carry noise in the last ones. Twelve hold
 * every digit a price, a rate or a share of a discount can really have.
 */
const MEANINGFUL_DECIMALS = 12

const convert = (value: CoreNumber) => {
  // MathBN.convert(undefined) is 0: money that is not there must not pass for nothing.
  if (value === null || value === undefined) {
    throw new RmaError("internal", { message: "core answered no amount" })
  }
  const number = MathBN.convert(value)
  if (!number.isFinite()) {
    throw new RmaError("internal", { message: "core answered no number" })
  }
  return number
}

/**
 * An amount of core as an exact decimal string in major units, free of core's division noise.
 *
 * @throws `internal` when there is no amount or it is no number
 */
export const toDecimal = (value: CoreNumber): Decimal =>
  convert(value).decimalPlaces(MEANINGFUL_DECIMALS).toFixed()

const ROUND_CEIL = 2

/**
 * An amount that covers this one of core, its division noise included: core compares with every decimal.
 *
 * @throws `internal` as above
 */
export const toCovering = (value: CoreNumber): Decimal =>
  convert(value).decimalPlaces(MEANINGFUL_DECIMALS, ROUND_CEIL).toFixed()

/**
 * A quantity of core as a whole number of units.
 *
 * @throws `internal` when there is none or it is no whole number
 */
export const toUnits = (value: CoreNumber): number => {
  const number = convert(value)
  if (!number.isInteger()) {
    throw new RmaError("internal", {
      message: `core counts ${number.toFixed()} units`,
    })
  }
  return number.toNumber()
}

/** The exact sum; "0" for none. */
export const sum = (amounts: CoreNumber[]): Decimal =>
  MathBN.sum("0", ...amounts.map(convert))
    .decimalPlaces(MEANINGFUL_DECIMALS)
    .toFixed()

/** `a - b`, exact. */
export const minus = (a: Decimal, b: Decimal): Decimal =>
  toDecimal(MathBN.sub(a, b))

export const isMore = (a: Decimal, b: Decimal): boolean => MathBN.gt(a, b)

export const least = (amounts: Decimal[]): Decimal =>
  toDecimal(MathBN.min(...amounts))
