import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { packingSlip } from "../../workflows"
import { FileAnswer } from "./file-answer"
import { WANTS_GOODS } from "./label"

/**
 * The packing slip as a file, in the language of the case.
 * @throws RmaError `not_found` while nothing is to be sent, or no longer
 */
export const packingSlipAnswer = async (
  scope: MedusaContainer,
  full: FullCase,
  locale: string
): Promise<FileAnswer> => {
  if (!WANTS_GOODS.includes(full.rma.status)) {
    throw new RmaError("not_found", {
      message: "This case has no packing slip.",
    })
  }
  const { filename, mime_type, bytes } = await packingSlip(scope, full, locale)
  return new FileAnswer(filename, mime_type, bytes)
}
