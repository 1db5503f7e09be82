import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { submitRmaWorkflow, type SubmitInput } from "../../workflows"
import type { ReturnRequest } from "../../workflows/case/request"
import { handle } from "./handle"
import { idempotencyOf } from "./idempotency"
import { parseBody } from "./parse"

type Submitter = Pick<SubmitInput, "owner" | "asker" | "actor" | "channel"> & {
  /** Whose idempotency keys they are. */
  principal: string
}

/**
 * A route that submits a request: answers the first case and all of its submission.
 * @param as who submits
 * @param read a case as this reader sees it
 */
export const submitRoute = <Body extends ReturnRequest>(
  schema: z.ZodType<Body>,
  as: (req: AuthenticatedMedusaRequest, body: Body) => Submitter,
  read: (req: AuthenticatedMedusaRequest, id: string) => Promise<object>
) =>
  handle(async (req) => {
    const request = await parseBody(schema, req)
    const { principal, ...submitter } = as(req, request)
    const idempotency = idempotencyOf(req, principal, request)
    const { result } = await submitRmaWorkflow(req.scope).run({
      input: {
        request,
        ...submitter,
        ...(idempotency ? { idempotency } : {}),
      },
    })
    const rmas = await Promise.all(result.ids.map((id) => read(req, id)))
    return { rma: rmas[0], rmas }
  })
