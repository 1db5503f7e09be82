import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { OverrideInput } from "../../modules/rma/queries/loyalty-overrides"
import type RmaModuleService from "../../modules/rma/service"
import { loadCustomers, type CoreCustomer } from "../order/load-customers"

/** @throws RmaError `not_found` */
export const loadCustomer = async (
  container: MedusaContainer,
  id: string
): Promise<CoreCustomer> => {
  const customer = (await loadCustomers(container, [id])).get(id)
  if (!customer) {
    throw new RmaError("not_found", { message: "There is no such customer." })
  }
  return customer
}

interface GiveInput extends Omit<OverrideInput, "ends_at"> {
  /** ISO 8601. */
  ends_at: string
}

const giveRmaLoyaltyOverrideStep = createStep(
  "give-rma-loyalty-override",
  async (input: GiveInput, { container }) => {
    const customer = await loadCustomer(container, input.customer_id)
    const ends_at = new Date(input.ends_at)
    if (!customer.has_account) {
      throw new RmaError("invalid_data", {
        message: "A guest has no tier: this customer has no account.",
      })
    }
    if (ends_at <= new Date()) {
      throw new RmaError("invalid_data", {
        message: "ends_at: a date still to come",
      })
    }
    const rma = container.resolve<RmaModuleService>(RMA_MODULE)
    return new StepResponse(await rma.giveOverride({ ...input, ends_at }))
  }
)

/**
 * Gives a customer a tier by hand until a date; it goes before what the customer earned, and ends the one
 * given before. @throws RmaError `not_found`, `unknown_tier`, `invalid_data`
 */
export const giveRmaLoyaltyOverrideWorkflow = createWorkflow(
  "give-rma-loyalty-override",
  (input: GiveInput) => new WorkflowResponse(giveRmaLoyaltyOverrideStep(input))
)

interface RevokeInput {
  customer_id: string
  author_id: string | null
}

const revokeRmaLoyaltyOverrideStep = createStep(
  "revoke-rma-loyalty-override",
  async ({ customer_id, author_id }: RevokeInput, { container }) => {
    const rma = container.resolve<RmaModuleService>(RMA_MODULE)
    await rma.revokeOverride(customer_id, author_id)
    return new StepResponse(customer_id)
  }
)

/** Takes back the tier given by hand. @throws RmaError `not_found` when there is none */
export const revokeRmaLoyaltyOverrideWorkflow = createWorkflow(
  "revoke-rma-loyalty-override",
  (input: RevokeInput) =>
    new WorkflowResponse(revokeRmaLoyaltyOverrideStep(input))
)
