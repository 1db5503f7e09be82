import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createCustomerGroupsWorkflow,
  createReturnReasonsWorkflow,
  deleteCustomerGroupsWorkflow,
  deleteReturnReasonsWorkflow,
} from "@medusajs/medusa/core-flows"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { PolicyScope } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import type { Preset } from "../../types/preset"
import { checkDocument, refuse } from "./check-document"
import { publishPolicy } from "./publish-policy"
import { strangeScope } from "./strange-scope"

export interface LoadPresetInput {
  preset: Preset
  /** Put before each policy's own name; absent: the names as they are. */
  name?: string
  /** Added to each policy's own. */
  priority: number
  /** What the policies are for, beside the customer groups the preset names. */
  scope: PolicyScope
  /** Publish at once; else they wait as drafts. */
  publish: boolean
  author_id: string | null
}

const service = (container: MedusaContainer) =>
  container.resolve<RmaModuleService>(RMA_MODULE)

/** Checked before anything is written. @throws RmaError `policy_invalid` */
const checkRmaPresetStep = createStep(
  "check-rma-preset",
  async ({ preset, publish, scope }: LoadPresetInput, { container }) => {
    for (const { document } of preset.policies) {
      checkDocument(document)
    }
    if (publish) {
      refuse(await strangeScope(container, scope))
    }
    return new StepResponse(preset.code)
  }
)

const createRmaPresetReasonsStep = createStep(
  "create-rma-preset-reasons",
  async ({ preset }: LoadPresetInput, { container }) => {
    const known = await container
      .resolve(Modules.ORDER)
      .listReturnReasons(
        { value: preset.reasons.map(({ value }) => value) },
        { select: ["value"] }
      )
    const missing = preset.reasons.filter(
      ({ value }) => !known.some((reason) => reason.value === value)
    )
    if (!missing.length) {
      return new StepResponse<string[], string[]>([], [])
    }
    const { result } = await createReturnReasonsWorkflow(container).run({
      input: { data: missing },
    })
    const ids = result.map(({ id }) => id)
    return new StepResponse<string[], string[]>(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await deleteReturnReasonsWorkflow(container).run({ input: { ids } })
    }
  }
)

/** Ids of the customer groups the preset names, by name; those the store lacks are created empty. */
const createRmaPresetGroupsStep = createStep(
  "create-rma-preset-groups",
  async ({ preset }: LoadPresetInput, { container }) => {
    const names = [
      ...new Set(
        preset.policies.flatMap(({ customer_groups }) => customer_groups ?? [])
      ),
    ]
    const known = names.length
      ? await container
          .resolve(Modules.CUSTOMER)
          .listCustomerGroups(
            { name: { $in: names } },
            { select: ["id", "name"] }
          )
      : []
    const missing = names.filter(
      (name) => !known.some((group) => group.name === name)
    )
    const created = missing.length
      ? (
          await createCustomerGroupsWorkflow(container).run({
            input: { customersData: missing.map((name) => ({ name })) },
          })
        ).result
      : []
    const ids = Object.fromEntries(
      [...known, ...created].map(({ name, id }) => [name ?? "", id])
    )
    return new StepResponse(
      ids,
      created.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await deleteCustomerGroupsWorkflow(container).run({ input: { ids } })
    }
  }
)

const createRmaPresetTiersStep = createStep(
  "create-rma-preset-tiers",
  async ({ preset }: LoadPresetInput, { container }) => {
    const known = await service(container).listRmaLoyaltyTiers()
    const missing = preset.tiers.filter(
      ({ code }) => !known.some((tier) => tier.code === code)
    )
    const taken = known.find((tier) =>
      missing.some(({ rank }) => rank === tier.rank)
    )
    if (taken) {
      throw new RmaError("invalid_data", {
        message: `The tier "${taken.code}" has rank ${taken.rank}, which the preset needs for another: change it first.`,
      })
    }
    const created = missing.length
      ? await service(container).createRmaLoyaltyTiers(
          missing.map((tier) => ({
            ...tier,
            thresholds: tier.thresholds ?? null,
          }))
        )
      : []
    const ids = created.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await service(container).deleteRmaLoyaltyTiers(ids)
    }
  }
)

const createRmaPresetPoliciesStep = createStep(
  "create-rma-preset-policies",
  async (
    input: LoadPresetInput & { groups: Record<string, string> },
    { container }
  ) => {
    const ids: string[] = []
    for (const policy of input.preset.policies) {
      const groups = (policy.customer_groups ?? []).flatMap(
        (name) => input.groups[name] ?? []
      )
      ids.push(
        await service(container).createPolicy({
          name: input.name ? `${input.name}: ${policy.name}` : policy.name,
          priority: input.priority + policy.priority,
          scope: {
            ...input.scope,
            ...(groups.length ? { customer_group_ids: groups } : {}),
          },
          document: { ...policy.document },
          author_id: input.author_id,
        })
      )
    }
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    for (const id of ids ?? []) {
      await service(container).deletePolicy(id)
    }
  }
)

const publishRmaPresetPoliciesStep = createStep(
  "publish-rma-preset-policies",
  async (
    {
      ids,
      input: { publish, preset, author_id },
    }: { ids: string[]; input: LoadPresetInput },
    { container }
  ) => {
    for (const id of publish ? ids : []) {
      const note = `Preset: ${preset.name.en ?? preset.code}`
      await publishPolicy(container, { id, note, author_id })
    }
    return new StepResponse(ids)
  }
)

/**
 * Loads a preset: its return reasons, customer groups and tiers where the store lacks them, and its
 * policies, as drafts or published. All or nothing.
 * @throws RmaError `policy_invalid`; `invalid_data` when another tier holds a rank it needs
 */
export const loadRmaPresetWorkflow = createWorkflow(
  "load-rma-preset",
  (input: LoadPresetInput) => {
    checkRmaPresetStep(input)
    createRmaPresetReasonsStep(input)
    const groups = createRmaPresetGroupsStep(input)
    createRmaPresetTiersStep(input)
    const ids = createRmaPresetPoliciesStep(
      transform({ input, groups }, ({ input: given, groups: found }) => ({
        ...given,
        groups: found,
      }))
    )
    publishRmaPresetPoliciesStep({ ids, input })
    return new WorkflowResponse(ids)
  }
)
