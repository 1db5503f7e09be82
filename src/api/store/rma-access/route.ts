import { limitAddress, requestAccess } from "../../../workflows"
import { AccessBody } from "../../http/access"
import { accept } from "../../http/accept"
import { localeOf } from "../../http/locale"
import { parseBody } from "../../http/parse"

/** A guest asks for a code. Whether there is such an order is looked up when this is answered, and never told. */
export const POST = accept(async (req) => {
  const named = await parseBody(AccessBody, req)
  await limitAddress(req.scope, req.ip)
  return {
    answer: {},
    afterwards: () => requestAccess(req.scope, named, localeOf(req)),
  }
})
