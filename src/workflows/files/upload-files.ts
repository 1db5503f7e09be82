import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaFileRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { plainName } from "./file-name"
import { dropFile, storeFile } from "./file-store"
import { kindOf } from "./kinds"
import { readPicture } from "./read-picture"

export interface Upload {
  filename: string
  bytes: Buffer
}

type NewFile = NewRecord<RmaFileRecord> & { id: string }

const WEBP = { mime_type: "image/webp", ending: "webp" }

interface ReadUpload {
  filename: string
  mime_type: string
  ending: string
  bytes: Buffer
  thumbnail?: Buffer
  width?: number
  height?: number
}

/** @throws RmaError `unsupported_file`, `unsupported_photo`, `picture_too_large` */
const readUpload = async (
  { filename, bytes }: Upload,
  max_pixels: number
): Promise<ReadUpload> => {
  const kind = kindOf(bytes)
  if (!kind) {
    throw new RmaError("unsupported_file")
  }
  const read = kind.picture
    ? await readPicture(bytes, kind, max_pixels)
    : { mime_type: kind.mime_type, ending: kind.ending, bytes }
  return { ...read, filename: plainName(filename, read.ending, "file") }
}

/** Random, and ascending: what is uploaded together is read back in this order. */
const newFileIds = (count: number): string[] =>
  Array.from(
    { length: count },
    () => `rmafile_${randomBytes(16).toString("hex")}`
  ).sort()

const keep = async (
  container: MedusaContainer,
  id: string,
  read: ReadUpload,
  stored: string[]
): Promise<NewFile> => {
  const put = async (kind: typeof WEBP, bytes: Buffer) => {
    const storage_id = await storeFile(container, "rma-file", kind, bytes)
    stored.push(storage_id)
    return storage_id
  }
  return {
    id,
    filename: read.filename,
    mime_type: read.mime_type,
    size: read.bytes.length,
    width: read.width ?? null,
    height: read.height ?? null,
    storage_id: await put(read, read.bytes),
    thumbnail_id: read.thumbnail ? await put(WEBP, read.thumbnail) : null,
  }
}

/**
 * Whether so many more files of one person may wait for a request. Asked again where they are written down, since
 * others may come at once.
 * @throws RmaError `too_many_files`
 */
export const assertRoom = async (
  container: MedusaContainer,
  by: Actor,
  more: number
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { max_waiting } = rma.getOptions().files
  if ((await rma.countUnclaimedFiles(by)) + more > max_waiting) {
    throw new RmaError("too_many_files", {
      message: `At most ${max_waiting} files can wait for a request; use or leave those there are.`,
    })
  }
}

/**
 * Keeps files for whoever uploads them: all or none. One after the other, since drawing a picture anew takes
 * memory for all its pixels.
 *
 * @throws RmaError `unsupported_file`, `unsupported_photo`, `picture_too_large`, `too_many_files`
 */
export const uploadFiles = async (
  container: MedusaContainer,
  by: Actor,
  uploads: readonly Upload[]
): Promise<RmaFileRecord[]> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { files: limits } = rma.getOptions()
  await assertRoom(container, by, uploads.length)
  const read: ReadUpload[] = []
  for (const upload of uploads) {
    read.push(await readUpload(upload, limits.max_pixels))
  }
  const stored: string[] = []
  try {
    const files: NewFile[] = []
    const ids = newFileIds(read.length)
    for (const [position, one] of read.entries()) {
      files.push(await keep(container, ids[position] ?? "", one, stored))
    }
    await rma.insertFiles(by, files, limits.max_waiting)
    return await rma.readFiles({ ids })
  } catch (error) {
    for (const id of stored) {
      await dropFile(container, id)
    }
    throw error
  }
}

/** The same for a case: only staff read it, until a message sends it. @throws RmaError as `uploadFiles` */
export const uploadToCase = async (
  container: MedusaContainer,
  { rma: { id } }: FullCase,
  by: Actor,
  uploads: readonly Upload[]
): Promise<RmaFileRecord[]> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const files = await uploadFiles(container, by, uploads)
  const file_ids = files.map((file) => file.id)
  await rma.claimFiles(id, { file_ids, by, within: [], internal: true })
  return files.map((file) => ({ ...file, rma_id: id, internal: true }))
}
