import { RmaRefusal } from "./refusal"
import type { Transport } from "./transport"

export interface UploadOptions {
  /** Share of the file that has left, 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** A file of the device as React Native names it; its `FormData` reads it from there. */
export interface DeviceFile {
  uri: string
  name: string
  /** Media type, such as `image/jpeg`. */
  type: string
}

export type UploadFile = Blob | DeviceFile

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** With progress, where there is XMLHttpRequest (browsers, React Native); `fetch` tells none. */
const sendWithProgress = (
  { url, headers, withCredentials }: Awaited<ReturnType<Transport["prepare"]>>,
  body: FormData,
  { onProgress, signal }: UploadOptions
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("POST", url)
    request.withCredentials = withCredentials
    for (const [name, value] of Object.entries(headers)) {
      request.setRequestHeader(name, value)
    }
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress?.(total ? loaded / total : 0)
    const fail = () =>
      reject(new RmaRefusal(0, null, "The store cannot be reached."))
    request.onerror = fail
    request.onabort = fail
    request.onload = () => {
      const answer = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) {
        resolve(answer)
      } else {
        reject(new RmaRefusal(request.status, answer, request.statusText))
      }
    }
    if (signal?.aborted) {
      fail()
      return
    }
    signal?.addEventListener("abort", () => request.abort())
    request.send(body)
  })

/** Sends one file as multipart. Throws {@link RmaRefusal}. */
export const uploadTo = async <T>(
  transport: Transport,
  path: string,
  file: UploadFile,
  options: UploadOptions = {}
): Promise<T> => {
  const body = new FormData()
  // The types know the FormData of browsers alone.
  body.append("file", file as Blob)
  if (typeof XMLHttpRequest === "undefined" || !options.onProgress) {
    return transport.json<T>(path, { body, signal: options.signal })
  }
  const prepared = await transport.prepare(path)
  return (await sendWithProgress(prepared, body, options)) as T
}
