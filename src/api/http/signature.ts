import { createHmac, timingSafeEqual } from "node:crypto"
import type { MedusaRequest } from "@medusajs/framework/http"
import { RmaError } from "../../modules/rma/errors"

/** Seconds since 1970, as they were signed. */
export const TIMESTAMP_HEADER = "x-rma-timestamp"
/** `v1=` and the HMAC-SHA256 of `<timestamp>.<body>` in hexadecimal. */
export const SIGNATURE_HEADER = "x-rma-signature"

/** Older or newer than this by our clock is no message but a replay. */
const TOLERANCE_S = 300

const FORM = /^v1=([0-9a-f]{64})$/

/**
 * Checks who sent a message, and that it was sent just now.
 *
 * @param body the raw bytes that came, before anything read them
 * @param secrets any of them may have signed
 * @throws RmaError `signature_invalid`, `signature_stale`
 */
export const assertSigned = (
  req: Pick<MedusaRequest, "get">,
  body: Buffer,
  secrets: readonly string[],
  now = Date.now()
): void => {
  const timestamp = req.get(TIMESTAMP_HEADER) ?? ""
  const [, given] = FORM.exec(req.get(SIGNATURE_HEADER) ?? "") ?? []
  if (!given || !/^\d{1,12}$/.test(timestamp)) {
    throw new RmaError("signature_invalid")
  }
  const said = Buffer.from(given, "hex")
  // Every secret is tried, so that the time tells nothing of which one fits.
  const good = secrets
    .map((secret) =>
      timingSafeEqual(
        said,
        createHmac("sha256", secret)
          .update(`${timestamp}.`)
          .update(body)
          .digest()
      )
    )
    .includes(true)
  if (!good) {
    throw new RmaError("signature_invalid")
  }
  if (Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE_S) {
    throw new RmaError("signature_stale")
  }
}
