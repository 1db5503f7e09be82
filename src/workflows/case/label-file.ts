import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { plainName } from "../files/file-name"
import { dropFile, fetchFile, storeFile } from "../files/file-store"
import { paperKindOf } from "../files/kinds"

/** Bytes; a label is a page. */
export const LABEL_LIMIT = 5 * 1024 * 1024

export interface LabelUpload {
  filename: string
  /** Base64. */
  content: string
  /** As the sender sees it; it has to be what the bytes are. */
  mime_type?: string
}

export interface LabelFile {
  id: string
  filename: string
  mime_type: string
}

/**
 * What an upload is by its first bytes.
 * @throws RmaError `unsupported_file`, `payload_too_large`, `invalid_data` when it is no base64
 */
export const readLabel = (upload: LabelUpload) => {
  const bytes = Buffer.from(upload.content, "base64")
  if (!bytes.length || bytes.toString("base64") !== upload.content) {
    throw new RmaError("invalid_data", {
      message: "file.content: base64 without line breaks",
    })
  }
  if (bytes.length > LABEL_LIMIT) {
    throw new RmaError("payload_too_large", {
      message: `A label may have at most ${LABEL_LIMIT} bytes.`,
    })
  }
  const kind = paperKindOf(bytes)
  if (!kind || (upload.mime_type && upload.mime_type !== kind.mime_type)) {
    throw new RmaError("unsupported_file", {
      message: "A label is a PDF, PNG or JPEG file, and is sent as what it is.",
    })
  }
  return { kind, bytes }
}

/** Keeps a label with the store's File module. */
export const storeLabel = async (
  container: MedusaContainer,
  upload: LabelUpload
): Promise<LabelFile> => {
  const { kind, bytes } = readLabel(upload)
  return {
    id: await storeFile(container, "rma-label", kind, bytes),
    filename: plainName(upload.filename, kind.ending, "label"),
    mime_type: kind.mime_type,
  }
}

export const dropLabel = async (
  container: MedusaContainer,
  file: LabelFile | null | undefined
): Promise<void> => {
  await dropFile(container, file?.id)
}

/** The uploaded label of a case with its bytes; null when it has none. */
export const labelOf = async (
  container: MedusaContainer,
  { rma }: FullCase
): Promise<(LabelFile & { bytes: Buffer }) | null> => {
  const file = rma.shipping?.label?.file
  return file ? { ...file, bytes: await fetchFile(container, file.id) } : null
}
