import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export interface ProductFacts {
  tags: string[]
  categories: string[]
}

/** Tags and categories of products; the deleted are there too, as an order may be older. */
const PRODUCTS = `
select p.id,
  array(
    select t.value from product_tags j join product_tag t on t.id = j.product_tag_id
    where j.product_id = p.id order by t.value
  ) as tags,
  array(
    select c.handle from product_category_product j join product_category c on c.id = j.product_category_id
    where j.product_id = p.id order by c.handle
  ) as categories
from product p where p.id = any(:ids)`

interface ProductRow extends ProductFacts {
  id: string
}

/** Tags and categories (by handle) of products as they are now, deleted ones included. */
export const loadProductFacts = async (
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, ProductFacts>> => {
  if (!ids.length) {
    return new Map()
  }
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: ProductRow[] }>(PRODUCTS, { ids })
  return new Map(
    rows.map(({ id, tags, categories }) => [id, { tags, categories }])
  )
}
