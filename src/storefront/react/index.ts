export {
  RmaProvider,
  useRmaContext,
  type RmaContextValue,
  type RmaProviderProps,
} from "./context"
export * from "./hooks/resources"
export { useLive } from "./hooks/use-live"
export { useAction, type Action } from "./hooks/use-action"
export { useLoad, type Loaded } from "./hooks/use-load"
export { LoyaltyStanding } from "./loyalty-standing"
export { LANGUAGES, messagesFor, type Messages } from "./messages"
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
