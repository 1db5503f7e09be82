import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  checkLaw,
  validatePolicy,
  type LawOptions,
  type Policy,
} from "../../domain/policy"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { PolicyScope } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { checkDocument, refuse } from "./check-document"
import { frozenPolicy } from "./policy-in-force"
import { strangeScope } from "./strange-scope"

export interface PublishInput {
  id: string
  note: string | null
  author_id: string | null
}

/** Values of core's return reasons: what a policy's reasons refer to. */
const returnReasonValues = async (
  container: MedusaContainer
): Promise<string[]> => {
  const reasons = await container
    .resolve(Modules.ORDER)
    .listReturnReasons({}, { select: ["value"], take: 1000 })
  return reasons.map((reason) => reason.value)
}

/**
 * Reads a document as publishing would: for its shape, its sense and the law.
 * @throws RmaError `policy_invalid`, its findings the errors, each with path and reason
 */
export const checkPublishable = async (
  container: MedusaContainer,
  document: unknown,
  scope: PolicyScope
): Promise<Policy> => {
  const policy = checkDocument(document)
  const reasons = await returnReasonValues(container)
  refuse(validatePolicy(policy, { reasons, ...lawWithin(container, scope) }))
  return policy
}

/** The law that a policy of this scope must not go below. */
const lawWithin = (
  container: MedusaContainer,
  { country_codes }: PolicyScope
): LawOptions => ({
  countries: country_codes,
  law: container.resolve<RmaModuleService>(RMA_MODULE).getOptions().law,
})

/**
 * Before the scope of a policy in force changes: the store must have what it names, and the policy be lawful in
 * every country it will be for.
 * @throws RmaError `policy_invalid` @returns nothing; a policy that was never published passes
 */
export const checkScope = async (
  container: MedusaContainer,
  id: string,
  scope: PolicyScope
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { rows } = await rma.readPolicies({ ids: [id] })
  const version = rows[0]?.policy.published_version_id
  if (version) {
    const policy = await frozenPolicy(container, version)
    refuse([
      ...(await strangeScope(container, scope)),
      ...checkLaw(policy, lawWithin(container, scope)),
    ])
  }
}

/** Publishes the draft of a policy after checking it once more: a rule may have changed since it was saved. */
export const publishPolicy = async (
  container: MedusaContainer,
  { id, ...input }: PublishInput
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { rows } = await rma.readPolicies({ ids: [id] })
  const [found] = rows
  if (!found) {
    throw new RmaError("not_found", { message: "There is no such policy." })
  }
  const draft = found.versions.find((version) => version.status === "draft")
  if (!draft) {
    throw new RmaError("already_published", {
      message: "This policy has no draft to publish.",
    })
  }
  const { scope } = found.policy
  await checkPublishable(container, draft.document, scope)
  refuse(await strangeScope(container, scope))
  await rma.publishPolicy(id, { id: draft.id, ...input })
}
