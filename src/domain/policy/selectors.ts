import type { Clock, Fault, LocalizedText, Policy, RequestType } from "./schema"

/** The request type of this code, or undefined. */
export const requestTypeOf = (
  policy: Policy,
  code: string
): RequestType | undefined =>
  policy.request_types.find((type) => type.code === code)

/** A request type that gives nothing back is a question: it is answered, and holds no units. */
export const isQuestion = (type: Pick<RequestType, "resolutions">): boolean =>
  type.resolutions.length === 0

/** A reason and whose fault it is; null where the policy does not say. */
export interface ReasonTerm {
  value: string
  fault: Fault | null
  label?: LocalizedText
}

/** A reason as the policy has it, if there is a policy and it has. */
export const reasonTerm = (
  policy: Policy | null | undefined,
  value: string
): ReasonTerm =>
  policy?.reasons.find((reason) => reason.value === value) ?? {
    value,
    fault: null,
  }

/** The reasons a request type takes, in its own order, or the policy's where it names none; a question none. */
export const reasonsOf = (policy: Policy, type: RequestType): ReasonTerm[] => {
  if (!type.reasons) {
    return isQuestion(type) ? [] : [...policy.reasons]
  }
  return type.reasons.map((value) => reasonTerm(policy, value))
}

/** Who decides a request that the rules allow: `automatic` is at once, `staff` waits for a person. */
export const decisionMode = (
  policy: Policy,
  requestType: string
): RequestType["decision"] =>
  requestTypeOf(policy, requestType)?.decision ?? "staff"

/** The promises about time a request type makes. */
export const clocksOf = (policy: Policy, requestType: string): Clock[] =>
  requestTypeOf(policy, requestType)?.clocks ?? []
