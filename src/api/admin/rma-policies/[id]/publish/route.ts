import { z } from "@medusajs/framework/zod"
import { publishRmaPolicyWorkflow } from "../../../../../workflows"
import { idOf } from "../../../../http/case-id"
import { note } from "../../../../http/fields"
import { handle } from "../../../../http/handle"
import { parseBody } from "../../../../http/parse"
import { readPolicy } from "../../../../http/policy"
import { policyDto } from "../../../../serializers/policy"

const Body = z.strictObject({ note: note.optional() })

/** Puts the draft in force; the version before is superseded. */
export const POST = handle(async (req) => {
  const id = idOf(req)
  const body = await parseBody(Body, req)
  await publishRmaPolicyWorkflow(req.scope).run({
    input: {
      id,
      note: body.note ?? null,
      author_id: req.auth_context.actor_id,
    },
  })
  return { policy: policyDto(await readPolicy(req, id)) }
})
