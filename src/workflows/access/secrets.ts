import {
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type RmaModuleService from "../../modules/rma/service"

const TOKEN_BYTES = 32
const DIGITS = 6
const CODES = 10n ** BigInt(DIGITS)

/**
 * What codes and limits are keyed with: the option `access.secret`, else the store's own secrets, which every process
 * of it shares.
 * @throws RmaError `internal` where the store signs with a key pair and has neither
 */
const storeSecret = (container: MedusaContainer): string | Buffer => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const { access } = rma.getOptions()
  const known = [access.secret, http.jwtSecret, http.cookieSecret].find(
    (one): one is string | Buffer =>
      typeof one === "string" || Buffer.isBuffer(one)
  )
  if (known === undefined) {
    throw new RmaError("internal", {
      message: "Set the option access.secret: this store has no shared secret.",
    })
  }
  return known
}

export type Purpose =
  | "declared"
  | "code"
  | "link"
  | "codes"
  | "tries"
  | "from"
  | "subject"
  | "messages"
  | "drafts"
  | "orderless"

/** A keyed hash: it tells nothing of what it was made of, an address least of all. */
export const keyedHash = (
  container: MedusaContainer,
  purpose: Purpose,
  value: string
): string =>
  createHmac("sha256", storeSecret(container))
    .update(`medusa-plugin-rma ${purpose}\n${value}`)
    .digest("hex")

/** For what is random enough by itself. */
export const plainHash = (secret: string): string =>
  createHash("sha256").update(secret).digest("hex")

/** Compares in the same time, however much of them is the same. */
export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(
    Buffer.from(plainHash(one), "hex"),
    Buffer.from(plainHash(other), "hex")
  )

/** 256 random bits. */
export const newSecret = (): string =>
  randomBytes(TOKEN_BYTES).toString("base64url")

/**
 * The six digits of a code. They are made of its id by a key, not stored: the event that has them mailed carries the id
 * alone, and the table tells nobody a code.
 */
export const codeOf = (container: MedusaContainer, id: string): string => {
  const number = BigInt(`0x${keyedHash(container, "code", id)}`) % CODES
  return String(number).padStart(DIGITS, "0")
}

/** The secret of a code's link, made as the code is: 256 bits. */
export const linkSecretOf = (container: MedusaContainer, id: string): string =>
  Buffer.from(keyedHash(container, "link", id), "hex").toString("base64url")
