import type { Finding } from "../policy/decision"
import { isGround } from "./grounds"

/**
 * What a person may hold against a withdrawal beside the exceptions of Art. 16: that it comes too late (Art.
 * 9(1)), or that no consumer declared it (Art. 2(1)). Each only where the judge left that question open.
 */
export const OPEN_QUESTIONS = {
  out_of_time: ["window_closed", "window_anchor_unknown"],
  not_a_consumer: ["consumer_unclear", "fact_missing"],
} as const satisfies Record<string, readonly string[]>

/** Whether this ground can refuse a withdrawal on which the judge found this. */
export const mayRefuse = (
  ground: string,
  findings: readonly Pick<Finding, "code">[]
): boolean => {
  if (isGround(ground)) {
    return true
  }
  const codes: readonly string[] = Object.hasOwn(OPEN_QUESTIONS, ground)
    ? OPEN_QUESTIONS[ground as keyof typeof OPEN_QUESTIONS]
    : []
  return findings.some(({ code }) => codes.includes(code))
}
