import { z } from "@medusajs/framework/zod"
import {
  MOST_REPLAYED,
  replayPolicy,
} from "../../../../../workflows/policy/replay-policy"
import { idOf } from "../../../../http/case-id"
import { handleWithProgress } from "../../../../http/handle-with-progress"
import { localeOf } from "../../../../http/locale"
import { parseBody } from "../../../../http/parse"
import { versionNumber } from "../../../../http/policy-body"
import { replayDto } from "../../../../serializers/replay"

const Body = z.strictObject({
  over: z.enum(["cases", "orders"]),
  limit: z.int().min(1).max(MOST_REPLAYED).default(1000),
  version: versionNumber.optional(),
})

/** What would change under the draft, or another version, over the last cases or orders; writes nothing. */
export const POST = handleWithProgress(async (req, { signal, onProgress }) => {
  const id = idOf(req)
  const body = await parseBody(Body, req)
  const replay = await replayPolicy(req.scope, {
    id,
    ...body,
    signal,
    onProgress,
  })
  return { replay: replayDto(replay, localeOf(req)) }
})
