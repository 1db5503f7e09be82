import type { MedusaRequest } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { RmaError } from "../../modules/rma/errors"
import { assertCleanText } from "./clean-text"
import { BODY_LIMIT, readJson } from "./read-json"

/** More than this many complaints help nobody. */
const SHOWN = 20

const describe = (error: z.ZodError): string =>
  error.issues
    .slice(0, SHOWN)
    .map((issue) => {
      const path = issue.path.map(String).join(".")
      return path ? `${path}: ${issue.message}` : issue.message
    })
    .join("; ")

/** @throws RmaError `invalid_data`, its message naming each path */
export const parseWith = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown
): z.output<Schema> => {
  assertCleanText(value)
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    throw new RmaError("invalid_data", { message: describe(parsed.error) })
  }
  return parsed.data
}

/**
 * The validated body of a request. Schemas are strict at every depth.
 * @throws RmaError `invalid_data`, `invalid_json`, `payload_too_large`
 */
export const parseBody = async <Schema extends z.ZodType>(
  schema: Schema,
  req: MedusaRequest,
  limit: number = BODY_LIMIT
): Promise<z.output<Schema>> => parseWith(schema, await readJson(req, limit))

/** @throws RmaError `invalid_data`, also for a key that the schema does not know */
export const parseQuery = <Schema extends z.ZodType>(
  schema: Schema,
  req: MedusaRequest
): z.output<Schema> => parseWith(schema, req.query)
