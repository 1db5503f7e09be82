import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { Side } from "../../modules/rma/queries/messages"
import { readCaseFile } from "../../workflows"
import { idOf } from "./case-id"
import { FileAnswer } from "./file-answer"
import { parseQuery } from "./parse"

const Query = z.strictObject({
  variant: z.enum(["original", "thumbnail"]).default("original"),
})

/**
 * The file in the path, as an attachment.
 * @throws RmaError `not_found`
 */
export const caseFileAnswer = async (
  req: AuthenticatedMedusaRequest,
  full: FullCase,
  side: Side
): Promise<FileAnswer> => {
  const { variant } = parseQuery(Query, req)
  const id = idOf(req, "file_id")
  const file = await readCaseFile(req.scope, full, side, id, variant)
  return new FileAnswer(file.filename, file.mime_type, file.bytes)
}
