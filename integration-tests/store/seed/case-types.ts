import type { CaseStatus } from "../../../src/domain/lifecycle"
import type { RmaItemDto } from "../../../src/types/http"

export type CaseItem = Pick<RmaItemDto, "id" | "quantity">

/** One call to an action of the case, by its shopper or by staff. */
export interface CaseStep {
  by: "shopper" | "staff"
  /** Days ago. */
  days: number
  /** The last part of the action's address. */
  action: string
  body?: (items: CaseItem[]) => object
}

export interface CaseRecipe {
  /** The state of the order it is about, as the order's recipe says it. */
  order: string
  type: string
  lines: { sku: string; quantity: number; reason: string }[]
  message?: string
  /** Days ago. */
  days: number
  /** Saved, and not sent. */
  draft?: true
  steps: CaseStep[]
  /** The approval ran out so many days ago. */
  expired?: number
  /** Where it has to end. */
  status: CaseStatus
}

/** From when on what was written belongs how many days ago. */
export interface Moment {
  at: Date
  days: number
}
