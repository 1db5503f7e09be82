import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decision, RequestType } from "../../domain/policy"
import type { Quote } from "../../domain/settlement"
import type { CaseClock } from "../../modules/rma/records"
import { promisedBy } from "./clocks"
import { prepareCase, type Asking } from "./prepare-case"
import type { ReturnRequest } from "./request"

export interface Preview {
  decision: Decision
  /** Null: there is no money to give back. */
  quote: Quote | null
  /** When the shopper would hear a decision; ISO 8601. */
  promised_by: string | null
  clocks: CaseClock[]
  /** What it is asked under: the terms whose promises the clocks are. */
  type: RequestType
  /** The policy's, in which days are promised. */
  time_zone: string
  locale: string | null
}

/** What a submit would answer; writes nothing and runs the same judge and the same quote. */
export const previewRma = async (
  container: MedusaContainer,
  request: ReturnRequest,
  asking: Asking
): Promise<Preview> => {
  const prepared = await prepareCase(container, request, asking)
  return {
    decision: prepared.decision,
    quote: prepared.quote,
    promised_by: promisedBy(prepared.clocks),
    clocks: prepared.clocks,
    type: prepared.type,
    time_zone: prepared.terms.policy.calendar.time_zone,
    locale: prepared.facts.order.locale,
  }
}
