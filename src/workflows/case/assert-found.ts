import type { MedusaContainer } from "@medusajs/framework/types"
import { strangeFound, type Found } from "../../domain/policy"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { termsOf } from "./deadlines"

/** What was found of a unit: the known keys, and fields of the request type as text. */
export type FoundAtInspection = Found & Record<string, unknown>

/**
 * Holds what inspection found to what the request type asks for and names.
 * @throws RmaError `invalid_data` naming each place
 */
export const assertFound = async (
  container: MedusaContainer,
  full: FullCase,
  items: readonly { id: string; found?: FoundAtInspection }[]
): Promise<void> => {
  if (items.every(({ found }) => !found)) {
    return
  }
  const terms = await termsOf(container, full)
  const strange = items.flatMap(({ found }, index) =>
    strangeFound(found ?? {}, terms?.type ?? null).map(
      (path) => `items.${index}.found.${path}`
    )
  )
  if (strange.length > 0) {
    throw new RmaError("invalid_data", {
      message: `${strange.join(", ")}: not known to this request type`,
    })
  }
}
