import { z } from "@medusajs/framework/zod"
import { RMA_MODULE } from "../../../../modules/rma"
import { RmaError } from "../../../../modules/rma/errors"
import type RmaModuleService from "../../../../modules/rma/service"
import { PRESETS } from "../../../../presets"
import { loadRmaPresetWorkflow } from "../../../../workflows"
import { handle } from "../../../http/handle"
import { parseBody, parseQuery } from "../../../http/parse"
import { policyFields } from "../../../http/policy-body"
import { policyDto } from "../../../serializers/policy"

const Query = z.strictObject({})

/** Ready policies that can be loaded, with what each brings along. */
export const GET = handle((req) => {
  parseQuery(Query, req)
  return Promise.resolve({
    presets: PRESETS.map(({ code, name, description, ...rest }) => ({
      code,
      name,
      description,
      policies: rest.policies.map((policy) => ({
        name: policy.name,
        customer_groups: policy.customer_groups ?? [],
        request_types: policy.document.request_types.map((type) => type.code),
      })),
      reasons: rest.reasons,
      tiers: rest.tiers,
    })),
  })
})

const Body = z.strictObject({
  preset: z.string().min(1).max(64),
  /** Put before the names of its policies. */
  name: policyFields.name.optional(),
  priority: policyFields.priority.default(0),
  scope: policyFields.scope.default({}),
  publish: z.boolean().default(false),
})

/** Loads a preset: its policies, and the reasons, customer groups and tiers the store lacks. */
export const POST = handle(async (req) => {
  const { preset: code, ...body } = await parseBody(Body, req)
  const preset = PRESETS.find((one) => one.code === code)
  if (!preset) {
    throw new RmaError("not_found", {
      message: `There is no preset "${code}".`,
    })
  }
  const { result: ids } = await loadRmaPresetWorkflow(req.scope).run({
    input: { ...body, preset, author_id: req.auth_context.actor_id },
  })
  const rma = req.scope.resolve<RmaModuleService>(RMA_MODULE)
  const { rows } = await rma.readPolicies({ ids })
  return { policies: rows.map(policyDto) }
})
