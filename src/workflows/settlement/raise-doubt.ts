import type { MedusaContainer } from "@medusajs/framework/types"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { sentOf } from "./refund-shares"

/** Why a person has to say how a settlement ends, and what is known of it. */
export interface Doubt {
  reason: string
  known: object
}

/** The shares that were planned for a settlement of which nothing was sent are planned anew. */
const doubted = (settlement: RmaSettlementRecord, failure: Doubt) => {
  const { id, status, result } = settlement
  const nothingSent = sentOf(settlement).length === 0
  return {
    id,
    from: status,
    to: "needs_attention" as const,
    set: {
      result: result && {
        ...result,
        ...(nothingSent ? { shares: undefined } : {}),
      },
      failure: { ...failure },
    },
  }
}

/**
 * Leaves settlements to a person before anything, or anything more, of them is sent.
 *
 * @param said what else the timeline tells of it
 * @returns the case as it is then
 */
export const raiseDoubts = (
  container: MedusaContainer,
  full: FullCase,
  settlements: readonly RmaSettlementRecord[],
  failure: Doubt,
  said: object = {}
): Promise<FullCase> =>
  transitionCase(container, full, {
    event: "fail",
    actor: { type: "system", id: null },
    internal: true,
    data: { what: "settle", reason: failure.reason, ...said },
    settlement_updates: settlements.map((one) => doubted(one, failure)),
  })

/** The same of one settlement, which the timeline names. */
export const raiseDoubt = (
  container: MedusaContainer,
  full: FullCase,
  settlement: RmaSettlementRecord,
  failure: Doubt,
  said: { reference?: string; note?: string } = {}
): Promise<FullCase> =>
  raiseDoubts(container, full, [settlement], failure, {
    settlement_id: settlement.id,
    ...said,
  })
