import { z } from "@medusajs/framework/zod"
import { RMA_MODULE } from "../../../modules/rma"
import { DECLARATION_STATUSES } from "../../../modules/rma/declaration-status"
import type RmaModuleService from "../../../modules/rma/service"
import { oneOrMany, page } from "../../http/fields"
import { handle } from "../../http/handle"
import { parseQuery } from "../../http/parse"
import { declarationDto } from "../../serializers/declaration"

const Query = z.strictObject({
  ...page,
  status: oneOrMany(z.enum(DECLARATION_STATUSES)).optional(),
})

/** Withdrawals declared without signing in, the newest first; `status=unmatched` is what a person has to look at. */
export const GET = handle(async (req) => {
  const { status, ...paging } = parseQuery(Query, req)
  const rma = req.scope.resolve<RmaModuleService>(RMA_MODULE)
  const { rows, count } = await rma.readDeclarations({ status }, paging)
  return { declarations: rows.map(declarationDto), count, ...paging }
})
