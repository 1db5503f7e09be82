import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CoreAdjustment, CoreNumber, CoreTaxLine } from "./load-order"

export interface CoreShippingMethod {
  amount: CoreNumber
  /** Set on methods that core added for a return, a claim or an exchange. */
  detail: {
    return_id: string | null
    claim_id: string | null
    exchange_id: string | null
  } | null
  is_tax_inclusive: boolean | null
  tax_lines: CoreTaxLine[] | null
  adjustments: CoreAdjustment[] | null
}

/** What was paid for shipping on an order, out and back. */
export const loadShippingMethods = async (
  container: MedusaContainer,
  orderId: string
): Promise<CoreShippingMethod[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "shipping_methods.amount",
      "shipping_methods.is_tax_inclusive",
      "shipping_methods.detail.return_id",
      "shipping_methods.detail.claim_id",
      "shipping_methods.detail.exchange_id",
      "shipping_methods.tax_lines.rate",
      "shipping_methods.adjustments.amount",
      "shipping_methods.adjustments.is_tax_inclusive",
    ],
    filters: { id: orderId },
  })
  const [order] = data as unknown as {
    shipping_methods: CoreShippingMethod[] | null
  }[]
  return order?.shipping_methods ?? []
}
