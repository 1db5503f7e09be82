import {
  createHash,
  createHmac,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type RmaModuleService from "../../modules/rma/service"

const TOKEN_BYTES = 32
const CODES = 1_000_000

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
    (one) => typeof one === "string" || Buffer.isBuffer(one)
  )
  if (known === undefined) {
    throw new RmaError("internal", {
      message: "Set the option access.secret: this store has no shared secret.",
    })
  }
  return known as string | Buffer
}

export type Purpose = "code" | "codes" | "tries" | "from" | "subject"

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

export const sameHash = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one, "hex"), Buffer.from(other, "hex")]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** 256 random bits. */
export const newSecret = (): string =>
  randomBytes(TOKEN_BYTES).toString("base64url")

/** Six digits. */
export const newCode = (): string =>
  String(randomInt(CODES)).padStart(String(CODES - 1).length, "0")
