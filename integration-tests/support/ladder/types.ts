/** The regions of the ladder's store: prices with tax inside, and prices tax is added to. */
export type RegionKey = "eur" | "pln"

/** A promotion code of the ladder's catalogue, or any other the test made. */
export type PromoCode =
  "WELCOME10" | "MINUS20" | "FREESHIP" | "PAIR15" | "TEESOCKS" | (string & {})

export interface PlaceOrderItem {
  sku: string
  quantity: number
  /** Overrides the price, in major units; tax inside it or not as the region has it. */
  unit_price?: number
}

export interface PlaceOrderInput {
  region: RegionKey
  items: PlaceOrderItem[]
  /** A customer with an account. Without one the order is a guest's. */
  customer?: { id: string; email: string }
  /** The guest's address; wins over the customer's own. */
  email?: string
  promo_codes?: PromoCode[]
  /** Into how many payments the total is split; 0 leaves the order authorised only. Default 1. */
  payments?: number
  /** Who takes the payments. Default: the store's own provider. */
  payment_provider?: string
  /** Capture every payment. Default true. */
  capture?: boolean
  /** How many of the payments are captured, oldest first. Default: all. */
  captured?: number
  /** Name of the outbound shipping option. Default "Standard". */
  shipping?: "Standard" | "Express" | "Collect in store"
  /** Every step as a shopper does it, as the demo store wants it. Tests want the order. */
  whole_checkout?: boolean
  first_name?: string
  last_name?: string
  /** Default: the store's own. */
  sales_channel_id?: string
}

/** Days before now, fractions allowed. */
export interface BackdateInput {
  placed?: number
  shipped?: number
  delivered?: number
  /** Core returns: requested and, where it was, received. */
  returned?: number
  /** Only this fulfilment's dates; the default is every one of the order. */
  fulfillment_id?: string
}

export interface Catalogue {
  store_id: string
  sales_channel_id: string
  publishable_key: { id: string; token: string }
  location_id: string
  regions: Record<
    RegionKey,
    { id: string; currency_code: string; country_code: string }
  >
  shipping: Record<
    RegionKey,
    { outbound: Record<string, string>; return_id: string }
  >
  /** Core return reasons: value → id. */
  return_reasons: Record<string, string>
  /** Core refund reasons: code → id. */
  refund_reasons: Record<string, string>
  /** Product handle → id. */
  products: Record<string, string>
  /** SKU → variant id. */
  variants: Record<string, string>
  /** Group name → id. */
  customer_groups: Record<string, string>
}
