import { DEFAULT_POLICY, type PolicyDocument } from "../../../src/domain/policy"

const [returned, ...others] = DEFAULT_POLICY.request_types
if (!returned) {
  throw new TypeError("the default policy has a return")
}

/** The default policy with every resolution, after inspection or ahead of it. */
export const POLICY: PolicyDocument = {
  ...DEFAULT_POLICY,
  request_types: [
    {
      ...returned,
      resolutions: ["refund", "store_credit", "replacement", "exchange"],
      fees: [{ code: "handling", percent: 10, resolutions: ["refund"] }],
      clocks: [],
    },
    {
      ...returned,
      code: "ahead",
      resolutions: ["refund", "replacement"],
      settle_when: "approved",
      clocks: [],
    },
    {
      ...returned,
      code: "trifle",
      keep_item: [
        {
          when: [{ attribute: "item.unit_value", operator: "lt", value: 120 }],
        },
      ],
      clocks: [],
    },
    ...others,
  ],
}
