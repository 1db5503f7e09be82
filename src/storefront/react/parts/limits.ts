/** How long a text may be, as the store's validators have it. */
export const LIMITS = {
  /** A line of its own: a serial number, a name. */
  line: 200,
  /** What a merchant asks about an item. */
  answer: 500,
  text: 2000,
  message: 5000,
  parcel: 100,
  orderNumber: 64,
} as const

/** Of the text as it was typed: a paste that is too long stays whole, and is told so. */
export const isTooLong = (text: string, limit: number): boolean =>
  text.length > limit
