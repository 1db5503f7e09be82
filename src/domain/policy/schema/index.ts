export type { Bonus } from "./bonus"
export type { PolicyCalendar } from "./calendar"
export type { Clock } from "./clock"
export {
  isGroup,
  OPERATORS,
  type Condition,
  type ConditionGroup,
  type ConditionRow,
  type Operator,
} from "./condition"
export type { Contact, Redirect } from "./contact"
export type { Fee, Shipping } from "./cost"
export {
  policySchema,
  type Policy,
  type PolicyDocument,
  type Reason,
} from "./document"
export type { KeepItemRow, ResolutionRule, SettleRow } from "./moment"
export type { LocalizedText } from "./primitives"
export type { Evidence, Field } from "./question"
export type { RequestType } from "./request-type"
export type { Rule } from "./rule"
export * from "./terms"
export type {
  Enclosure,
  SerialFormat,
  SerialTerms,
  VoidCause,
  Warranty,
} from "./warranty"
export type { Window } from "./window"
