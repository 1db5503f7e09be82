import type { MedusaContainer } from "@medusajs/framework/types"
import { DEFAULT_POLICY, type PolicyDocument } from "../../../src/domain/policy"
import type RmaModuleService from "../../../src/modules/rma/service"
import {
  createRmaPolicyWorkflow,
  publishRmaPolicyWorkflow,
} from "../../../src/workflows"

const PRIORITY_OF_TESTS = 1000

/** Publishes a policy for every order of the store, over whatever was there. */
export const publishPolicy = async (
  container: MedusaContainer,
  document: PolicyDocument = DEFAULT_POLICY,
  priority = PRIORITY_OF_TESTS
): Promise<string> => {
  const { result: id } = await createRmaPolicyWorkflow(container).run({
    input: {
      name: "Test",
      priority,
      scope: {},
      document: document,
      author_id: null,
    },
  })
  await publishRmaPolicyWorkflow(container).run({
    input: { id, note: null, author_id: null },
  })
  return id
}

export const rmaService = (container: MedusaContainer): RmaModuleService =>
  container.resolve<RmaModuleService>("rma")
