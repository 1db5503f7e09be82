import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { Limit } from "../../modules/rma/queries/attempts"
import type RmaModuleService from "../../modules/rma/service"
import type { NamedOrder } from "./find-order"
import { keyedHash } from "./secrets"

/** How long a code is good. */
export const CODE_MINUTES = 15

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** Tries a code has. */
export const TRIES_A_CODE = 5
const TRIES_A_DAY = 10
const CODES_AN_HOUR = 3

/** The same order however its number was typed. */
const plainNumber = (order_number: string): string =>
  order_number
    .replace(/^#\s*/, "")
    .replace(/^0+(?=\d)/, "")
    .toLowerCase()

/** What a code belongs to: order number and address as they were typed, whether there is such an order or not. */
export const subjectOf = (
  container: MedusaContainer,
  { email, order_number }: NamedOrder
): string =>
  keyedHash(
    container,
    "subject",
    JSON.stringify([plainNumber(order_number), email])
  )

/** Codes for one order and address. */
export const codeLimit = (
  container: MedusaContainer,
  named: NamedOrder
): Limit => ({
  subject: keyedHash(container, "codes", subjectOf(container, named)),
  most: CODES_AN_HOUR,
  within_ms: HOUR_MS,
})

/** Tries for one order, by whatever address. */
export const tryLimit = (
  container: MedusaContainer,
  { order_number }: NamedOrder
): Limit => ({
  subject: keyedHash(container, "tries", plainNumber(order_number)),
  most: TRIES_A_DAY,
  within_ms: DAY_MS,
})

/** Counts a request from a network address; null when it is one of those allowed in an hour. */
const countAddress = async (
  container: MedusaContainer,
  asked: "access" | "withdrawal",
  ip: string | undefined
): Promise<number | null> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { hourly_per_address } = rma.getOptions().access
  if (hourly_per_address === null) {
    return null
  }
  const limit = {
    subject: keyedHash(container, "from", `${asked} ${ip ?? "unknown"}`),
    most: hourly_per_address,
    within_ms: HOUR_MS,
  }
  return await rma.takeAttempt([limit], new Date())
}

/**
 * Counts a request for a code, or a try of one, from a network address. Never the only limit: addresses are shared,
 * and changed at will.
 * @throws RmaError `too_many_tries`
 */
export const limitAddress = async (
  container: MedusaContainer,
  ip: string | undefined
): Promise<void> => {
  const retry_after = await countAddress(container, "access", ip)
  if (retry_after !== null) {
    throw new RmaError("too_many_tries", { retry_after })
  }
}

/** Whether more withdrawals come from this address than people make. They count all the same. */
export const isFrequent = async (
  container: MedusaContainer,
  ip: string | undefined
): Promise<boolean> =>
  (await countAddress(container, "withdrawal", ip)) !== null
