import type { Policy } from "../../policy/schema"
import type { Member } from "./grade"
import { benefitsUnder, type Benefit } from "./terms"

export type { Member } from "./grade"
export { tellBenefit } from "./tell"
export type { Benefit } from "./terms"

/** What a member has under a policy that a shopper without a tier has not, request type by request type. */
export const benefitsOf = (policy: Policy, member: Member): Benefit[] =>
  member.tier === null
    ? []
    : policy.request_types.flatMap((type) => benefitsUnder(type, member))
