export { leavesPeriodAt, periodsOf, startOf } from "./period"
export { nextTier } from "./next-tier"
export { returnRate } from "./return-rate"
export {
  guestStanding,
  standingOf,
  type StandingInput,
  type TierOverride,
} from "./standing"
export { reaches, tierOf, type TierAnswer } from "./tier-of"
export type * from "./types"
