import { z } from "@medusajs/framework/zod"
import { idOf } from "../../../../http/case-id"
import { page } from "../../../../http/fields"
import { handle } from "../../../../http/handle"
import { parseQuery } from "../../../../http/parse"
import { readPolicy } from "../../../../http/policy"
import { policyVersionDto } from "../../../../serializers/policy"

const Query = z.strictObject(page)

/** Every version there was, newest first. */
export const GET = handle(async (req) => {
  const { limit, offset } = parseQuery(Query, req)
  const { versions } = await readPolicy(req, idOf(req))
  return {
    versions: versions.slice(offset, offset + limit).map(policyVersionDto),
    count: versions.length,
    limit,
    offset,
  }
})
