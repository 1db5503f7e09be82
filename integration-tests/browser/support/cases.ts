import type { AdminRmaDto } from "../../../src/types/http"
import type { Demo } from "./demo-store"
import { lineOf, type PlacedOrder } from "./own-shopper"
import { adminToken, call } from "./shopper"

/** What staff do to cases meanwhile, over the API. */
export const staffOf = async (demo: Demo) => {
  const token = await adminToken(demo)
  const at = (id: string) => `/admin/rmas/${id}`
  const read = async (id: string) =>
    (await call<{ rma: AdminRmaDto }>(demo, "GET", at(id), { token })).rma
  return {
    token,
    read,
    act: async (id: string, action: string, body: object = {}) =>
      (
        await call<{ rma: AdminRmaDto }>(demo, "POST", `${at(id)}/${action}`, {
          token,
          body,
        })
      ).rma,
    /** Writes to the shopper, with a picture. */
    writeWithPicture: async (id: string, text: string, picture: File) => {
      const body = new FormData()
      body.append("file", picture)
      const response = await fetch(`${demo.url}${at(id)}/files`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body,
      })
      const { files } = (await response.json()) as { files: { id: string }[] }
      await call(demo, "POST", `${at(id)}/messages`, {
        token,
        body: { text, file_ids: files.map((one) => one.id) },
      })
    },
    /** Approves, receives all, and refuses so many units of the first item. */
    inspect: async (id: string, refused: number, note: string) => {
      const { items } = await read(id)
      const step = (action: string, body: object) =>
        call(demo, "POST", `${at(id)}/${action}`, { token, body })
      await step("receive", {})
      await step("inspect", {
        items: items.map((item, index) => {
          const no = index === 0 ? refused : 0
          return {
            id: item.id,
            accepted: item.quantity - no,
            refused: no,
            ...(no ? { note } : {}),
          }
        }),
      })
      return read(id)
    },
    /** Cases of an order, as they are listed. */
    of: async (orderId: string) =>
      (
        await call<{ rmas: { id: string; number: string; status: string }[] }>(
          demo,
          "GET",
          `/admin/rmas?order_id=${orderId}`,
          { token }
        )
      ).rmas,
  }
}

export type Staff = Awaited<ReturnType<typeof staffOf>>

interface Asked {
  order: PlacedOrder
  /** Type of the request. */
  type: string
  lines: { sku: string; quantity: number }[]
  reason: string
  extra?: object
}

/** Opens a case as its shopper does: by session, or by a guest's token. */
export const openCase = async (
  demo: Demo,
  who: { token: string } | { guest: string },
  { order, type, lines, reason, extra }: Asked
): Promise<AdminRmaDto> => {
  const response = await fetch(`${demo.url}/store/rmas`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": demo.publishable_key,
      ...("token" in who
        ? { authorization: `Bearer ${who.token}` }
        : { "x-rma-token": who.guest }),
    },
    body: JSON.stringify({
      order_id: order.id,
      request_type: type,
      items: lines.map(({ sku, quantity }) => ({
        item_id: lineOf(order, sku),
        quantity,
        reason,
        resolution: "refund",
        ...extra,
      })),
    }),
  })
  const answer = (await response.json()) as { rma: AdminRmaDto }
  expect({ status: response.status, answer }).toMatchObject({ status: 200 })
  return answer.rma
}
