import { z } from "@medusajs/framework/zod"
import {
  deleteRmaLoyaltyTierWorkflow,
  updateRmaLoyaltyTierWorkflow,
} from "../../../../workflows"
import { idOf } from "../../../http/case-id"
import { Nothing } from "../../../http/fields"
import { handle } from "../../../http/handle"
import { readTier, tierFields } from "../../../http/loyalty-tier"
import { parseBody, parseQuery } from "../../../http/parse"
import { tierDto } from "../../../serializers/loyalty"

export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  return { loyalty_tier: tierDto(await readTier(req, idOf(req))) }
})

const Body = z.strictObject(tierFields).partial()

/** Edits a tier; what is left out stays. */
export const POST = handle(async (req) => {
  const id = idOf(req)
  const changes = await parseBody(Body, req)
  await updateRmaLoyaltyTierWorkflow(req.scope).run({
    input: { id, ...changes },
  })
  return { loyalty_tier: tierDto(await readTier(req, id)) }
})

/** Deletes a tier that no policy and no override names; else 409 with the places. */
export const DELETE = handle(async (req) => {
  const id = idOf(req)
  await deleteRmaLoyaltyTierWorkflow(req.scope).run({ input: { id } })
  return { id, object: "rma_loyalty_tier", deleted: true }
})
