import {
  allowanceTerm,
  hasAllowance,
  type Facts,
  type Policy,
  type RequestType,
} from "../../domain/policy"
import type { AllowanceReservation } from "../../modules/rma/queries/allowances"

/** What a request takes from the shopper's allowance; null where its type has none, or there is no customer. */
export const reservationOf = ({
  facts,
  type,
  terms,
}: {
  facts: Facts
  type: RequestType
  terms: { policy: Policy }
}): AllowanceReservation | null => {
  const customer_id = facts.customer.id
  if (!hasAllowance(type) || customer_id === null) {
    return null
  }
  const tier = facts.loyalty?.tier ?? null
  return {
    customer_id,
    request_type: type.code,
    tier,
    term: allowanceTerm(type.allowance, tier),
    time_zone: terms.policy.calendar.time_zone,
    at: facts.now,
  }
}
