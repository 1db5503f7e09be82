import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { RmaError } from "../../modules/rma/errors"
import { isStorable } from "./clean-text"
import { answerFor } from "./errors"
import { localeOf } from "./locale"

const decodes = (path: string): boolean => {
  try {
    return isStorable(decodeURIComponent(path))
  } catch {
    return false
  }
}

/** Answers 400 to a path that does not decode, or holds a NUL; Express makes it a 500. */
export const decodablePath = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  if (decodes(req.originalUrl.split("?", 1)[0] ?? "")) {
    next()
    return
  }
  const { status, body } = answerFor(
    new RmaError("invalid_data", { message: "This address does not decode." }),
    localeOf(req)
  )
  res.status(status).json(body)
}
