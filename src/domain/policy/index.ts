export {
  ATTRIBUTES,
  attributeOf,
  type Attribute,
  type AttributeType,
} from "./attributes"
export { completenessOf } from "./completeness"
export { bonusesFor } from "./bonus"
export {
  feesFor,
  shippingFor,
  shippingForRequest,
  type CostItem,
} from "./costs"
export * from "./decision"
export { asShown } from "./as-shown"
export { DEFAULT_POLICY, defaultPolicy } from "./default-policy"
export { evaluate, evaluateItem } from "./evaluate"
export type * from "./facts"
export { withWording } from "./wording"
export { allowanceTerm, hasAllowance } from "./judge/allowance"
export type { Stage } from "./judge/context"
export { takesAnswer } from "./judge/questions"
export { LIMITS } from "./limits"
export { outlookOf, type Outlook } from "./outlook"
export { parsePolicy, type ParsedPolicy } from "./parse-policy"
export type { PolicyError } from "./policy-error"
export * from "./schema"
export {
  clocksOf,
  decisionMode,
  isQuestion,
  reasonsOf,
  reasonTerm,
  requestTypeOf,
  type ReasonTerm,
} from "./selectors"
export { matchesMask, serialKey } from "./serial-mask"
export {
  enclosuresIn,
  strangeFound,
  voidCauseName,
  warrantyIn,
  type Found,
} from "./warranty-terms"
export { keepsGoods } from "./keep-item"
export { settleMomentFor } from "./settle-moment"
export { labelledIn, textIn } from "./text"
export { CLOCK_NAMES, usualReason } from "./usual-names"
export { validatePolicy, type ValidateOptions } from "./validate"
export { checkLaw, type LawOptions } from "./validate/law"
