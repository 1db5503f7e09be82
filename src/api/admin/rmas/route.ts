import { z } from "@medusajs/framework/zod"
import { CASE_STATUSES } from "../../../domain/lifecycle"
import { RMA_MODULE } from "../../../modules/rma"
import { QUEUE_ORDERS } from "../../../modules/rma/queries/list-cases"
import type RmaModuleService from "../../../modules/rma/service"
import { code, id, instant, oneOrMany, page } from "../../http/fields"
import { handle } from "../../http/handle"
import { parseQuery } from "../../http/parse"
import { RequestBodyOfStaff } from "../../http/request"
import { readCase, staff } from "../../http/staff"
import { submitRoute } from "../../http/submit"
import { adminSummaryDto } from "../../serializers/summary"

/** `created_at`, or `-created_at` for newest first; `-completeness` for the most complete first. */
const order = z
  .enum(QUEUE_ORDERS.flatMap((column) => [column, `-${column}` as const]))
  .transform((given) => {
    const column = QUEUE_ORDERS.find((one) => given.endsWith(one))
    return {
      column: column ?? "created_at",
      direction: given.startsWith("-") ? ("desc" as const) : ("asc" as const),
    }
  })

const Query = z.strictObject({
  ...page,
  order: order.optional(),
  q: z.string().trim().max(200).optional(),
  status: oneOrMany(z.enum(CASE_STATUSES)).optional(),
  request_type: oneOrMany(code).optional(),
  order_id: oneOrMany(id).optional(),
  customer_id: oneOrMany(id).optional(),
  assignee_id: oneOrMany(id).optional(),
  team: oneOrMany(code).optional(),
  due_before: instant.optional(),
  attention: z
    .enum(["true", "false"])
    .transform((given) => given === "true")
    .optional(),
})

/** The queue: without an `order`, what needs a person and then the newest. Counting stops at 1,001 (`count_exact: false`). */
export const GET = handle(async (req) => {
  const { limit, offset, order: by, ...filters } = parseQuery(Query, req)
  const rma = req.scope.resolve<RmaModuleService>(RMA_MODULE)
  const { rows, count, count_exact } = await rma.readQueue(filters, {
    limit,
    offset,
    ...(by ? { order: by } : { attention_first: true }),
  })
  return { rmas: rows.map(adminSummaryDto), count, limit, offset, count_exact }
})

/** Opens a case on behalf of a shopper. */
export const POST = submitRoute(
  RequestBodyOfStaff,
  (req, { customer_id, sales_channel_id, contact }) => ({
    owner: null,
    asker: {
      customer_id: customer_id ?? null,
      email: contact?.email ?? null,
      sales_channel_id: sales_channel_id ?? null,
      locale: null,
    },
    actor: staff(req),
    channel: "admin",
    principal: `user:${req.auth_context.actor_id}`,
  }),
  readCase
)
