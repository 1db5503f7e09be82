import type { MedusaContainer } from "@medusajs/framework/types"
import { addLength } from "../../domain/calendar"
import type { Policy, RequestType } from "../../domain/policy"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { frozenPolicy } from "../policy/policy-in-force"

export interface Terms {
  policy: Policy
  type: RequestType
}

/** The terms a case was opened under; null for a case without a policy. */
export const termsOf = async (
  container: MedusaContainer,
  { rma }: FullCase
): Promise<Terms | null> => {
  if (!rma.policy_version_id) {
    return null
  }
  const policy = await frozenPolicy(container, rma.policy_version_id)
  const type = policy.request_types.find((one) => one.code === rma.request_type)
  return type ? { policy, type } : null
}

/** The end of a calendar length in the policy's time zone; null when the policy sets none. */
export const deadline = (
  terms: Terms | null,
  { rma }: { rma: Pick<FullCase["rma"], "facts"> },
  from: Date,
  length: string | null | undefined
): Date | null =>
  terms && length
    ? new Date(
        addLength(from.toISOString(), length, "calendar", {
          ...terms.policy.calendar,
          holidays: rma.facts?.holidays ?? [],
        })
      )
    : null

/** Until when a refusal made now can be appealed. */
export const appealUntil = async (
  container: MedusaContainer,
  full: FullCase,
  now: Date
): Promise<Date | null> => {
  const terms = await termsOf(container, full)
  return deadline(terms, full, now, terms?.type.appeal_within)
}
