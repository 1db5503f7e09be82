import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PromotionActions } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  createCartWorkflow,
  updateCartPromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { must } from "./must"
import { read } from "./read"
import type { PlaceOrderInput, RegionKey } from "./types"

interface ShippingOption {
  id: string
  service_zone: { name: string }
}

const addresses: Record<RegionKey, Record<string, string>> = {
  eur: {
    address_1: "Corso Magenta 12",
    city: "Milano",
    postal_code: "20123",
    country_code: "it",
    phone: "+39 02 5550 0199",
  },
  pln: {
    address_1: "ulica Piękna 24",
    city: "Warszawa",
    postal_code: "00-549",
    country_code: "pl",
    phone: "+48 22 555 01 99",
  },
}

/** A cart with lines, promotions, address and shipping method, ready to be paid. */
export async function fillCart(
  container: MedusaContainer,
  input: PlaceOrderInput
): Promise<string> {
  const { region_id, variants, shipping_option_id } = await lookUp(
    container,
    input
  )
  const address = {
    first_name: input.first_name ?? "Ada",
    last_name: input.last_name ?? "Rossi",
    ...addresses[input.region],
  }
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id,
      email: input.email ?? input.customer?.email ?? "guest@example.com",
      ...(input.customer ? { customer_id: input.customer.id } : {}),
      ...(input.sales_channel_id
        ? { sales_channel_id: input.sales_channel_id }
        : {}),
      shipping_address: address,
      billing_address: address,
      items: input.items.map(({ sku, quantity, unit_price }) => ({
        variant_id: must(variants[sku], `variant ${sku}`),
        quantity,
        ...(unit_price === undefined
          ? {}
          : { unit_price, is_tax_inclusive: input.region === "eur" }),
      })),
    },
  })
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id: cart.id, options: [{ id: shipping_option_id }] },
  })
  // Last: a promotion on shipping needs the method to be there.
  if (input.promo_codes?.length) {
    await updateCartPromotionsWorkflow(container).run({
      input: {
        cart_id: cart.id,
        promo_codes: input.promo_codes,
        action: PromotionActions.REPLACE,
      },
    })
  }
  return cart.id
}

async function lookUp(container: MedusaContainer, input: PlaceOrderInput) {
  const name = input.shipping ?? "Standard"
  const [regions, variants, options] = await Promise.all([
    container
      .resolve(Modules.REGION)
      .listRegions({ currency_code: input.region }),
    read<{ id: string; sku: string }>(container, "variant", ["id", "sku"], {
      sku: input.items.map((item) => item.sku),
    }),
    read<ShippingOption>(
      container,
      "shipping_option",
      ["id", "service_zone.name"],
      { name }
    ),
  ])
  // The zones of the catalogue are named by country.
  const { country_code } = addresses[input.region]
  const option = options.find((o) => o.service_zone.name === country_code)
  return {
    region_id: must(regions[0], `region ${input.region}`).id,
    variants: Object.fromEntries(variants.map((v) => [v.sku, v.id])),
    shipping_option_id: must(option, `shipping option ${name}`).id,
  }
}
