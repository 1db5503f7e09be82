/** Two conditions a rule, over texts, sets and numbers, none of which match: every rule is judged anyway. */
const conditionsOf = (index) => [
  [
    { attribute: "item.product.tags", operator: "in", value: [`tag-${index}`] },
    { attribute: "item.reason", operator: "nin", value: ["defective"] },
  ],
  [
    { attribute: "item.unit_value", operator: "gt", value: 1000 + index },
    { attribute: "order.country_code", operator: "eq", value: "it" },
  ],
  [
    { attribute: "item.sku", operator: "eq", value: `SKU-${index}` },
    { attribute: "customer.groups", operator: "in", value: ["b2c"] },
  ],
]

/** So many rules of a request type, each of which would refuse and none of which does. */
export const rules = (count) =>
  Array.from({ length: count }, (_, index) => ({
    code: `rule_${index}`,
    when: conditionsOf(index)[index % 3],
    effect: "deny",
  }))
