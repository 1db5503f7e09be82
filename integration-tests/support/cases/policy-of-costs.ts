import { DEFAULT_POLICY, type PolicyDocument } from "../../../src/domain/policy"

export const FEES = ["none", "percent", "flat"] as const
export const OUTBOUND = ["never", "when_whole_order", "always"] as const
export type Fee = (typeof FEES)[number]
export type Outbound = (typeof OUTBOUND)[number]

type RequestTypeDocument = PolicyDocument["request_types"][number]

const FEE_ROWS: Record<Fee, RequestTypeDocument["fees"]> = {
  none: [],
  percent: [{ code: "restocking", percent: 20, of: "item_value" }],
  flat: [{ code: "handling", flat: { eur: 4.95, pln: 19.99 } }],
}

export const typeOf = (fee: Fee, outbound: Outbound): string =>
  `${fee}_${outbound}`

const FEE_BY_REASON: RequestTypeDocument["fees"] = [
  {
    code: "restocking",
    percent: 20,
    when: [
      { attribute: "item.reason", operator: "eq", value: "ordered_wrong" },
    ],
  },
]

/** Goods are worked on, at a price or not, and what becomes of them otherwise costs and gives what it may. */
export const WORK = "work"

/** `by_reason`, `work`, and one request type for every combination of fee and outbound shipping. */
export const POLICY_OF_COSTS: PolicyDocument = {
  ...DEFAULT_POLICY,
  request_types: DEFAULT_POLICY.request_types.slice(0, 1).flatMap((type) => [
    { ...type, code: "by_reason", fees: FEE_BY_REASON, clocks: [] },
    {
      ...type,
      code: WORK,
      legal_basis: "commercial_guarantee",
      reasons: ["defective"],
      resolutions: [
        "repair",
        "paid_service",
        "refund",
        "replacement",
        "commercial_offer",
      ],
      fees: FEE_ROWS.percent,
      outbound_shipping: "when_whole_order",
      clocks: [],
    },
    ...FEES.flatMap((fee) =>
      OUTBOUND.map((outbound_shipping): RequestTypeDocument => ({
        ...type,
        code: typeOf(fee, outbound_shipping),
        fees: FEE_ROWS[fee],
        resolutions: ["refund", "exchange"],
        outbound_shipping,
        clocks: [],
      }))
    ),
  ]),
}
