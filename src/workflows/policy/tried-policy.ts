import type { MedusaContainer } from "@medusajs/framework/types"
import type { Policy } from "../../domain/policy"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { PolicyWithVersions } from "../../modules/rma/queries/policies"
import type {
  PolicyScope,
  RmaPolicyVersionRecord,
} from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { frozenPolicy, type PolicyInForce } from "./policy-in-force"
import { checkPublishable } from "./publish-policy"

/** A version of a policy that is tried out, in force or not. */
export interface TriedPolicy extends PolicyInForce {
  stored: PolicyWithVersions
  version: RmaPolicyVersionRecord
}

const read = async (
  container: MedusaContainer,
  version: RmaPolicyVersionRecord,
  scope: PolicyScope
): Promise<Policy> =>
  version.status === "draft"
    ? await checkPublishable(container, version.document, scope)
    : await frozenPolicy(container, version.id)

/**
 * The version of a policy to try: the one asked for, else the newest, which is the draft where there is one.
 * A draft must be fit to publish: half a policy decides nothing.
 *
 * @throws RmaError `not_found`, `policy_invalid` with every error's path
 */
export const triedPolicy = async (
  container: MedusaContainer,
  id: string,
  wanted?: number
): Promise<TriedPolicy> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { rows } = await rma.readPolicies({ ids: [id] })
  const [stored] = rows
  const version = stored?.versions.find(
    (one) => wanted === undefined || one.version === wanted
  )
  if (!stored || !version) {
    throw new RmaError("not_found", {
      message: stored
        ? `This policy has no version ${wanted}.`
        : "There is no such policy.",
    })
  }
  return {
    stored,
    version,
    policy_id: id,
    version_id: version.id,
    policy: await read(container, version, stored.policy.scope),
  }
}
