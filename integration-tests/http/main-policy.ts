import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"

const [returned, defective] = DEFAULT_POLICY.request_types

if (!returned || !defective) {
  throw new TypeError("the default policy has a return and a guarantee")
}

/**
 * The default policy as a merchant changes it: outbound shipping back with the whole order, nothing back
 * that was sold as final, and a type of return that costs 20 %.
 */
export const HOUSE_RULES: PolicyDocument = {
  ...DEFAULT_POLICY,
  request_types: [
    {
      ...returned,
      outbound_shipping: "when_whole_order",
      rules: [
        {
          code: "final_sale",
          effect: "deny",
          when: [
            {
              attribute: "item.product.tags",
              operator: "in",
              value: ["final-sale"],
            },
          ],
        },
      ],
    },
    { ...defective, outbound_shipping: "when_whole_order" },
    {
      ...returned,
      code: "opened",
      name: { en: "Return of something used", it: "Reso di un prodotto usato" },
      windows: [{ anchor: "delivered", length: "P60D" }],
      fees: [{ code: "restocking", percent: 20, resolutions: ["refund"] }],
    },
  ],
}
