import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { must } from "../must"
import type { Catalogue, RegionKey } from "../types"

const PROVIDER = "manual_manual"
export const RETURN_OPTION = "Return parcel"

const prices: Record<string, Record<RegionKey, number>> = {
  Standard: { eur: 9.9, pln: 19.9 },
  Express: { eur: 19.9, pln: 44.9 },
  "Collect in store": { eur: 0, pln: 0 },
  [RETURN_OPTION]: { eur: 4.9, pln: 14.9 },
}

/** Warehouse, shipping profile, one service zone a region, and the ways out and back. */
export async function seedShipping(
  container: MedusaContainer,
  channel_id: string,
  regions: Catalogue["regions"]
) {
  const profile_id = await defaultProfile(container)
  const location_id = await warehouse(container, channel_id)
  const zones = await serviceZones(container, location_id, regions)

  const { result } = await createShippingOptionsWorkflow(container).run({
    input: (["eur", "pln"] as const).flatMap((region) =>
      Object.entries(prices).map(([name, amount]) => ({
        name,
        price_type: "flat" as const,
        provider_id: PROVIDER,
        service_zone_id: must(zones[region], `service zone ${region}`),
        shipping_profile_id: profile_id,
        type: {
          label: name,
          description: name,
          code: name.toLowerCase().replace(/ /g, "-"),
        },
        // By currency: core's return flow asks for prices without a region and
        // fails on an option that has none but the region's.
        prices: [{ currency_code: region, amount: amount[region] }],
        rules: [
          {
            attribute: "enabled_in_store",
            operator: "eq" as const,
            value: "true",
          },
          {
            attribute: "is_return",
            operator: "eq" as const,
            value: name === RETURN_OPTION ? "true" : "false",
          },
        ],
      }))
    ),
  })

  const optionsOf = (region: RegionKey) => {
    const options = result.filter((o) => o.service_zone_id === zones[region])
    const back = must(
      options.find((o) => o.name === RETURN_OPTION),
      "return option"
    )
    return {
      outbound: Object.fromEntries(
        options.filter((o) => o !== back).map((o) => [o.name, o.id])
      ),
      return_id: back.id,
    }
  }
  return {
    location_id,
    profile_id,
    shipping: { eur: optionsOf("eur"), pln: optionsOf("pln") },
  }
}

async function defaultProfile(container: MedusaContainer): Promise<string> {
  const [existing] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" })
  if (existing) {
    return existing.id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return must(result[0], "shipping profile").id
}

async function warehouse(
  container: MedusaContainer,
  channel_id: string
): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: "Warehouse Milano",
          address: {
            address_1: "Via Tortona 31",
            city: "Milano",
            postal_code: "20144",
            country_code: "IT",
          },
        },
      ],
    },
  })
  const location = must(result[0], "stock location")
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [channel_id] },
  })
  return location.id
}

async function serviceZones(
  container: MedusaContainer,
  location_id: string,
  regions: Catalogue["regions"]
): Promise<Record<RegionKey, string | undefined>> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const set = await container
    .resolve(Modules.FULFILLMENT)
    .createFulfillmentSets({
      name: "Parcels from Milano",
      type: "shipping",
      service_zones: Object.values(regions).map(({ country_code }) => ({
        name: country_code,
        geo_zones: [{ type: "country" as const, country_code }],
      })),
    })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location_id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER },
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location_id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const zone = (key: RegionKey) =>
    set.service_zones.find((z) => z.name === regions[key].country_code)?.id
  return { eur: zone("eur"), pln: zone("pln") }
}
