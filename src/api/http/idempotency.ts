import { createHash } from "node:crypto"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { RmaError } from "../../modules/rma/errors"
import { isStorable } from "./clean-text"

export interface Idempotency {
  principal: string
  key: string
  hash: string
}

const MAX_KEY = 255

/** JSON with sorted keys: the same body whatever the order it was written in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(
          Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))
        )
      : one
  )

/**
 * The idempotency key of a request, unique per principal; undefined when none was sent.
 * @param principal `customer:<id>` or `user:<id>`
 * @throws RmaError `invalid_data` for an empty key or one of more than 255 characters
 */
export const idempotencyOf = (
  req: AuthenticatedMedusaRequest,
  principal: string,
  body: unknown
): Idempotency | undefined => {
  const key = req.get("Idempotency-Key")
  if (key === undefined) {
    return undefined
  }
  if (!key.trim() || key.length > MAX_KEY || !isStorable(key)) {
    throw new RmaError("invalid_data", {
      message: `Idempotency-Key: between 1 and ${MAX_KEY} characters.`,
    })
  }
  const hash = createHash("sha256").update(canonical(body)).digest("hex")
  return { principal, key, hash }
}
