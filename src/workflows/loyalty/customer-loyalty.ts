import type { MedusaContainer } from "@medusajs/framework/types"
import { benefitsOf, tellBenefit } from "../../domain/loyalty/benefits"
import type { ShopperLoyaltyDto } from "../../types/loyalty-http"
import { customerPolicies } from "./customer-policies"
import { customerStanding } from "./customer-standing"
import { readAllowances } from "./read-allowances"
import { shownStanding } from "./shown-standing"

/**
 * What a shopper sees of the programme; null when the provider does not know the shopper.
 * @throws RmaError `not_found`
 */
export const customerLoyalty = async (
  container: MedusaContainer,
  customerId: string,
  locale: string | null
): Promise<ShopperLoyaltyDto | null> => {
  const known = await customerStanding(container, customerId)
  const { customer, standing } = known
  if (!standing) {
    return null
  }
  const [allowances, policies] = await Promise.all([
    readAllowances(container, customerId, locale, known),
    customerPolicies(container, customer),
  ])
  const benefits = policies
    .flatMap((policy) => benefitsOf(policy, standing))
    .map((one) => ({
      request_type: one.request_type,
      kind: one.kind,
      text: tellBenefit(one, locale),
    }))
  return {
    ...shownStanding(standing, locale),
    allowances,
    benefits: benefits.filter(
      ({ text }, index) =>
        benefits.findIndex((other) => other.text === text) === index
    ),
  }
}
