import type { MedusaContainer } from "@medusajs/framework/types"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"

/** WELCOME10: 10 % off the goods. MINUS20: 20 € off the whole basket. FREESHIP: no shipping cost. */
export async function seedPromotions(
  container: MedusaContainer
): Promise<void> {
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
      ],
    },
  })
}
