import { createHmac } from "node:crypto"
import type { AxiosInstance, AxiosResponse } from "axios"
import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"

export const SECRET = "the carriers' shared secret"
export const NEXT_SECRET = "the secret that takes over"

const [returned] = DEFAULT_POLICY.request_types

if (!returned) {
  throw new TypeError("the default policy has a return")
}

/** One type for each way a parcel may take home: at the shopper's cost, by label, on an account. */
export const WAYS_HOME: PolicyDocument = {
  ...DEFAULT_POLICY,
  request_types: [
    returned,
    {
      ...returned,
      code: "labelled",
      name: { en: "Return by label" },
      shipping: [{ payer: "merchant", by: "label" }],
    },
    {
      ...returned,
      code: "account",
      name: { en: "Return on our account" },
      shipping: [
        {
          by: "carrier_account",
          account: "482-1199",
          carrier: "UPS",
          instructions: {
            en: "Book the collection at ups.com.",
            it: "Prenota il ritiro su ups.com.",
          },
        },
      ],
    },
  ],
}

/** A label of this option that the shopper pays for. */
export const paidLabel = (
  shipping_option_id: string,
  price: Record<string, string>
): PolicyDocument => ({
  ...DEFAULT_POLICY,
  request_types: [
    {
      ...returned,
      code: "paid",
      name: { en: "Return by a label of ours" },
      shipping: [{ payer: "customer", by: "label", shipping_option_id, price }],
    },
  ],
})

export const sign = (
  body: string | Buffer,
  secret = SECRET,
  timestamp = String(Math.floor(Date.now() / 1000))
) => ({
  "x-rma-timestamp": timestamp,
  "x-rma-signature": `v1=${createHmac("sha256", secret)
    .update(`${timestamp}.`)
    .update(body)
    .digest("hex")}`,
})

/** Sends bytes to the hook as they are. */
export const toHook = (
  api: AxiosInstance,
  body: string | Buffer,
  headers: Record<string, string> = sign(body)
): Promise<AxiosResponse> =>
  api.post("/hooks/rma/tracking", body, {
    headers: { "content-type": "application/json", ...headers },
    transformRequest: (data: unknown) => data,
    validateStatus: () => true,
  })

/** A scan, as a carrier sends it. */
export const scanned = (
  api: AxiosInstance,
  tracking_number: string,
  status: string,
  more: object = {}
): Promise<AxiosResponse> =>
  toHook(
    api,
    JSON.stringify({
      tracking_number,
      status,
      occurred_at: new Date().toISOString(),
      ...more,
    })
  )

export const PDF = Buffer.from("%PDF-1.7 a label")
export const PNG = Buffer.from("89504e470d0a1a0a00", "hex")
