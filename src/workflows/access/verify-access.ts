import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { CodeAttempt } from "../../modules/rma/queries/redeem"
import type RmaModuleService from "../../modules/rma/service"
import type { NamedOrder } from "./find-order"
import { DAY_MS, subjectOf, TRIES_A_CODE, tryLimit } from "./limits"
import { codeOf, newSecret, plainHash, sameText } from "./secrets"

/** What came by mail: the code, with the order number and address it was asked for, or the secret of the link. */
export type Proof = (NamedOrder & { code: string }) | { secret: string }

const attemptOf = (container: MedusaContainer, proof: Proof): CodeAttempt =>
  "secret" in proof
    ? { secret_hash: plainHash(proof.secret) }
    : {
        subject: subjectOf(container, proof),
        limits: [tryLimit(container, proof)],
        most_tries: TRIES_A_CODE,
        fits: (id) => sameText(codeOf(container, id), proof.code),
      }

export interface AccessToken {
  token: string
  /** ISO 8601. */
  expires_at: string
}

/**
 * Turns a code or a link into a token, once.
 * @throws RmaError `code_invalid`, whatever is wrong with it; `too_many_tries` with `retry_after`, also for an order
 *   that is not there
 */
export const verifyAccess = async (
  container: MedusaContainer,
  proof: Proof
): Promise<AccessToken & { order_id: string }> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const now = new Date()
  const token = newSecret()
  const expires_at = new Date(now.getTime() + DAY_MS)
  const tried = await rma.redeemCode(
    attemptOf(container, proof),
    { token_hash: plainHash(token), expires_at },
    now
  )
  switch (tried.status) {
    case "too_many":
      throw new RmaError("too_many_tries", { retry_after: tried.retry_after })
    case "invalid":
      throw new RmaError("code_invalid")
    case "redeemed":
      return {
        token,
        expires_at: expires_at.toISOString(),
        order_id: tried.order_id,
      }
  }
}
