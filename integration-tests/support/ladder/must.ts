import { MedusaError } from "@medusajs/framework/utils"

/** The value, or a `not_found` that names what the ladder was missing. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `ladder: no ${what}`)
  }
  return value
}
