import { z } from "@medusajs/framework/zod"
import {
  deleteRmaPolicyWorkflow,
  updateRmaPolicyWorkflow,
} from "../../../../workflows"
import { checkDocument } from "../../../../workflows/policy/check-document"
import { idOf } from "../../../http/case-id"
import { Nothing } from "../../../http/fields"
import { handle } from "../../../http/handle"
import { parseBody, parseQuery } from "../../../http/parse"
import { readPolicy } from "../../../http/policy"
import { policyFields } from "../../../http/policy-body"
import { POLICY_BODY_LIMIT } from "../../../http/read-json"
import { policyDto } from "../../../serializers/policy"

export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  return { policy: policyDto(await readPolicy(req, idOf(req))) }
})

const Body = z.strictObject(policyFields).partial()

/** Edits name, priority and scope at once, the document in a draft. */
export const POST = handle(async (req) => {
  const id = idOf(req)
  const body = await parseBody(Body, req, POLICY_BODY_LIMIT)
  if (body.document) {
    // Before the workflow, which copies its input and would run out of stack on a document of any depth.
    checkDocument(body.document)
  }
  await updateRmaPolicyWorkflow(req.scope).run({
    input: { id, ...body, author_id: req.auth_context.actor_id },
  })
  return { policy: policyDto(await readPolicy(req, id)) }
})

/** Deletes a policy no case was decided under. */
export const DELETE = handle(async (req) => {
  const id = idOf(req)
  await deleteRmaPolicyWorkflow(req.scope).run({ input: { id } })
  return { id, object: "rma_policy", deleted: true }
})
