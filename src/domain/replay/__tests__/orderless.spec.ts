import { REPLAY_MEANS } from "../../../workflows/policy/replay-means"
import { evaluate, type Facts } from "../../policy"
import {
  documentOf,
  factsOf,
  itemOf,
  policyOf,
} from "../../policy/__tests__/make"
import { compareCase, Tally } from ".."

const asked = factsOf([itemOf({ requested_quantity: 1, unit_value: "100" })])

const replayed = (
  facts: Facts,
  type: Parameters<typeof documentOf>[0],
  stricter: Parameters<typeof documentOf>[0] = {}
) => {
  const policyWith = (more: typeof type) =>
    policyOf(documentOf({ ...type, ...more }, { consumers: false }))
  const before = policyWith({})
  const tally = new Tally("cases")
  const compared = compareCase(
    {
      id: "rma_1",
      number: 7,
      request_type: "return",
      facts,
      decision: evaluate(facts, before, "return", "submit"),
      quote: null,
    },
    { before, after: policyWith(stricter) },
    REPLAY_MEANS
  )
  tally.add([compared])
  return { ...compared, report: tally.result() }
}

describe("replay of a case without money", () => {
  it("a question costs nothing whatever its product is worth, and is judged again all the same", () => {
    const { before, after, decisions, report } = replayed(
      asked,
      { resolutions: [], windows: [] },
      { rules: [{ code: "closed", when: [], effect: "deny" }] }
    )
    expect([before.refund, after.refund]).toEqual(["0", "0"])
    expect(decisions).toMatchObject([{ before: "allow", after: "deny" }])
    expect(report.changed).toBe(1)
  })

  it("a case about no order is in no currency", () => {
    const { order, ...facts } = asked
    const { before, report } = replayed(
      { ...facts, order: { ...order, id: null, currency_code: "" } },
      { requires_order: false, windows: [] }
    )
    expect(before.refund).toBe("0")
    expect(report.refunds).toEqual({})
  })
})
