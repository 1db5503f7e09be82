import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../modules/rma"
import type { PolicyInput } from "../../modules/rma/queries/policies"
import type RmaModuleService from "../../modules/rma/service"
import { checkDocument } from "./check-document"
import { checkScope, publishPolicy } from "./publish-policy"

const service = (container: MedusaContainer) =>
  container.resolve<RmaModuleService>(RMA_MODULE)

const createRmaPolicyStep = createStep(
  "create-rma-policy",
  async (input: PolicyInput, { container }) => {
    checkDocument(input.document)
    const id = await service(container).createPolicy(input)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await service(container).deletePolicy(id)
    }
  }
)

/** A new policy with its first draft. @throws RmaError `policy_invalid` with every error's path */
export const createRmaPolicyWorkflow = createWorkflow(
  "create-rma-policy",
  (input: PolicyInput) => {
    const id = createRmaPolicyStep(input)
    return new WorkflowResponse(id)
  }
)

const updateRmaPolicyStep = createStep(
  "update-rma-policy",
  async (input: { id: string } & Partial<PolicyInput>, { container }) => {
    const { id, ...changes } = input
    if (changes.document) {
      checkDocument(changes.document)
    }
    if (changes.scope) {
      await checkScope(container, id, changes.scope)
    }
    await service(container).editPolicy(id, changes)
    return new StepResponse(id)
  }
)

/** Edits a policy; the document in a draft, so that a published version never changes. */
export const updateRmaPolicyWorkflow = createWorkflow(
  "update-rma-policy",
  (input: { id: string } & Partial<PolicyInput>) =>
    new WorkflowResponse(updateRmaPolicyStep(input))
)

const publishRmaPolicyStep = createStep(
  "publish-rma-policy",
  async (
    input: { id: string; note: string | null; author_id: string | null },
    { container }
  ) => {
    await publishPolicy(container, input)
    return new StepResponse(input.id)
  }
)

/** Puts the draft in force. @throws RmaError `policy_invalid`, `already_published`, `not_found` */
export const publishRmaPolicyWorkflow = createWorkflow(
  "publish-rma-policy",
  (input: { id: string; note: string | null; author_id: string | null }) =>
    new WorkflowResponse(publishRmaPolicyStep(input))
)

const deleteRmaPolicyStep = createStep(
  "delete-rma-policy",
  async (input: { id: string }, { container }) => {
    await service(container).deletePolicy(input.id)
    return new StepResponse(input.id)
  }
)

/** @throws RmaError `policy_in_use` when cases were decided under it, `not_found` */
export const deleteRmaPolicyWorkflow = createWorkflow(
  "delete-rma-policy",
  (input: { id: string }) => new WorkflowResponse(deleteRmaPolicyStep(input))
)
