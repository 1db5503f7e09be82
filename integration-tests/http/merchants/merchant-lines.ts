import type { MerchantShop } from "./merchant-shop"

/** The merchants of REQUIREMENTS.md, with how many lines each has there. */
export const LINES_OF = { S0: 23, S1: 24, S2: 21, S3: 26, S4: 42 } as const

export type MerchantCode = keyof typeof LINES_OF

/** One walk through a merchant's shop; it may prove several lines on its way. */
export interface Walk {
  /** Numbers of the lines, such as `["S4.4", "S4.40"]`. */
  lines: string[]
  title: string
  run: (shop: MerchantShop) => Promise<void>
}

/** A merchant of REQUIREMENTS.md: what of its policy is proved here, and what is still open. */
export interface MerchantLines {
  code: MerchantCode
  /** The ready policy it runs on. */
  preset: string
  /** Names of its sales channels; shoppers of the first one, unless a walk says otherwise. */
  channels: [string, ...string[]]
  walks: Walk[]
  /** Lines that are not walked here: with the spec that proves them elsewhere, or why none does. */
  pending: Record<string, string>
}

/** A pending line names the spec that proves it, or says that no issue delivers it. */
export const REASON =
  /^(proved in (?<spec>\S+\.spec\.ts): |not planned in issues 2–5: )\S.{8,}/

/** Every number of the merchant, `S3.1` to the last. */
export const numbersOf = (code: MerchantCode): string[] =>
  Array.from({ length: LINES_OF[code] }, (_, index) => `${code}.${index + 1}`)
