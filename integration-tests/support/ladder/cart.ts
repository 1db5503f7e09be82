import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PromotionActions } from "@medusajs/framework/utils"
import {
  createCartWorkflow,
  updateCartPromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { must } from "./must"
import { read } from "./read"
import { addShipping, checkOutShipping, shippingOption } from "./shipping"
import type { PlaceOrderInput, RegionKey } from "./types"

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
  const { region, variants, option } = await lookUp(container, input)
  const address = {
    first_name: input.first_name ?? "Ada",
    last_name: input.last_name ?? "Rossi",
    ...addresses[input.region],
  }
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: region.id,
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
  if (input.whole_checkout) {
    await checkOutShipping(container, cart.id, option)
  } else {
    await addShipping(container, cart.id, option, region)
  }
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
  const [regions, variants, option] = await Promise.all([
    container
      .resolve(Modules.REGION)
      .listRegions({ currency_code: input.region }),
    read<{ id: string; sku: string }>(container, "variant", ["id", "sku"], {
      sku: input.items.map((item) => item.sku),
    }),
    // The zones of the catalogue are named by country.
    shippingOption(
      container,
      input.shipping ?? "Standard",
      must(addresses[input.region].country_code, "country")
    ),
  ])
  return {
    region: must(regions[0], `region ${input.region}`),
    variants: Object.fromEntries(variants.map((v) => [v.sku, v.id])),
    option,
  }
}
