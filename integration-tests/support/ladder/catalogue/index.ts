import type { MedusaContainer } from "@medusajs/framework/types"
import { remember } from "../remember"
import type { Catalogue } from "../types"
import { seedChannel } from "./channel"
import { seedCustomerGroups } from "./customer-groups"
import { seedProducts } from "./products"
import { seedPromotions } from "./promotions"
import { seedReasons } from "./reasons"
import { seedRegions } from "./regions"
import { seedShipping } from "./shipping"

/**
 * Everything a shop needs before its first order, through core's own workflows.
 * Call it once on a migrated, empty database.
 *
 * @param pictures picture address by product handle, for a store somebody looks at
 */
export const seedCatalogue = (
  container: MedusaContainer,
  pictures?: Record<string, string>
): Promise<Catalogue> =>
  remember(["catalogue", pictures], () => seed(container, pictures))

async function seed(
  container: MedusaContainer,
  pictures?: Record<string, string>
): Promise<Catalogue> {
  const { store_id, channel, key } = await seedChannel(container)
  const regions = await seedRegions(container)
  const { location_id, profile_id, shipping } = await seedShipping(
    container,
    channel.id,
    regions
  )
  const { products, variants } = await seedProducts(container, {
    channel_id: channel.id,
    location_id,
    profile_id,
    ...(pictures ? { pictures } : {}),
  })
  const reasons = await seedReasons(container)
  await seedPromotions(container, products)

  return {
    store_id,
    sales_channel_id: channel.id,
    publishable_key: { id: key.id, token: key.token },
    location_id,
    regions,
    shipping,
    products,
    variants,
    ...reasons,
    customer_groups: await seedCustomerGroups(container),
  }
}
