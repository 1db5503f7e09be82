import { evaluate, requestTypeOf, withWording, type Decision } from ".."
import { sentenceFor } from "../../messages"
import { documentOf, factsOf, itemOf, declared, policyOf } from "./make"

const DEALER = {
  name: { en: "Model World", it: "Mondo Modelli" },
  email: "service@models.example",
}

const elsewhere = {
  code: "bought_elsewhere",
  when: [
    {
      attribute: "item.fields.bought_at",
      operator: "eq" as const,
      value: "dealer",
    },
  ],
  contact: DEALER,
}

const ofChannel = {
  code: "dealers_channel",
  when: [
    {
      attribute: "order.sales_channel_id",
      operator: "eq" as const,
      value: "sc_dealers",
    },
  ],
  contact: { phone: "+39 02 1234" },
  message: { en: "Your dealer helps.", it: "Ti aiuta il rivenditore." },
}

const policyWith = (legal_basis: "goodwill" | "legal_guarantee" = "goodwill") =>
  policyOf(
    documentOf(
      {
        legal_basis,
        resolutions: ["refund", "repair", "replacement"],
        windows: [],
        fields: [{ key: "bought_at", options: ["us", "dealer"] }],
      },
      { redirects: [elsewhere, ofChannel] }
    )
  )

const asked = (bought_at: string, sales_channel_id = "sc_1") => {
  const facts = factsOf([itemOf({ ...declared, fields: { bought_at } })])
  return { ...facts, order: { ...facts.order, sales_channel_id } }
}

const rowsOf = (decision: Decision) =>
  decision.items
    .flatMap(({ trace }) => trace)
    .filter(({ path }) => path.startsWith("redirects"))

describe("redirects (S0.2, S0.4)", () => {
  it("refuses who bought elsewhere under the redirect's own code, with the way there", () => {
    const decision = evaluate(asked("dealer"), policyWith(), "return", "submit")
    expect(decision.outcome).toBe("deny")
    expect(decision.findings).toMatchObject([
      {
        code: "bought_elsewhere",
        effect: "deny",
        observed: { "item.fields.bought_at": "dealer" },
        expected: { contact: DEALER },
      },
    ])
  })

  it("judges every row, matched or not, and stops at none", () => {
    expect(
      rowsOf(
        evaluate(
          asked("dealer", "sc_dealers"),
          policyWith(),
          "return",
          "submit"
        )
      ).map(({ path, code, matched }) => [path, code, matched])
    ).toEqual([
      ["redirects.0", "bought_elsewhere", true],
      ["redirects.1", "dealers_channel", true],
    ])
    const own = evaluate(asked("us"), policyWith(), "return", "submit")
    expect(own.outcome).toBe("allow")
    expect(rowsOf(own).map(({ matched }) => matched)).toEqual([false, false])
  })

  it("is a condition while nobody said where it was bought, and does not weigh", () => {
    const facts = factsOf([itemOf()])
    const decision = evaluate(facts, policyWith(), "return", "browse")
    expect(decision.outcome).toBe("allow")
    expect(decision.findings).toMatchObject([
      { code: "bought_elsewhere", depends_on: ["item.fields.bought_at"] },
    ])
  })

  it("leaves it to a person where a statutory right stands against it, or a fact is missing", () => {
    expect(
      evaluate(
        asked("dealer"),
        policyWith("legal_guarantee"),
        "return",
        "submit"
      ).outcome
    ).toBe("review")
    const facts = asked("us")
    const nowhere = {
      ...facts,
      order: { ...facts.order, id: null, sales_channel_id: null },
    }
    const decision = evaluate(nowhere, policyWith(), "return", "submit")
    expect(decision.outcome).toBe("review")
    expect(decision.findings).toMatchObject([
      { code: "fact_missing", expected: { code: "dealers_channel" } },
    ])
  })

  it("tells the shopper whom to ask, in their language and the merchant's words", () => {
    const policy = policyWith()
    const type = requestTypeOf(policy, "return")
    const { findings } = evaluate(
      asked("dealer", "sc_dealers"),
      policy,
      "return",
      "submit"
    )
    const worded =
      type &&
      withWording(
        { request_type: "return", outcome: "deny", findings, items: [] },
        type,
        "Europe/Rome"
      )
    const told = (locale: string) =>
      worded?.findings.map((finding) => sentenceFor(finding, locale))
    expect(told("en")).toEqual([
      "Please turn to the seller, who will look after you: Model World, service@models.example",
      "Your dealer helps. +39 02 1234",
    ])
    expect(told("it-IT")).toEqual([
      "Rivolgiti al venditore, che se ne occuperà: Mondo Modelli, service@models.example",
      "Ti aiuta il rivenditore. +39 02 1234",
    ])
  })
})
