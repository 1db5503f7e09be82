import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { messageOf } from "../../modules/rma/message-of"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"

/** Bytes; a label is a page. */
export const LABEL_LIMIT = 5 * 1024 * 1024

/** How a file of each kind begins, and the ending its name gets. What the sender calls it counts for nothing. */
const KINDS = [
  { mime_type: "application/pdf", ending: "pdf", magic: "255044462d" },
  { mime_type: "image/png", ending: "png", magic: "89504e470d0a1a0a" },
  { mime_type: "image/jpeg", ending: "jpg", magic: "ffd8ff" },
] as const

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
  const head = bytes.subarray(0, 8).toString("hex")
  const kind = KINDS.find(({ magic }) => head.startsWith(magic))
  if (!kind || (upload.mime_type && upload.mime_type !== kind.mime_type)) {
    throw new RmaError("unsupported_file", {
      message: "A label is a PDF, PNG or JPEG file, and is sent as what it is.",
    })
  }
  return { kind, content: upload.content }
}

/** Letters, digits and a few signs, so that the name goes into a header as it is. */
const plainName = (name: string, ending: string): string => {
  const stem = name
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{ASCII}]|[^A-Za-z0-9 _-]/gu, "")
    .trim()
    .slice(0, 80)
  return `${stem || "label"}.${ending}`
}

/** Keeps a label with the store's File module, under a name that nobody can guess (MEDUSA § 6). */
export const storeLabel = async (
  container: MedusaContainer,
  upload: LabelUpload
): Promise<LabelFile> => {
  const { kind, content } = readLabel(upload)
  const file = await container.resolve(Modules.FILE).createFiles({
    filename: `rma-label-${randomBytes(24).toString("hex")}.${kind.ending}`,
    mimeType: kind.mime_type,
    content,
    access: "private",
  })
  return {
    id: file.id,
    filename: plainName(upload.filename, kind.ending),
    mime_type: kind.mime_type,
  }
}

/** A file nobody refers to any more; one that cannot be deleted stays, and is logged. */
export const dropLabel = async (
  container: MedusaContainer,
  file: LabelFile | null | undefined
): Promise<void> => {
  if (!file) {
    return
  }
  try {
    await container.resolve(Modules.FILE).deleteFiles(file.id)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`rma: label ${file.id} was not deleted: ${messageOf(error)}`)
  }
}

/** The uploaded label of a case with its bytes; null when it has none. */
export const labelOf = async (
  container: MedusaContainer,
  { rma }: FullCase
): Promise<(LabelFile & { bytes: Buffer }) | null> => {
  const file = rma.shipping?.label?.file
  return file
    ? {
        ...file,
        bytes: await container.resolve(Modules.FILE).getAsBuffer(file.id),
      }
    : null
}
