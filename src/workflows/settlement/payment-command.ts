import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import type { CaseCommand } from "../case/command"

export interface PaymentCommand extends CaseCommand {
  settlement_id: string
}

/** @throws RmaError `not_found` for a settlement of another case too */
export const settlementFor = (
  full: FullCase,
  { settlement_id }: PaymentCommand
): RmaSettlementRecord => {
  const found = full.settlements.find(({ id }) => id === settlement_id)
  if (!found) {
    throw new RmaError("not_found", {
      message: "There is no such settlement.",
    })
  }
  return found
}
