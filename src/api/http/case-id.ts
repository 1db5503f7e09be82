import type { MedusaRequest } from "@medusajs/framework/http"
import { RmaError } from "../../modules/rma/errors"

/** Longer than any id there is. */
const MAX_ID = 64

/**
 * The id in the path.
 * @throws RmaError `not_found` for what can be no id
 */
export const idOf = (req: MedusaRequest, param = "id"): string => {
  const id = req.params[param]
  if (!id || id.length > MAX_ID) {
    throw new RmaError("not_found")
  }
  return id
}
