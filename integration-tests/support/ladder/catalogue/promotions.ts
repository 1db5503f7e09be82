import type { MedusaContainer } from "@medusajs/framework/types"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { must } from "../must"

/**
 * WELCOME10: 10 % off the goods. MINUS20: 20 € off the whole basket. FREESHIP: no shipping cost. PAIR15: 15 % off two
 * units of every line. TEESOCKS: two T-shirts give a pair of socks.
 *
 * @param products product id by handle
 */
export async function seedPromotions(
  container: MedusaContainer,
  products: Record<string, string>
): Promise<void> {
  const isProduct = (handle: string) => ({
    attribute: "items.product.id",
    operator: "eq" as const,
    values: [must(products[handle], handle)],
  })
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: "WELCOME10",
          type: "standard",
          status: "active",
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "across",
            value: 10,
          },
        },
        {
          code: "MINUS20",
          type: "standard",
          status: "active",
          // Otherwise 20 counts as net, and 24.40 come off an Italian basket.
          is_tax_inclusive: true,
          application_method: {
            type: "fixed",
            target_type: "items",
            allocation: "across",
            value: 20,
            currency_code: "eur",
          },
        },
        {
          code: "FREESHIP",
          type: "standard",
          status: "active",
          application_method: {
            type: "percentage",
            target_type: "shipping_methods",
            allocation: "across",
            value: 100,
          },
        },
        {
          code: "PAIR15",
          type: "standard",
          status: "active",
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "each",
            value: 15,
            max_quantity: 2,
          },
        },
        {
          code: "TEESOCKS",
          type: "buyget",
          status: "active",
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "each",
            value: 100,
            max_quantity: 1,
            apply_to_quantity: 1,
            buy_rules_min_quantity: 2,
            buy_rules: [isProduct("merino-tee")],
            target_rules: [isProduct("hiking-socks")],
          },
        },
      ],
    },
  })
}
