import type { PolicyDocument } from "../../../src/domain/policy"
import { POLICY } from "../../faults/support/policy"

const [returned] = POLICY.request_types
if (!returned) {
  throw new TypeError("the policy has a return")
}

/** The account on which shoppers send goods back by themselves. */
export const ACCOUNT = {
  account: "NORTH-4711",
  carrier: "GLS",
  instructions: { en: "Say the number at the desk." },
}

/** The policy of the fault tests, with what only a shop in the demo store is asked. */
export const DEMO_POLICY: PolicyDocument = {
  ...POLICY,
  request_types: [
    ...POLICY.request_types,
    { ...returned, code: "on_shipment", settle_when: "shipped" },
    {
      ...returned,
      code: "by_account",
      shipping: [{ payer: "merchant", by: "carrier_account", ...ACCOUNT }],
    },
    {
      ...returned,
      code: "to_our_offer",
      resolutions: ["refund", "commercial_offer"],
    },
  ],
}
