import type { MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { RMA_MODULE } from "../../../../../modules/rma"
import type RmaModuleService from "../../../../../modules/rma/service"
import {
  customerStanding,
  giveRmaLoyaltyOverrideWorkflow,
  revokeRmaLoyaltyOverrideWorkflow,
} from "../../../../../workflows"
import { idOf } from "../../../../http/case-id"
import { code, instant, Nothing, reason } from "../../../../http/fields"
import { handle } from "../../../../http/handle"
import { localeOf } from "../../../../http/locale"
import { parseBody, parseQuery } from "../../../../http/parse"
import { adminLoyalty } from "../../../../serializers/loyalty"

const answer = async (req: MedusaRequest, id: string) => {
  const rma = req.scope.resolve<RmaModuleService>(RMA_MODULE)
  const [{ customer, standing }, overrides] = await Promise.all([
    customerStanding(req.scope, id),
    rma.readOverrides(id),
  ])
  return { loyalty: adminLoyalty(customer, standing, overrides, localeOf(req)) }
}

export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  return await answer(req, idOf(req))
})

const Body = z.strictObject({ tier: code, reason, ends_at: instant })

/** Gives the customer a tier by hand until a date. */
export const POST = handle(async (req) => {
  const customer_id = idOf(req)
  const body = await parseBody(Body, req)
  await giveRmaLoyaltyOverrideWorkflow(req.scope).run({
    input: { ...body, customer_id, author_id: req.auth_context.actor_id },
  })
  return await answer(req, customer_id)
})

/** Takes back the tier given by hand. */
export const DELETE = handle(async (req) => {
  const customer_id = idOf(req)
  await revokeRmaLoyaltyOverrideWorkflow(req.scope).run({
    input: { customer_id, author_id: req.auth_context.actor_id },
  })
  return await answer(req, customer_id)
})
