import type { Operator } from "../schema"
import { eq, isIn, ne, nin } from "./equality"
import { gt, gte, lt, lte } from "./order"
import type { OperatorRule } from "./types"

export { compareDecimals } from "./decimal"
export type { Expected, OperatorRule } from "./types"

/** Every operator by its name in a policy. */
export const OPERATOR_RULES: Readonly<Record<Operator, OperatorRule>> = {
  eq,
  ne,
  in: isIn,
  nin,
  gt,
  gte,
  lt,
  lte,
}
