import { feesFor, shippingFor, type Facts } from ".."
import { lawFor } from "../../law"
import { declared, documentOf, factsOf, itemOf, policyOf } from "./make"

const item = itemOf({ ...declared, reason: "changed_mind" })
const fee = { code: "restocking", percent: 20 }

const policyUnder = (
  legal_basis: "withdrawal" | "legal_guarantee" | "goodwill",
  consumers = true
) =>
  policyOf(
    documentOf(
      { legal_basis, fees: [fee], shipping: [{ payer: "customer" }] },
      { consumers }
    )
  )

const consumer: Partial<Facts> = { law: lawFor("it") }
const business: Partial<Facts> = {
  law: lawFor("it"),
  customer: {
    id: null,
    registered: false,
    group_ids: [],
    groups: [],
    business: "yes",
  },
}

const charged = (
  policy: ReturnType<typeof policyUnder>,
  more: Partial<Facts>
) =>
  feesFor(factsOf([item], more), policy, "return", [{ id: "1", item }]).map(
    ({ code }) => code
  )

const payer = (policy: ReturnType<typeof policyUnder>, more: Partial<Facts>) =>
  shippingFor(factsOf([item], more), policy, "return", item).payer

describe("what a right of the law costs", () => {
  it("Directive 2011/83/EU Art. 9(1): no fee on a withdrawal, whatever the policy says", () => {
    expect(charged(policyUnder("withdrawal"), consumer)).toEqual([])
  })

  it("Directive 2011/83/EU Art. 14(1): the way back of a withdrawal may be the consumer's to pay", () => {
    expect(payer(policyUnder("withdrawal"), consumer)).toBe("customer")
  })

  it("Directive (EU) 2019/771 Art. 14(1): no fee under the legal guarantee, and the shop pays the way", () => {
    const policy = policyUnder("legal_guarantee")
    expect(charged(policy, consumer)).toEqual([])
    expect(payer(policy, consumer)).toBe("merchant")
  })

  it("holds while nobody knows the country, and for who may be a consumer", () => {
    const policy = policyUnder("legal_guarantee")
    expect(charged(policy, {})).toEqual([])
    expect(payer(policy, {})).toBe("merchant")
  })

  it.each([
    ["goodwill", policyUnder("goodwill"), consumer],
    ["a business", policyUnder("legal_guarantee"), business],
    ["another law", policyUnder("legal_guarantee"), { law: lawFor("ch") }],
    ["a shop for businesses", policyUnder("legal_guarantee", false), consumer],
  ])("leaves %s to the policy", (_, policy, more) => {
    expect(charged(policy, more)).toEqual(["restocking"])
    expect(payer(policy, more)).toBe("customer")
  })
})
