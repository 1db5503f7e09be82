import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type RmaModuleService from "../../modules/rma/service"
import type { SubmitAs } from "./new-cases"

/**
 * What a submit with this key made before, or null. The caller authorises again when it reads the cases.
 * @throws RmaError `idempotency_mismatch` when the key was used with another body
 */
export const replaySubmission = async (
  container: MedusaContainer,
  idempotency: SubmitAs["idempotency"]
): Promise<string[] | null> => {
  if (!idempotency) {
    return null
  }
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const made = await rma.findSubmission(idempotency.principal, idempotency.key)
  if (made && made.hash !== idempotency.hash) {
    throw new RmaError("idempotency_mismatch", {
      message: "This idempotency key was used with another body.",
    })
  }
  return made?.ids ?? null
}
