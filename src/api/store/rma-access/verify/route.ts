import { limitAddress, verifyAccess } from "../../../../workflows"
import { ProofBody } from "../../../http/access"
import { handle } from "../../../http/handle"
import { parseBody } from "../../../http/parse"
import { customerIfSignedIn } from "../../../http/principal"

/** A code, or the secret of a link, becomes a token for that order; who is signed in with its address has it from then on. */
export const POST = handle(async (req) => {
  const proof = await parseBody(ProofBody, req)
  await limitAddress(req.scope, req.ip)
  return await verifyAccess(req.scope, proof, customerIfSignedIn(req))
})
