import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"

export const settlementOf = (
  full: FullCase,
  id: string
): RmaSettlementRecord | undefined =>
  full.settlements.find((one) => one.id === id)
