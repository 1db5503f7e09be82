import type { Decimal } from "../../domain/decimal"

/** One item of a request, validated in shape only. */
export interface RequestItem {
  /** The order line; made up (`line_1`, `line_2` …) where there is no order. */
  item_id: string
  quantity: number
  reason?: string
  resolution?: string
  exchange_variant_id?: string
  note?: string
  fields?: Record<string, string>
  reception_message?: string
  evidence?: { slot: string; file_id: string }[]
  serial?: string
  serial_state?: "readable" | "damaged" | "missing"
  /** What the shopper says of a product without an order. */
  sku?: string
  title?: string
  /** ISO 8601 in UTC. */
  purchased_at?: string
}

export interface RequestContact {
  name?: string
  email?: string
  phone?: string
}

/** The body of a submit and of a preview (DESIGN § 7). */
export interface ReturnRequest {
  /** Null: about no order. */
  order_id: string | null
  request_type: string
  /** Empty: nothing was named. A question may, a withdrawal then means all. */
  items: RequestItem[]
  message?: string
  contact?: RequestContact
  /** The end customer a dealer asks for (S0.9): shown, never written to, and no key to the case. */
  on_behalf_of?: RequestContact
  /** What the shopper was shown; another quote by now is refused. */
  expected_quote?: ExpectedQuote
}

/** Amounts of a quote, major units, decimal strings. */
export interface ExpectedQuote {
  total: Decimal
  to_pay: Decimal
}

/** A request about an order. */
export type OrderRequest = ReturnRequest & { order_id: string }

export const hasOrder = (request: ReturnRequest): request is OrderRequest =>
  request.order_id !== null
