import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError } from "../../modules/rma/errors"
import type { RmaDeclarationRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { findNamedOrder } from "../access/find-order"
import { openDeclared } from "./open-declared"

/** Tried again for so long before a person has to look. */
const PATIENCE_MS = 86_400_000

const GUEST = { type: "guest" as const, id: null }

/** Tells of nothing but the moment. */
const PASSING: readonly string[] = ["order_busy", "lost_race"]

/** Why it stays with staff, as a code; null: try again later. */
const causeOf = (
  container: MedusaContainer,
  { id, received_at }: RmaDeclarationRecord,
  error: unknown
): string | null => {
  if (isRmaError(error) && !PASSING.includes(error.code)) {
    return error.code
  }
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`rma: declaration ${id} became no case yet`, error as Error)
  const given = Date.now() - new Date(received_at).getTime()
  return given > PATIENCE_MS ? "internal" : null
}

const outcomeOf = async (
  container: MedusaContainer,
  declaration: RmaDeclarationRecord
): Promise<{ rma_id: string } | { cause: string | null }> => {
  const { order, exists } = await findNamedOrder(container, declaration)
  if (!order) {
    return { cause: exists ? "other_address" : "no_such_order" }
  }
  try {
    return {
      rma_id: await openDeclared(container, declaration, order.id, GUEST),
    }
  } catch (error) {
    return { cause: causeOf(container, declaration, error) }
  }
}

/**
 * Finds the order of a declaration by its number and address, and opens the case; whatever that is refused for, a
 * person sees it. May run twice: a declaration opens one case.
 */
export const matchDeclaration = async (
  container: MedusaContainer,
  declaration: RmaDeclarationRecord
): Promise<void> => {
  if (declaration.status === "handled") {
    return
  }
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const outcome = await outcomeOf(container, declaration)
  if ("rma_id" in outcome) {
    await rma.settleDeclaration(declaration.id, {
      ...outcome,
      status: "matched",
      cause: null,
    })
  } else if (outcome.cause) {
    await rma.settleDeclaration(declaration.id, {
      status: "unmatched",
      cause: outcome.cause,
    })
  }
}
