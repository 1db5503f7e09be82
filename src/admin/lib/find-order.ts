import { request } from "./request"

interface Found {
  orders: { id: string; display_id: number | null }[]
}

/** The id of an order by its id or its number as a person types it; null when there is none. */
export const findOrder = async (typed: string): Promise<string | null> => {
  const text = typed.trim().replace(/^#/, "")
  if (!/^\d{1,9}$/.test(text)) {
    return text || null
  }
  const { orders } = await request<Found>("/admin/orders", {
    query: { q: text, fields: "id,display_id", limit: 50 },
  })
  return (
    orders.find(({ display_id }) => String(display_id) === text)?.id ?? null
  )
}
