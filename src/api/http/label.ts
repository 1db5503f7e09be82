import type { MedusaContainer } from "@medusajs/framework/types"
import type { CaseStatus } from "../../domain/lifecycle"
import { textIn } from "../../domain/policy"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { labelOf } from "../../workflows"
import { FileAnswer } from "./file-answer"

/** Before, nothing is to be sent; a case that was canceled or ran out wants its goods no more. */
export const WANTS_GOODS: readonly CaseStatus[] = [
  "approved",
  "in_transit",
  "received",
  "resolving",
  "resolved",
]

/**
 * What the shopper puts on the parcel: the uploaded label as a file, else where the label is, or which account
 * to send it on and how.
 *
 * @throws RmaError `not_found` when the case has neither
 */
export const labelAnswer = async (
  scope: MedusaContainer,
  full: FullCase,
  locale: string
): Promise<object> => {
  const none = () =>
    new RmaError("not_found", { message: "This case has no label." })
  if (!WANTS_GOODS.includes(full.rma.status)) {
    throw none()
  }
  const file = await labelOf(scope, full)
  if (file) {
    return new FileAnswer(file.filename, file.mime_type, file.bytes)
  }
  const { shipping } = full.rma
  if (!shipping?.label && !shipping?.account) {
    throw none()
  }
  return {
    label: {
      label_url: shipping?.label?.label_url ?? null,
      tracking_url: shipping?.label?.tracking_url ?? null,
      tracking_number: shipping?.label?.tracking_number ?? null,
      carrier: shipping?.label?.carrier ?? shipping?.carrier ?? null,
      account: shipping?.account ?? null,
      instructions: shipping?.instructions
        ? textIn(shipping.instructions, locale)
        : null,
    },
  }
}
