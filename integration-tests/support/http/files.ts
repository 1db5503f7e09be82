import type { AxiosResponse } from "axios"
import sharp from "sharp"
import type { FileDto } from "../../../src/types/http"
import { must } from "../ladder/must"
import { ok, type Client } from "./client"

export interface Sent {
  name: string
  bytes: Buffer
  /** As the sender calls it. */
  type?: string
}

/** A picture of one colour. */
export const picture = (
  format: "png" | "jpeg" | "webp" = "png",
  [width, height]: [number, number] = [640, 480]
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "teal" } })
    .toFormat(format)
    .toBuffer()

export const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)

/** A multipart body, as a browser sends a form with files. */
export const formOf = (files: Sent[], field = "file"): FormData => {
  const form = new FormData()
  for (const { name, bytes, type } of files) {
    form.append(field, new Blob([new Uint8Array(bytes)], { type }), name)
  }
  return form
}

export const send = (
  by: Client,
  files: Sent[],
  path = "/store/rmas/files"
): Promise<AxiosResponse> => by.post(path, formOf(files))

/** Uploads files, which has to succeed. */
export const upload = async (
  by: Client,
  files: Sent[],
  path?: string
): Promise<FileDto[]> =>
  ok<{ files: FileDto[] }>(await send(by, files, path)).files

/** Uploads one picture; answers its id. */
export const uploadPicture = async (
  by: Client,
  path?: string
): Promise<string> => {
  const files = await upload(
    by,
    [{ name: "picture.png", bytes: await picture() }],
    path
  )
  return must(files[0], "file").id
}
