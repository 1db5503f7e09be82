import type { MedusaRequest } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type RmaModuleService from "../../modules/rma/service"

/**
 * A policy with its versions, newest first.
 * @throws RmaError `not_found`
 */
export const readPolicy = async (req: MedusaRequest, id: string) => {
  const rma = req.scope.resolve<RmaModuleService>(RMA_MODULE)
  const { rows } = await rma.readPolicies({ ids: [id] })
  const [found] = rows
  if (!found) {
    throw new RmaError("not_found", { message: "There is no such policy." })
  }
  return found
}
