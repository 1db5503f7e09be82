import type { LoyaltyTierDto } from "../../../types/loyalty-http"
import { createDefaults, orderlessBody } from "../bodies/create"
import { policyBody, policyDefaults, priorityOf } from "../bodies/policy"
import { isWholeTier, spendOf, tierBody, tierDefaults } from "../bodies/tier"

const tier: LoyaltyTierDto = {
  id: "rmatier_1",
  code: "gold",
  name: { en: "Gold", it: "Oro", de: "Gold" },
  rank: 2,
  thresholds: { spend: { eur: 1500.5 }, orders: 5, period: "P12M" },
  customer_group_ids: ["cusgroup_1"],
  created_at: "2026-01-01T00:00:00.000Z",
  updated_at: "2026-01-01T00:00:00.000Z",
}

describe("the settings of a policy", () => {
  it("names what was chosen, and leaves open to all what was not", () => {
    const values = {
      ...policyDefaults(),
      name: " Dealers ",
      priority: "-3",
      countries: "IT, es;pl",
      customer_group_ids: ["cusgroup_1"],
    }
    expect(policyBody(values)).toEqual({
      name: "Dealers",
      priority: -3,
      scope: {
        country_codes: ["it", "es", "pl"],
        customer_group_ids: ["cusgroup_1"],
      },
    })
  })

  it("come back as they are when nothing is touched", () => {
    const settings = {
      name: "Direct",
      priority: 1,
      scope: { region_ids: ["reg_1"], country_codes: ["it"] },
    }
    expect(policyBody(policyDefaults(settings))).toEqual(settings)
  })

  it.each(["", "1.5", "1e3", "ten", "12345678"])(
    "%j is no priority",
    (typed) => {
      expect(priorityOf(typed)).toBeNull()
    }
  )
})

describe("a loyalty tier", () => {
  it("comes back as it is when nothing is touched, in languages the form does not know too", () => {
    const { name, rank, thresholds, customer_group_ids } = tier
    expect(tierBody(tierDefaults(tier), tier)).toEqual({
      name,
      rank,
      thresholds,
      customer_group_ids,
    })
  })

  it("has a code when it is new, and no thresholds where nothing counts", () => {
    const values = { ...tierDefaults(), code: " vip ", rank: "3" }
    values.name.en = "VIP"
    expect(tierBody(values)).toEqual({
      code: "vip",
      name: { en: "VIP" },
      rank: 3,
      thresholds: null,
      customer_group_ids: [],
    })
  })

  it("reads amounts by currency, and says when one is none", () => {
    expect(spendOf("EUR 500, pln 2200,50")).toBeNull()
    expect(spendOf("EUR 500; pln 2200.50")).toEqual({ eur: 500, pln: 2200.5 })
    expect(spendOf("")).toEqual({})
    for (const typed of ["500", "eur", "euro 5", "eur -5", "eur 5 5"]) {
      expect(spendOf(typed)).toBeNull()
    }
  })

  it.each([
    [{}, true],
    [{ rank: "0" }, false],
    [{ rank: "1.5" }, false],
    [{ spend: "eur" }, false],
    [{ orders: "-1" }, false],
    [{ orders: "" }, true],
  ])("with %j it can be sent: %s", (changes, whole) => {
    expect(isWholeTier({ ...tierDefaults(tier), ...changes })).toBe(whole)
  })
})

describe("S1.22 a case without an order", () => {
  const values = { ...createDefaults([]), request_type: "question" }

  it("is a customer's where there is an account, else of an address", () => {
    const asked = { ...values, email: " Ada@example.com ", message: "How?" }
    expect(orderlessBody(asked, "cus_1", [])).toEqual({
      request_type: "question",
      customer_id: "cus_1",
      message: "How?",
    })
    expect(orderlessBody(asked, null, [])).toEqual({
      request_type: "question",
      contact: { email: "Ada@example.com" },
      message: "How?",
    })
  })

  it("names the product where something is known of it", () => {
    const warranty = {
      ...values,
      email: "a@example.com",
      reason: "defective",
      resolution: "repair",
      serial: " SC-1 ",
      purchased_at: "2026-03-31",
      fields: { seal: "intact", other: "dropped" },
    }
    expect(orderlessBody(warranty, null, ["seal"])).toMatchObject({
      items: [
        {
          reason: "defective",
          resolution: "repair",
          fields: { seal: "intact" },
          serial: "SC-1",
          purchased_at: "2026-03-31",
        },
      ],
    })
  })
})
