export { standingOf, type Standing } from "./consumer"
export { COUNTRIES } from "./countries"
export { GROUNDS, isGround, type Ground } from "./grounds"
export { guaranteeEnd } from "./guarantee"
export { countryLaw, lawFor } from "./law-for"
export type {
  CountryLaw,
  CountryOverride,
  LawFacts,
  LawOverrides,
  Sourced,
} from "./types"
export { REFUND_DAYS, REPAIR, SEND_BACK_DAYS, UNION } from "./union"
export {
  refundPromise,
  sendBackDue,
  withdrawalDue,
  withdrawalEnd,
  type GoodsBack,
} from "./withdrawal"
