import { written } from "../numbers"

/** A file as the form holds it once it was read. */
export interface ReadFile {
  filename: string
  /** Base64. */
  content: string
}

export interface AttachLabelValues {
  url: string
  carrier: string
  tracking_number: string
}

/** Body of `POST …/label`. */
export const attachLabelBody = (
  values: AttachLabelValues,
  file: ReadFile | null
) => {
  const { url, carrier, tracking_number } = {
    url: written(values.url),
    carrier: written(values.carrier),
    tracking_number: written(values.tracking_number),
  }
  return {
    ...(url && { url }),
    ...(carrier && { carrier }),
    ...(tracking_number && { tracking_number }),
    ...(file && { file }),
  }
}

/** `data:application/pdf;base64,JVBERi0=` is `JVBERi0=`. */
export const contentOf = (dataUrl: string): string =>
  dataUrl.slice(dataUrl.indexOf(",") + 1)
