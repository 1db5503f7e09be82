import type { MedusaContainer } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductTagsWorkflow,
  createProductTypesWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { must } from "../must"
import { read } from "../read"
import {
  type ProductDefinition,
  productDefinitions,
  variantSku,
} from "./product-data"

const STOCK = 500

interface ProductContext {
  channel_id: string
  location_id: string
  profile_id: string
  /** Picture address by product handle; a product without one has no thumbnail. */
  pictures?: Record<string, string>
}

/** The dozen products, their types, tags and stock. */
export async function seedProducts(
  container: MedusaContainer,
  context: ProductContext
) {
  const types = await seedTypes(container)
  const tags = await seedTags(container)

  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: productDefinitions.map((definition) => {
        const picture = context.pictures?.[definition.handle]
        return {
          title: definition.title,
          subtitle: definition.subtitle,
          handle: definition.handle,
          description: definition.description,
          status: ProductStatus.PUBLISHED,
          weight: definition.weight,
          shipping_profile_id: context.profile_id,
          sales_channels: [{ id: context.channel_id }],
          type_id: must(types[definition.type], definition.type),
          tag_ids: definition.tags.map((tag) => must(tags[tag], tag)),
          options: [definition.option],
          variants: definition.option.values.map((value) =>
            variant(definition, value)
          ),
          ...(picture
            ? { thumbnail: picture, images: [{ url: picture }] }
            : {}),
        }
      }),
    },
  })
  await seedStock(container, context.location_id)

  return {
    products: Object.fromEntries(result.map((p) => [p.handle, p.id])),
    variants: Object.fromEntries(
      result.flatMap((p) =>
        p.variants.map((v) => [must(v.sku, `sku of ${p.handle}`), v.id])
      )
    ),
  }
}

function variant(definition: ProductDefinition, value: string) {
  return {
    title: value,
    sku: variantSku(definition, value),
    manage_inventory: !definition.unmanaged,
    options: { [definition.option.title]: value },
    prices: [
      { amount: definition.eur, currency_code: "eur" },
      { amount: definition.pln, currency_code: "pln" },
    ],
  }
}

async function seedTypes(
  container: MedusaContainer
): Promise<Record<string, string>> {
  const values = [...new Set(productDefinitions.map((d) => d.type))]
  const { result } = await createProductTypesWorkflow(container).run({
    input: { product_types: values.map((value) => ({ value })) },
  })
  return Object.fromEntries(result.map((t) => [t.value, t.id]))
}

async function seedTags(
  container: MedusaContainer
): Promise<Record<string, string>> {
  const values = [...new Set(productDefinitions.flatMap((d) => d.tags))]
  const { result } = await createProductTagsWorkflow(container).run({
    input: { product_tags: values.map((value) => ({ value })) },
  })
  return Object.fromEntries(result.map((t) => [t.value, t.id]))
}

async function seedStock(
  container: MedusaContainer,
  location_id: string
): Promise<void> {
  const items = await read<{ id: string }>(container, "inventory_item", ["id"])
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map(({ id }) => ({
        inventory_item_id: id,
        location_id,
        stocked_quantity: STOCK,
      })),
    },
  })
}
