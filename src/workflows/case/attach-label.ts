import { RmaError } from "../../modules/rma/errors"
import type { CaseShipping } from "../../modules/rma/records"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import {
  dropLabel,
  readLabel,
  storeLabel,
  type LabelUpload,
} from "./label-file"
import { nextStatus, transitionCase } from "./transition-case"

export interface AttachLabelInput extends CaseCommand {
  url?: string
  tracking_number?: string
  carrier?: string
  file?: LabelUpload
}

/**
 * Staff give the shopper a label they made elsewhere. It takes the place of the one before; without it the
 * goods go as they were to go.
 *
 * @throws RmaError `illegal_transition`, `invalid_data`, `unsupported_file`, `payload_too_large`, `lost_race`
 */
export const attachLabelWorkflow = createCaseWorkflow(
  "attach-rma-label",
  async (container, input: AttachLabelInput) => {
    const full = await loadFor(container, input)
    const { rma } = full
    nextStatus(full, { event: "attach_label", actor: input.actor })
    if (!input.url && !input.file) {
      throw new RmaError("invalid_data", {
        message: "url or file: a label is one of them",
      })
    }
    if (input.file) {
      readLabel(input.file)
    }
    const file = input.file ? await storeLabel(container, input.file) : null
    const shipping: CaseShipping = {
      ...(rma.shipping ?? { payer: "merchant" }),
      by: "label",
      label: {
        carrier: input.carrier ?? null,
        tracking_number: input.tracking_number ?? null,
        label_url: input.url ?? null,
        file,
      },
    }
    try {
      await transitionCase(container, full, {
        event: "attach_label",
        actor: input.actor,
        data: {
          carrier: input.carrier ?? null,
          tracking_number: input.tracking_number ?? null,
        },
        set: {
          shipping,
          carrier: input.carrier ?? rma.carrier,
          tracking_number: input.tracking_number ?? rma.tracking_number,
        },
      })
    } catch (error) {
      await dropLabel(container, file)
      throw error
    }
    await dropLabel(container, rma.shipping?.label?.file)
    return { ids: [rma.id] }
  }
)
