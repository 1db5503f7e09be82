import type { MedusaContainer } from "@medusajs/framework/types"
import { rowsOf } from "../core/rows-of"
import type { CoreNumber, CoreOrder } from "./load-order"

/** A product by what a promotion's rules may ask of it; ids. */
export interface RuledProduct {
  collection_id: string | null
  type_id: string | null
  categories: string[]
  tags: string[]
}

export interface BuyRule {
  attribute: string
  operator: string
  values: string[] | null
}

/** A buy-x-get-y promotion as it is now. */
export interface GiftPromotion {
  id: string
  code: string
  is_tax_inclusive: boolean
  type: "fixed" | "percentage"
  value: CoreNumber | null
  buy_rules_min_quantity: number | null
  apply_to_quantity: number | null
  buy_rules: BuyRule[] | null
  /** Every product of the orders, deleted ones too. */
  products: Record<string, RuledProduct> | null
}

/** Promotions and products in one statement: few orders have a gift, and those pay for it once. */
const PROMOTIONS = `
select p.id, p.code, p.is_tax_inclusive, m.type, m.raw_value as value, m.buy_rules_min_quantity,
  m.apply_to_quantity,
  (
    select json_agg(json_build_object('attribute', r.attribute, 'operator', r.operator, 'values', (
      select json_agg(v.value) from promotion_rule_value v
      where v.promotion_rule_id = r.id and v.deleted_at is null
    )))
    from application_method_buy_rules j join promotion_rule r on r.id = j.promotion_rule_id
    where j.application_method_id = m.id and r.deleted_at is null
  ) as buy_rules,
  (
    select json_object_agg(product.id, json_build_object(
      'collection_id', product.collection_id, 'type_id', product.type_id,
      'categories', array(
        select product_category_id from product_category_product where product_id = product.id
      ),
      'tags', array(select product_tag_id from product_tags where product_id = product.id)
    ))
    from product where product.id = any(:products)
  ) as products
from promotion p
join promotion_application_method m on m.promotion_id = p.id and m.deleted_at is null
where p.id = any(:ids) and p.type = 'buyget' and p.deleted_at is null
order by p.code`

/**
 * The buy-x-get-y promotions that these orders got and that still are; by code, so that findings come in one
 * order. Orders without a promotion cost nothing.
 */
export const loadGiftPromotions = async (
  container: MedusaContainer,
  orders: readonly CoreOrder[]
): Promise<GiftPromotion[]> => {
  const items = orders.flatMap((order) => order.items)
  const ids = items.flatMap(({ adjustments }) =>
    (adjustments ?? []).flatMap(({ promotion_id }) => promotion_id ?? [])
  )
  if (!ids.length) {
    return []
  }
  const products = items.flatMap(({ product_id }) => product_id ?? [])
  return await rowsOf<GiftPromotion>(container, PROMOTIONS, {
    ids: [...new Set(ids)],
    products: [...new Set(products)],
  })
}
