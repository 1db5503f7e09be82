/** What a file is, by its bytes. What its sender calls it counts for nothing. */
export interface FileKind {
  mime_type: string
  /** Its name ends with it. */
  ending: string
  picture: boolean
}

const PDF: FileKind = {
  mime_type: "application/pdf",
  ending: "pdf",
  picture: false,
}
const PNG: FileKind = { mime_type: "image/png", ending: "png", picture: true }
const JPEG: FileKind = { mime_type: "image/jpeg", ending: "jpg", picture: true }
const WEBP: FileKind = {
  mime_type: "image/webp",
  ending: "webp",
  picture: true,
}
/** Kept as JPEG, since few browsers show them. */
const AVIF: FileKind = { mime_type: "image/avif", ending: "jpg", picture: true }
/**
 * Photos of phones, kept as JPEG too. Only a libvips with a decoder for HEVC reads them; patents keep it out of those
 * that sharp ships.
 */
export const HEIC: FileKind = {
  mime_type: "image/heic",
  ending: "jpg",
  picture: true,
}

/** Brands of ISO base media files that hold one picture; others are films. */
const BRANDS = new Map([
  ["avif", AVIF],
  ["heic", HEIC],
  ["heix", HEIC],
  ["mif1", HEIC],
])

/** Where the end of a PDF is looked for: some programs write a few bytes after it. */
const TRAILER_BYTES = 1024

const startsWith = (bytes: Buffer, hex: string): boolean =>
  bytes.subarray(0, hex.length / 2).toString("hex") === hex

const textAt = (bytes: Buffer, from: number, length: number): string =>
  bytes.subarray(from, from + length).toString("latin1")

/** A PDF begins and ends as one: what was cut off on the way is none. */
const isWholePdf = (bytes: Buffer): boolean =>
  bytes.subarray(-TRAILER_BYTES).includes("%%EOF")

/** What begins as a PDF, PNG or JPEG file. */
export const paperKindOf = (bytes: Buffer): FileKind | null => {
  if (startsWith(bytes, "255044462d")) {
    return PDF
  }
  if (startsWith(bytes, "89504e470d0a1a0a")) {
    return PNG
  }
  return startsWith(bytes, "ffd8ff") ? JPEG : null
}

/** A picture or a whole PDF; null: anything else, SVG among it, which can hold script. */
export const kindOf = (bytes: Buffer): FileKind | null => {
  const paper = paperKindOf(bytes)
  if (paper) {
    return paper !== PDF || isWholePdf(bytes) ? paper : null
  }
  if (textAt(bytes, 0, 4) === "RIFF" && textAt(bytes, 8, 4) === "WEBP") {
    return WEBP
  }
  return textAt(bytes, 4, 4) === "ftyp"
    ? (BRANDS.get(textAt(bytes, 8, 4)) ?? null)
    : null
}
