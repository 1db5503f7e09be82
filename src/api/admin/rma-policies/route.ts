import { z } from "@medusajs/framework/zod"
import { RMA_MODULE } from "../../../modules/rma"
import type RmaModuleService from "../../../modules/rma/service"
import { createRmaPolicyWorkflow } from "../../../workflows"
import { checkDocument } from "../../../workflows/policy/check-document"
import { page } from "../../http/fields"
import { handle } from "../../http/handle"
import { parseBody, parseQuery } from "../../http/parse"
import { readPolicy } from "../../http/policy"
import { policyFields } from "../../http/policy-body"
import { POLICY_BODY_LIMIT } from "../../http/read-json"
import { policyDto } from "../../serializers/policy"

const Query = z.strictObject(page)

export const GET = handle(async (req) => {
  const paging = parseQuery(Query, req)
  const rma = req.scope.resolve<RmaModuleService>(RMA_MODULE)
  const { rows, count } = await rma.readPolicies(paging)
  return { policies: rows.map(policyDto), count, ...paging }
})

const Body = z.strictObject({
  ...policyFields,
  priority: policyFields.priority.default(0),
  scope: policyFields.scope.default({}),
})

/** A new policy with its first draft. */
export const POST = handle(async (req) => {
  const body = await parseBody(Body, req, POLICY_BODY_LIMIT)
  // Before the workflow, which copies its input and would run out of stack on a document of any depth.
  checkDocument(body.document)
  const { result: id } = await createRmaPolicyWorkflow(req.scope).run({
    input: { ...body, author_id: req.auth_context.actor_id },
  })
  return { policy: policyDto(await readPolicy(req, id)) }
})
