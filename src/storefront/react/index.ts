export {
  RmaProvider,
  useRmaContext,
  type RmaContextValue,
  type RmaProviderProps,
} from "./context"
export * from "./hooks/resources"
export { useLive } from "./hooks/use-live"
export { useAction, type Action } from "./hooks/use-action"
export {
  useCaseAction,
  type ActionProps as CaseActionProps,
  type Overtaken,
} from "./detail/case-actions"
export { useTyped } from "./hooks/use-typed"
export { useLoad, type Loaded } from "./hooks/use-load"
export { LoyaltyStanding } from "./loyalty-standing"
export { LANGUAGES, messagesFor, type Messages } from "./messages"
export { forgetAllTyped as forgetTyped } from "./typed-text"
export { useWizard, type Change as WizardChange } from "./wizard/use-wizard"
export type {
  ChosenItem,
  Step as WizardStep,
  WizardState,
} from "./wizard/state"
export { MyReturns, type MyReturnsProps } from "./my-returns"
export { ReturnDetail, type ReturnDetailProps } from "./return-detail"
export { ReturnList } from "./return-list"
export { ReturnWizard, type ReturnWizardProps } from "./return-wizard"
export type { Go, View } from "./view"
export {
  Withdrawal,
  WithdrawalButton,
  type WithdrawalButtonProps,
  type WithdrawalProps,
} from "./withdrawal-button"
