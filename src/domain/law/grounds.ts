/**
 * Why a consumer has no right to withdraw (Directive 2011/83/EU Art. 16): the exceptions for which the
 * Directive leaves the seller a no. A deny rule on a withdrawal names one, and so does a person who refuses.
 */
export const GROUNDS = {
  "16a": "a service fully performed, begun with the consumer's consent",
  "16b": "a price that follows financial markets the seller cannot control",
  "16c": "made to the consumer's specifications or clearly personalised",
  "16d": "liable to deteriorate or expire rapidly",
  "16e": "sealed for health protection or hygiene, and unsealed after delivery",
  "16f": "inseparably mixed with other items after delivery",
  "16g": "alcohol sold ahead, delivered after 30 days, priced by the market",
  "16h": "an urgent repair or maintenance visit the consumer asked for",
  "16i": "sealed audio, video or software, and unsealed after delivery",
  "16j": "a newspaper, periodical or magazine, outside a subscription",
  "16k": "bought at a public auction",
  "16l":
    "accommodation, transport, car rental, catering or leisure for a set date",
  "16m": "digital content begun with the consumer's consent",
} as const

export type Ground = keyof typeof GROUNDS

/** True for a ground the law knows. */
export const isGround = (text: string): text is Ground =>
  Object.hasOwn(GROUNDS, text)
