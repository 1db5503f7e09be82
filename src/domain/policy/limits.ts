/**
 * What a policy document may hold, so that any input is judged in bounded time. A document beyond a
 * limit is refused before it is walked recursively.
 */
export const LIMITS = {
  /** Keys, members and values of the whole document. */
  nodes: 100_000,
  /** Levels of objects and lists within one another. */
  depth: 48,
  /** Levels of `any` within one another. */
  any_depth: 10,
  request_types: 50,
  /** Per request type. */
  rules: 1_000,
  /** Per list of conditions. */
  conditions: 100,
  list_values: 1_000,
  /** Members of any list at all. */
  list: 1_000,
  /** Windows, fields, evidence slots, fees, shipping rows, clocks: per request type. */
  parts: 100,
  /** Errors named in one answer; the rest is counted. */
  errors: 1_000,
} as const
