import sharp from "sharp"

/** A picture that wide, of so many bytes at least: noise does not get smaller. */
export const photo = async (width: number): Promise<Buffer> => {
  const raw = Buffer.alloc(width * width * 3)
  for (let at = 0; at < raw.length; at += 1) {
    raw[at] = (at * 2654435761) >>> 24
  }
  return sharp(raw, { raw: { width, height: width, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
}

/** The same as a file that somebody chooses. */
export const photoFile = async (name: string, width = 40) => ({
  name,
  mimeType: "image/png",
  buffer: await photo(width),
})
