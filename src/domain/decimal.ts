/**
 * An exact amount in major units of its currency, as a decimal string ("12.078").
 * Strings travel through JSON, the database and the browser without losing a digit; arithmetic is
 * done with `bignumber.js`, never with floats.
 */
export type Decimal = string
