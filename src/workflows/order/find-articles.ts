import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ItemFacts } from "../../domain/policy"

/** What facts say of an article of the store. */
export type Article = Pick<
  ItemFacts,
  "title" | "thumbnail" | "variant" | "product"
>

interface CoreVariant {
  id: string
  title: string | null
  sku: string
  product: {
    id: string
    title: string
    handle: string | null
    thumbnail: string | null
    type: { value: string } | null
    collection: { title: string } | null
    tags: { value: string }[] | null
    categories: { handle: string }[] | null
  }
}

const FIELDS = [
  "id",
  "title",
  "sku",
  "product.id",
  "product.title",
  "product.handle",
  "product.thumbnail",
  "product.type.value",
  "product.collection.title",
  "product.tags.value",
  "product.categories.handle",
]

const articleOf = ({ id, title, sku, product }: CoreVariant): Article => ({
  title: product.title,
  thumbnail: product.thumbnail,
  variant: { id, title, sku },
  product: {
    id: product.id,
    title: product.title,
    handle: product.handle,
    type: product.type?.value ?? null,
    collection: product.collection?.title ?? null,
    tags: (product.tags ?? []).map(({ value }) => value),
    categories: (product.categories ?? []).map(({ handle }) => handle),
  },
})

/** Articles of the store by their number as the store writes it; those it does not have are left out. */
export const findArticles = async (
  container: MedusaContainer,
  skus: string[]
): Promise<Map<string, Article>> => {
  if (!skus.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: FIELDS,
    filters: { sku: skus },
  })
  return new Map(
    (data as unknown as CoreVariant[])
      .filter(({ product }) => Boolean(product))
      .map((variant) => [variant.sku, articleOf(variant)])
  )
}
