import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { TierInput } from "../../modules/rma/queries/loyalty-tiers"
import type RmaModuleService from "../../modules/rma/service"

const service = (container: MedusaContainer) =>
  container.resolve<RmaModuleService>(RMA_MODULE)

const assertGroups = async (
  container: MedusaContainer,
  ids: string[] = []
): Promise<void> => {
  if (!ids.length) {
    return
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer_group",
    fields: ["id"],
    filters: { id: ids },
  })
  const unknown = ids.filter((id) => !data.some((group) => group.id === id))
  if (unknown.length) {
    throw new RmaError("invalid_data", {
      message: `customer_group_ids: there is no group ${unknown.join(", ")}`,
    })
  }
}

const createRmaLoyaltyTierStep = createStep(
  "create-rma-loyalty-tier",
  async (input: TierInput, { container }) => {
    await assertGroups(container, input.customer_group_ids)
    const id = await service(container).createTier(input)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await service(container).deleteTier(id)
    }
  }
)

/** A new tier. @throws RmaError `tier_exists` when code or rank is taken, `invalid_data` for unknown groups */
export const createRmaLoyaltyTierWorkflow = createWorkflow(
  "create-rma-loyalty-tier",
  (input: TierInput) => new WorkflowResponse(createRmaLoyaltyTierStep(input))
)

type TierUpdate = { id: string } & Partial<Omit<TierInput, "code">>

const updateRmaLoyaltyTierStep = createStep(
  "update-rma-loyalty-tier",
  async ({ id, ...changes }: TierUpdate, { container }) => {
    await assertGroups(container, changes.customer_group_ids)
    await service(container).editTier(id, changes)
    return new StepResponse(id)
  }
)

/** Edits a tier; open cases keep what they froze. @throws RmaError `not_found`, `tier_exists` */
export const updateRmaLoyaltyTierWorkflow = createWorkflow(
  "update-rma-loyalty-tier",
  (input: TierUpdate) => new WorkflowResponse(updateRmaLoyaltyTierStep(input))
)

const deleteRmaLoyaltyTierStep = createStep(
  "delete-rma-loyalty-tier",
  async ({ id }: { id: string }, { container }) => {
    await service(container).deleteTier(id)
    return new StepResponse(id)
  }
)

/** @throws RmaError `not_found`, `tier_in_use` with the places */
export const deleteRmaLoyaltyTierWorkflow = createWorkflow(
  "delete-rma-loyalty-tier",
  (input: { id: string }) =>
    new WorkflowResponse(deleteRmaLoyaltyTierStep(input))
)
