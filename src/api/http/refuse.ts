import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { answerFor } from "./errors"
import { localeOf } from "./locale"

/** Answers an error as `{ type, code, message, findings?, retry_after? }`; what is not ours is logged. */
export const refuse = (
  req: MedusaRequest,
  res: MedusaResponse,
  error: unknown
): void => {
  const { status, body } = answerFor(error, localeOf(req))
  if (status >= 500) {
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`rma: ${req.method} ${req.path} failed`, error as Error)
  }
  if (body.retry_after !== undefined) {
    res.setHeader("Retry-After", String(body.retry_after))
  }
  res.status(status).json(body)
}
