import type { OperatorRule } from "./types"
import { compareDecimals } from "./decimal"

const ordered = (holds: (sign: number) => boolean): OperatorRule => ({
  types: ["number"],
  takes: "one",
  test: (observed, expected) => {
    const sign = compareDecimals(observed, expected)
    return sign !== null && holds(sign)
  },
})

export const gt = ordered((sign) => sign > 0)
export const gte = ordered((sign) => sign >= 0)
export const lt = ordered((sign) => sign < 0)
export const lte = ordered((sign) => sign <= 0)
