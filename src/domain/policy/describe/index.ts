export { merchantReturnPolicy, type JsonLd } from "./merchant-return-policy"
export { plainText } from "./plain-text"
export type { DescribedTier, Subject } from "./subject"
