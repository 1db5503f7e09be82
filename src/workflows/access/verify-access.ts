import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { CodeAttempt } from "../../modules/rma/queries/redeem"
import type RmaModuleService from "../../modules/rma/service"
import type { NamedOrder } from "./find-order"
import { joinAccount } from "./join-account"
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

/** Whoever is signed in with the address that was proved has the order from now on, and the token with it. */
const join = async (
  container: MedusaContainer,
  order_id: string,
  token_hash: string,
  customer_id: string | null
): Promise<void> => {
  if (customer_id === null) {
    return
  }
  const joined = await joinAccount(container, customer_id, order_id)
  if (joined.includes(order_id)) {
    const rma = container.resolve<RmaModuleService>(RMA_MODULE)
    await rma.retieToken(token_hash, customer_id)
  }
}

/**
 * Turns a code or a link into a token, once.
 * @param customer_id who is signed in: an account of the same address is given the guest's orders and their cases
 * @throws RmaError `code_invalid`, whatever is wrong with it; `too_many_tries` with `retry_after`, also for an order
 *   that is not there
 */
export const verifyAccess = async (
  container: MedusaContainer,
  proof: Proof,
  customer_id: string | null = null
): Promise<AccessToken> => {
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
      await join(container, tried.order_id, plainHash(token), customer_id)
      return { token, expires_at: expires_at.toISOString() }
  }
}
