import { once } from "node:events"
import { PassThrough } from "node:stream"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { withUploads } from "../uploads"

/** An upload whose line is cut while the store asks whether there is room for it. */
const brokenOff = (): AuthenticatedMedusaRequest => {
  const body = new PassThrough()
  const rma = {
    getOptions: () => ({
      files: { max_size: 1000, max_count: 2, max_waiting: 5 },
    }),
    countUnclaimedFiles: async () => {
      const closed = once(body, "close")
      body.destroy()
      await closed
      return 0
    },
  }
  return Object.assign(body, {
    headers: {
      "content-type": "multipart/form-data; boundary=x",
      "transfer-encoding": "chunked",
    },
    res: {},
    scope: { resolve: () => rma },
  }) as unknown as AuthenticatedMedusaRequest
}

it("an upload that broke off before its first byte was read makes room", async () => {
  const send = () =>
    withUploads(brokenOff(), { type: "shopper", id: "cus_1" }, () =>
      Promise.resolve("kept")
    )
  for (let turn = 0; turn < 3; turn += 1) {
    await expect(send()).rejects.toMatchObject({ code: "invalid_data" })
  }
})
