import { evaluate, outlookOf } from "../../../domain/policy"
import {
  documentOf,
  factsOf,
  policyOf,
} from "../../../domain/policy/__tests__/make"
import { describeType } from "../describe-type"

const policy = policyOf(
  documentOf(
    {
      reasons: ["reason_7", "reason_8"],
      fields: [
        {
          key: "bought_at",
          options: ["dealer", "elsewhere"],
          option_labels: {
            dealer: { en: "From a dealer", pl: "U sprzedawcy" },
          },
        },
        { key: "note" },
      ],
      clocks: [
        {
          code: "solution",
          label: { en: "Solution", pl: "Rozwiązanie" },
          from: "submitted",
          until: "resolved",
          length: "P30D",
        },
      ],
    },
    {
      reasons: [
        {
          value: "reason_7",
          fault: "customer",
          label: { en: "It broke at my place", pl: "Uszkodził się u mnie" },
        },
      ],
    }
  )
)

it.each([
  ["pl", "Uszkodził się u mnie", "U sprzedawcy", "Rozwiązanie"],
  ["en", "It broke at my place", "From a dealer", "Solution"],
])(
  "reasons, options and promises have the merchant's names in the reader's language: %s",
  (locale, reason, option, promise) => {
    const facts = factsOf()
    const told = policy.request_types.map((type) => {
      const decision = evaluate(facts, policy, type.code, "browse")
      const seen = { type, decision, outlook: outlookOf(decision) }
      return describeType(seen, facts, policy, locale, { reason_8: "Too late" })
    })
    expect(told[0]).toMatchObject({
      reasons: [
        { value: "reason_7", label: reason, store_label: null },
        { value: "reason_8", label: null, store_label: "Too late" },
      ],
      fields: [
        { key: "bought_at", option_labels: { dealer: option } },
        { key: "note" },
      ],
      clocks: [{ code: "solution", label: promise }],
    })
  }
)
