import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import { read } from "./read"
import type { ReturnGround } from "./return-plan"

interface Option {
  id: string
  provider?: { is_enabled?: boolean } | null
  rules?: { attribute: string; operator: string; value: unknown }[] | null
}

/** Rule values are JSON: "true" and true mean the same. */
const isReturnOption = (option: Option): boolean =>
  option.provider?.is_enabled !== false &&
  (option.rules ?? []).some(
    (rule) =>
      rule.attribute === "is_return" &&
      String(rule.value).replaceAll('"', "") === "true"
  )

/**
 * The shipping option of the way back: `wanted`, else the first return option that serves the order's
 * address from a location of its sales channel. The same choice that core's
 * `listShippingOptionsForOrderWorkflow` offers, without loading every line's stock for it.
 *
 * @returns null when the merchant has set up none
 * @throws `core_failed` when `wanted` is not among them
 */
export async function chooseReturnOption(
  container: MedusaContainer,
  order: ReturnGround,
  wanted?: string
): Promise<string | null> {
  const options = order.fulfillment_sets.length
    ? await serving(container, order)
    : []
  const usable = options.filter(isReturnOption).map(({ id }) => id)
  if (wanted && !usable.includes(wanted)) {
    throw new RmaError("core_failed", {
      message: "the return shipping option does not serve this order",
      data: { order_id: order.id, shipping_option_id: wanted },
    })
  }
  return wanted ?? usable[0] ?? null
}

const serving = (container: MedusaContainer, order: ReturnGround) =>
  read<Option>(
    container,
    "shipping_option",
    {
      fulfillment_set_id: order.fulfillment_sets,
      address: {
        country_code: order.country_code,
        province_code: order.province,
        city: order.city,
        postal_expression: order.postal_code,
      },
    },
    [
      "id",
      "provider.is_enabled",
      "rules.attribute",
      "rules.operator",
      "rules.value",
    ]
  )
