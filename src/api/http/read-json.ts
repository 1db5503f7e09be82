import type { MedusaRequest } from "@medusajs/framework/http"
import { RmaError } from "../../modules/rma/errors"

/** Bodies of cases; a request of 200 items with notes stays below. */
export const BODY_LIMIT = 256 * 1024
/** Policies: a document of 1 MB is judged, a larger one is not read. */
export const POLICY_BODY_LIMIT = 1152 * 1024

const tooLarge = (limit: number) =>
  new RmaError("payload_too_large", {
    message: `The body may have at most ${limit} bytes.`,
  })

const collect = (req: MedusaRequest, limit: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const done = (end: () => void) => {
      req.removeAllListeners("data")
      // What is still coming is let go: a closed socket would hide the answer.
      req.resume()
      end()
    }
    req.on("data", (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        done(() => reject(tooLarge(limit)))
      } else {
        chunks.push(chunk)
      }
    })
    req.once("end", () => resolve(Buffer.concat(chunks)))
    req.once("error", () =>
      reject(new RmaError("invalid_data", { message: "The body broke off." }))
    )
  })

/** @throws RmaError `invalid_json` */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new RmaError("invalid_json", {
      message: error instanceof SyntaxError ? error.message : "No JSON.",
    })
  }
}

/**
 * The body as it came.
 * @param limit bytes
 * @throws RmaError `payload_too_large`, `invalid_data` when it breaks off
 */
export const readBody = async (
  req: MedusaRequest,
  limit: number
): Promise<Buffer> => {
  const announced = Number(req.headers["content-length"] ?? 0)
  if (announced > limit) {
    throw tooLarge(limit)
  }
  return collect(req, limit)
}

/**
 * The JSON body of a request; `{}` when there is none. Our routes read it themselves, after sign-in and
 * with a limit of their own, because core's parser answers an oversized body without a code.
 *
 * @param limit bytes
 * @throws RmaError `payload_too_large`, `invalid_json`, `invalid_data` when it is not JSON at all
 */
export const readJson = async (
  req: MedusaRequest,
  limit: number
): Promise<unknown> => {
  // Parsed already: a host turned core's parser on again for this route.
  if (req.body !== undefined) {
    return req.body
  }
  const body = await readBody(req, limit)
  if (!body.length) {
    return {}
  }
  if (!req.is("json") || req.headers["content-encoding"]) {
    throw new RmaError("invalid_data", {
      message: "The body must be plain application/json.",
    })
  }
  return parseJson(body.toString("utf8"))
}
