import { RmaError } from "../../modules/rma/errors"
import { HEIC, type FileKind } from "./kinds"

/** Longest side of a thumbnail, in pixels. */
const THUMBNAIL = 320
const QUALITY = 90

export interface Picture {
  mime_type: string
  ending: string
  bytes: Buffer
  /** WebP. */
  thumbnail: Buffer
  width: number
  height: number
}

/** Who sends what an iPhone made is told how to send it otherwise. */
const unreadable = (kind: FileKind) =>
  kind === HEIC
    ? new RmaError("unsupported_photo")
    : new RmaError("unsupported_file", {
        message: "This picture cannot be read.",
      })

/** What a picture is kept as. */
const KEPT = {
  "image/png": { format: "png", mime_type: "image/png", ending: "png" },
  "image/webp": { format: "webp", mime_type: "image/webp", ending: "webp" },
} as const
const AS_JPEG = {
  format: "jpeg",
  mime_type: "image/jpeg",
  ending: "jpg",
} as const

const isKept = (type: string): type is keyof typeof KEPT => type in KEPT

/**
 * A picture drawn anew, upright and without what the camera knows of time, place and owner (EXIF); whatever else
 * was hidden in the file is gone with it.
 *
 * @param max_pixels refused by what the file says of itself, before anything is decoded
 * @throws RmaError `unsupported_file`, `unsupported_photo`, `picture_too_large`
 */
export const readPicture = async (
  bytes: Buffer,
  kind: FileKind,
  max_pixels: number
): Promise<Picture> => {
  // Loaded when the first picture comes: it is 20 MB of native code.
  const { default: sharp } = await import("sharp")
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw unreadable(kind)
    })
  if (!width || !height) {
    throw unreadable(kind)
  }
  if (width * height > max_pixels) {
    throw new RmaError("picture_too_large", {
      message: `A picture may have at most ${max_pixels} pixels; this one has ${width} × ${height}.`,
    })
  }
  const { format, mime_type, ending } = isKept(kind.mime_type)
    ? KEPT[kind.mime_type]
    : AS_JPEG
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: max_pixels,
      failOn: "error",
    })
      .rotate()
      .toFormat(format, format === "png" ? {} : { quality: QUALITY })
      .toBuffer({ resolveWithObject: true })
    const thumbnail = await sharp(data)
      .resize(THUMBNAIL, THUMBNAIL, { fit: "inside", withoutEnlargement: true })
      .webp()
      .toBuffer()
    const size = { width: info.width, height: info.height }
    return { mime_type, ending, bytes: data, thumbnail, ...size }
  } catch {
    throw unreadable(kind)
  }
}
