import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type RmaModuleService from "../../modules/rma/service"
import { answerFor } from "./errors"
import { localeOf } from "./locale"

/**
 * Core's `POST /store/returns` asks for no sign-in and lets the caller set the price of the way back, so
 * that whoever knows an order id opens returns past every policy. Closed unless the option
 * `core_store_returns` is "open".
 */
export const closeCoreReturns = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  const rma = req.scope.resolve<RmaModuleService>(RMA_MODULE)
  const open = rma.getOptions().core_store_returns === "open"
  if (open || req.method !== "POST") {
    next()
    return
  }
  const { status, body } = answerFor(
    new RmaError("closed", {
      message: "Returns are requested at /store/rmas.",
    }),
    localeOf(req)
  )
  res.status(status).json(body)
}
