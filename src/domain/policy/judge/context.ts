import type { Facts, ItemFacts } from "../facts"
import type { CompiledCalendar } from "../../calendar"

/**
 * `browse`: before a request, what is not declared is open. `submit`: everything is declared, and what is
 * not was left out.
 */
export type Stage = "browse" | "submit"

/** All a rule kind may look at. */
export interface Context {
  facts: Facts
  item: ItemFacts
  stage: Stage
  /** `facts.now` in milliseconds. */
  now: number
  /** Units asked for of this order line, over all entries of the request. */
  requested: number | undefined
  /** The policy's zone alone, for calendar time. */
  zone: CompiledCalendar
  /** The policy's calendar with the holidays of the facts, for business time. */
  business: () => CompiledCalendar
}
