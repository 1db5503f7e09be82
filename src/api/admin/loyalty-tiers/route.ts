import { z } from "@medusajs/framework/zod"
import { RMA_MODULE } from "../../../modules/rma"
import type RmaModuleService from "../../../modules/rma/service"
import { createRmaLoyaltyTierWorkflow } from "../../../workflows"
import { page } from "../../http/fields"
import { handle } from "../../http/handle"
import { readTier, tierCode, tierFields } from "../../http/loyalty-tier"
import { parseBody, parseQuery } from "../../http/parse"
import { tierDto } from "../../serializers/loyalty"

const Query = z.strictObject(page)

/** The programme, the lowest rank first. */
export const GET = handle(async (req) => {
  const { limit, offset } = parseQuery(Query, req)
  const rma = req.scope.resolve<RmaModuleService>(RMA_MODULE)
  const tiers = await rma.readTiers()
  return {
    loyalty_tiers: tiers.slice(offset, offset + limit).map(tierDto),
    count: tiers.length,
    limit,
    offset,
  }
})

const Body = z.strictObject({
  ...tierFields,
  code: tierCode,
  thresholds: tierFields.thresholds.default(null),
  customer_group_ids: tierFields.customer_group_ids.default([]),
})

export const POST = handle(async (req) => {
  const input = await parseBody(Body, req)
  const { result } = await createRmaLoyaltyTierWorkflow(req.scope).run({
    input,
  })
  return { loyalty_tier: tierDto(await readTier(req, result)) }
})
