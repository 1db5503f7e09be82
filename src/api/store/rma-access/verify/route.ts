import { limitAddress, verifyAccess } from "../../../../workflows"
import { ProofBody } from "../../../http/access"
import { handle } from "../../../http/handle"
import { parseBody } from "../../../http/parse"

/** A code, or the secret of a link, becomes a token for that order. */
export const POST = handle(async (req) => {
  const proof = await parseBody(ProofBody, req)
  await limitAddress(req.scope, req.ip)
  const { token, expires_at } = await verifyAccess(req.scope, proof)
  return { token, expires_at }
})
