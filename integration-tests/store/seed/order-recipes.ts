import type { PlaceOrderInput, Units } from "../../support/ladder"
import type { ShopperKey } from "./people"

interface Parcel {
  /** What is in it; everything that is left when not said. */
  units?: Units
  /** Days ago. */
  shipped: number
  /** Days ago; on its way when not said. */
  delivered?: number
}

export interface OrderRecipe extends Omit<
  PlaceOrderInput,
  "customer" | "email"
> {
  /** What is special about it, as the demo file says. */
  state: string
  who: ShopperKey | "guest"
  /** Days ago. */
  placed: number
  parcels?: Parcel[]
  /** Returned and refunded in the stock admin, so many days ago. */
  returned?: { units: Units; days: number; refund: number }
  canceled?: true
}

/** A parcel with the whole order, delivered so many days ago. */
const delivered = (days: number): Pick<OrderRecipe, "placed" | "parcels"> => ({
  placed: days + 3,
  parcels: [{ shipped: days + 2, delivered: days }],
})

const item = (sku: string, quantity = 1) => ({ sku, quantity })

/** Some twenty orders, in every state that matters for what may be returned. */
export const orderRecipes: OrderRecipe[] = [
  {
    state: "placed, not shipped",
    who: "giulia",
    region: "eur",
    placed: 0.3,
    items: [item("VEST-M"), item("SOCKS-36-39", 2)],
  },
  {
    state: "placed, payment authorised only",
    who: "marco",
    region: "eur",
    placed: 0.6,
    payments: 0,
    items: [item("BENCH-160-CM")],
  },
  {
    state: "placed, not shipped",
    who: "zofia",
    region: "pln",
    placed: 0.1,
    items: [item("MUG-FOREST", 4)],
  },
  {
    state: "canceled before it was paid",
    who: "marco",
    region: "eur",
    placed: 9,
    payments: 0,
    canceled: true,
    items: [item("TORCH-GRAPHITE")],
  },
  {
    state: "shipped",
    who: "giulia",
    region: "eur",
    placed: 2,
    shipping: "Express",
    parcels: [{ shipped: 1 }],
    items: [item("BLANKET-OAT"), item("MUG-WHITE", 2)],
  },
  {
    state: "shipped 12 days ago, never marked as delivered",
    who: "marco",
    region: "eur",
    placed: 13,
    parcels: [{ shipped: 12 }],
    items: [item("TEE-L", 2), item("TORCH-GRAPHITE")],
  },
  {
    state: "shipped",
    who: "guest",
    region: "pln",
    placed: 3,
    parcels: [{ shipped: 1.5 }],
    items: [item("TRAIL-42")],
  },
  {
    state: "partly delivered: one parcel here, one on its way",
    who: "marco",
    region: "eur",
    placed: 6,
    parcels: [
      { units: { "TENT-MOSS": 1 }, shipped: 5, delivered: 4 },
      { units: { "SOCKS-40-43": 3 }, shipped: 2 },
    ],
    items: [item("TENT-MOSS"), item("SOCKS-40-43", 3)],
  },
  {
    state: "partly shipped: the bench is still being made",
    who: "giulia",
    region: "eur",
    placed: 8,
    parcels: [{ units: { "BLANKET-SLATE": 1 }, shipped: 7, delivered: 5 }],
    items: [item("BLANKET-SLATE"), item("BENCH-TO-MEASURE")],
  },
  {
    state: "delivered 3 days ago",
    who: "giulia",
    region: "eur",
    ...delivered(3),
    items: [item("JACKET-M", 2), item("SOCKS-36-39", 3), item("MUG-WHITE")],
  },
  {
    state: "delivered 3 days ago, with a percentage promotion",
    who: "marco",
    region: "eur",
    ...delivered(3),
    promo_codes: ["WELCOME10"],
    items: [item("TEE-M", 3), item("TRAIL-43")],
  },
  {
    state: "delivered 3 days ago, tax added",
    who: "zofia",
    region: "pln",
    ...delivered(3),
    items: [item("JACKET-S"), item("TEE-S", 2), item("SOCKS-36-39", 3)],
  },
  {
    state: "delivered 3 days ago, to a guest",
    who: "guest",
    region: "eur",
    ...delivered(3),
    items: [item("TRAIL-41"), item("TEE-S")],
  },
  {
    state: "delivered 3 days ago, outlet goods on final sale",
    who: "marco",
    region: "eur",
    ...delivered(3),
    items: [item("DAYPACK-OCHRE"), item("TORCH-GRAPHITE")],
  },
  {
    state: "delivered 5 days ago, paid in two payments",
    who: "marco",
    region: "eur",
    ...delivered(5),
    payments: 2,
    items: [item("TENT-SAND"), item("VEST-L")],
  },
  {
    state: "delivered 10 days ago, one of two already returned",
    who: "giulia",
    region: "eur",
    ...delivered(10),
    returned: { units: { "TRAIL-42": 1 }, days: 6, refund: 139 },
    items: [item("TRAIL-42", 2), item("TORCH-GRAPHITE")],
  },
  {
    state: "delivered 13 days ago",
    who: "giulia",
    region: "eur",
    ...delivered(13),
    items: [item("JACKET-L"), item("VEST-S")],
  },
  {
    state: "delivered 13 days ago, tax added, with a percentage promotion",
    who: "zofia",
    region: "pln",
    ...delivered(13),
    promo_codes: ["WELCOME10"],
    items: [item("BLANKET-OAT"), item("TEE-M", 2)],
  },
  {
    state: "delivered 15 days ago",
    who: "giulia",
    region: "eur",
    ...delivered(15),
    items: [item("TEE-S", 2), item("BLANKET-OAT")],
  },
  {
    state: "delivered 15 days ago, made to order, with a fixed promotion",
    who: "marco",
    region: "eur",
    ...delivered(15),
    promo_codes: ["MINUS20"],
    items: [item("BENCH-TO-MEASURE"), item("MUG-FOREST", 2)],
  },
  {
    state: "delivered 40 days ago, with a serial number",
    who: "giulia",
    region: "eur",
    ...delivered(40),
    items: [item("WATCH-BLACK"), item("TORCH-GRAPHITE")],
  },
  {
    state: "delivered 40 days ago, free shipping",
    who: "zofia",
    region: "pln",
    ...delivered(40),
    promo_codes: ["FREESHIP"],
    items: [item("TRAIL-42"), item("SOCKS-40-43", 2)],
  },
  {
    state: "delivered 9 days ago, a return received in part",
    who: "giulia",
    region: "eur",
    ...delivered(9),
    items: [item("TEE-M", 3), item("SOCKS-36-39", 2)],
  },
  {
    state: "delivered 12 days ago, one pair of two refused",
    who: "marco",
    region: "eur",
    ...delivered(12),
    items: [item("TRAIL-43", 2), item("SOCKS-40-43")],
  },
  {
    state: "delivered 27 days ago, returned whole and refunded",
    who: "giulia",
    region: "eur",
    ...delivered(27),
    items: [item("VEST-M"), item("BLANKET-SLATE")],
  },
  {
    state: "delivered 29 days ago, a return approved and never sent",
    who: "giulia",
    region: "eur",
    ...delivered(29),
    items: [item("JACKET-M"), item("MUG-FOREST", 2)],
  },
  {
    state: "delivered 35 days ago, half of a return refused",
    who: "marco",
    region: "eur",
    ...delivered(35),
    items: [item("TEE-L", 2), item("TORCH-GRAPHITE")],
  },
]
