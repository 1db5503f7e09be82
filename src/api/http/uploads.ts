import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import multer, { MulterError, type Options } from "multer"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type RmaModuleService from "../../modules/rma/service"
import { assertRoom, type Upload } from "../../workflows/files/upload-files"
import { seatsFor } from "./seats"

const FIELD = "file"
/** Bytes of the envelope: boundaries, names and headers of the parts. */
const ENVELOPE = 64 * 1024

const takeSeat = seatsFor({
  most: 2,
  code: "too_many_uploads",
  message: "At most 2 uploads at once.",
  retry_after: 5,
})

type Limits = ReturnType<RmaModuleService["getOptions"]>["files"]

const KB = 1024
const MB = KB * KB

/** Rounded down: what fits is taken. */
const sizeOf = (bytes: number): string =>
  bytes < MB
    ? `${Math.floor(bytes / KB)} kB`
    : `${Math.floor((bytes / MB) * 10) / 10} MB`

/** Multer's own errors are plain ones, which answer 500 (MEDUSA § 5). */
const refusalOf = (error: unknown, limits: Limits): RmaError => {
  switch (error instanceof MulterError ? error.code : null) {
    case "LIMIT_FILE_SIZE":
      return new RmaError("payload_too_large", {
        message: `A file may have at most ${sizeOf(limits.max_size)}.`,
      })
    case "LIMIT_FILE_COUNT":
      return new RmaError("too_many_files", {
        message: `At most ${limits.max_count} files at once.`,
      })
    default:
      return new RmaError("invalid_data", {
        message: `Send multipart/form-data, whole, with files in "${FIELD}" and nothing else.`,
      })
  }
}

const parse = (
  req: AuthenticatedMedusaRequest,
  limits: Limits
): Promise<void> => {
  const options: Options & { defParamCharset: string } = {
    storage: multer.memoryStorage(),
    // Browsers write names in UTF-8; the parser would take them for Latin-1.
    defParamCharset: "utf8",
    limits: {
      fileSize: limits.max_size,
      files: limits.max_count,
      fields: 0,
      parts: limits.max_count,
      headerPairs: 20,
    },
  }
  return new Promise((resolve, reject) => {
    const { res } = req
    // Who left while it was asked whether there is room: multer would wait for an end that was.
    if (!res || req.destroyed) {
      reject(refusalOf(null, limits))
      return
    }
    void multer(options).array(FIELD, limits.max_count)(req, res, (error) => {
      if (error) {
        reject(refusalOf(error, limits))
      } else {
        resolve()
      }
    })
  })
}

/** @throws RmaError `payload_too_large` */
const assertAnnounced = (
  req: AuthenticatedMedusaRequest,
  limits: Limits
): void => {
  const announced = Number(req.headers["content-length"] ?? 0)
  if (announced > limits.max_size * limits.max_count + ENVELOPE) {
    throw new RmaError("payload_too_large", {
      message: `At most ${limits.max_count} files of ${sizeOf(limits.max_size)}.`,
    })
  }
}

const readFiles = async (
  req: AuthenticatedMedusaRequest,
  limits: Limits
): Promise<Upload[]> => {
  await parse(req, limits)
  const files = Array.isArray(req.files) ? req.files : []
  if (!files.length || files.some(({ size }) => size === 0)) {
    throw refusalOf(null, limits)
  }
  return files.map(({ originalname, buffer }) => ({
    filename: originalname,
    bytes: buffer,
  }))
}

/**
 * Hands the files of a multipart body on to what keeps them. They are in memory until that is done, so whether there is
 * room for one more, and a seat, is asked before the first byte is read.
 *
 * @param keep runs with the files, within the limits of the options
 * @throws RmaError `payload_too_large`, `too_many_files`, `too_many_uploads`, `invalid_data` for anything else, a
 * broken-off upload too
 */
export const withUploads = async <Kept>(
  req: AuthenticatedMedusaRequest,
  by: Actor,
  keep: (uploads: Upload[]) => Promise<Kept>
): Promise<Kept> => {
  const { files: limits } = req.scope
    .resolve<RmaModuleService>(RMA_MODULE)
    .getOptions()
  assertAnnounced(req, limits)
  const leave = takeSeat(`${by.type}:${by.id ?? ""}`)
  try {
    await assertRoom(req.scope, by, 1)
    return await keep(await readFiles(req, limits))
  } finally {
    leave()
  }
}
