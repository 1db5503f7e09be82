import type { Decision, Finding } from "./decision"
import type { RequestType } from "./schema"

const word =
  (type: RequestType, time_zone: string) =>
  <T extends Finding>(finding: T): T => {
    const own = type.rules.find(({ code }) => code === finding.code)?.message
    const { item_id, ...whole } = finding
    return {
      // What is found of a request as a whole is about no item of it.
      ...(item_id === "" ? (whole as T) : finding),
      wording: { time_zone, ...(own ? { own } : {}) },
    }
  }

/**
 * Gives findings what their sentences need besides their code: the merchant's own words for a rule, and
 * the time zone that dates are told in. Stored with the case, so that the sentence stays what the shopper
 * was told when the policy has moved on.
 */
export const withWording = (
  decision: Decision,
  type: RequestType,
  time_zone: string
): Decision => {
  const worded = word(type, time_zone)
  return {
    ...decision,
    findings: decision.findings.map(worded),
    items: decision.items.map((item) => ({
      ...item,
      findings: item.findings.map(worded),
    })),
  }
}
