import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createTaxRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { PlacedOrder, Shopper } from "../support/http/store"
import { deliver, ids, type Catalogue } from "../support/ladder"
import { must } from "../support/ladder/must"
import { addPayment, capture, startPayment } from "../support/ladder/payments"

export interface CurrencyRegion {
  region_id: string
  option_id: string
  country_code: string
}

/** A region of another currency, ten percent tax inside its prices, parcels for nothing. */
export const openRegion = async (
  container: MedusaContainer,
  currency_code: string,
  country_code: string
): Promise<CurrencyRegion> => {
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: currency_code,
          currency_code,
          countries: [country_code],
          payment_providers: ["pp_system_default"],
          automatic_taxes: true,
          is_tax_inclusive: true,
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code,
        provider_id: "tp_system",
        default_tax_rate: { name: "ten", code: country_code, rate: 10 },
      },
    ],
  })
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [set] = await fulfillment.listFulfillmentSets({})
  const zone = await fulfillment.createServiceZones({
    name: country_code,
    fulfillment_set_id: must(set, "fulfillment set").id,
    geo_zones: [{ type: "country", country_code }],
  })
  const [profile] = await fulfillment.listShippingProfiles({ type: "default" })
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [false, true].map((back) => ({
      name: back ? "Back" : "Out",
      price_type: "flat" as const,
      provider_id: "manual_manual",
      service_zone_id: zone.id,
      shipping_profile_id: must(profile, "profile").id,
      type: { label: "Parcel", description: "Parcel", code: "parcel" },
      prices: [{ currency_code, amount: 0 }],
      rules: [
        {
          attribute: "enabled_in_store",
          operator: "eq" as const,
          value: "true",
        },
        { attribute: "is_return", operator: "eq" as const, value: `${back}` },
      ],
    })),
  })
  return {
    region_id: must(regions[0], "region").id,
    option_id: must(
      result.find(({ name }) => name === "Out"),
      "option"
    ).id,
    country_code,
  }
}

/** Three tees at this price each, paid in three parts of whole minor units, at the shopper's door. */
export const orderIn = async (
  container: MedusaContainer,
  { region_id, option_id, country_code }: CurrencyRegion,
  { customer }: Shopper,
  variants: Catalogue["variants"],
  { unit_price, parts }: { unit_price: number; parts: number[] }
): Promise<PlacedOrder> => {
  const address = {
    first_name: "Ada",
    last_name: "Rossi",
    address_1: "1-2-3",
    city: "City",
    postal_code: "100",
    country_code,
  }
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id,
      email: customer.email,
      customer_id: customer.id,
      shipping_address: address,
      billing_address: address,
      items: [
        {
          variant_id: must(variants["TEE-M"], "variant"),
          quantity: 3,
          unit_price,
          is_tax_inclusive: true,
        },
      ],
    },
  })
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id: cart.id, options: [{ id: option_id }] },
  })
  const { collection_id } = await startPayment(container, cart.id, 1)
  const payments = container.resolve(Modules.PAYMENT)
  const [first = 0, ...later] = parts
  const [session] = await payments.listPaymentSessions({
    payment_collection_id: collection_id,
  })
  const { id, currency_code, data } = must(session, "payment session")
  await payments.updatePaymentSession({
    id,
    currency_code,
    data: data ?? {},
    amount: MathBN.convert(first),
  })
  const { result } = await completeCartWorkflow(container).run({
    input: { id: cart.id },
  })
  for (const amount of later) {
    await addPayment(container, collection_id, amount)
  }
  await capture(container, result.id)
  await deliver(container, result.id)
  return { id: result.id, lines: await ids(container, result.id) }
}
