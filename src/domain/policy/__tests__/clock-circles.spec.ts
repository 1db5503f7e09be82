import { validatePolicy } from ".."
import { documentOf, policyOf } from "./make"

const clock = (code: string, from: string, until: string) => ({
  code,
  from: from as "submitted",
  until: until as "decided",
  length: "P1D",
})

const problems = (...clocks: ReturnType<typeof clock>[]) =>
  validatePolicy(policyOf(documentOf({ clocks }, { consumers: false }))).map(
    ({ path, code }) => `${path} ${code}`
  )

// Conditions read facts alone, never one another, so that clocks are all that could run in a circle.
describe("clocks that run in a circle", () => {
  it("are refused at the one that closes it", () => {
    expect(
      problems(
        clock("a", "approved", "shipped"),
        clock("b", "shipped", "received"),
        clock("c", "received", "approved")
      )
    ).toEqual(["request_types.0.clocks.2 impossible_clock"])
  })

  it("are refused when two face each other, and told once when one faces itself", () => {
    expect(
      problems(
        clock("a", "received", "inspected"),
        clock("b", "inspected", "received")
      )
    ).toEqual(["request_types.0.clocks.1 impossible_clock"])
    expect(problems(clock("a", "received", "received"))).toEqual([
      "request_types.0.clocks.0.until impossible_clock",
    ])
  })

  it("chains, branches and clocks side by side are fine", () => {
    expect(
      problems(
        clock("a", "submitted", "decided"),
        clock("b", "decided", "shipped"),
        clock("c", "submitted", "shipped"),
        clock("d", "shipped", "resolved"),
        clock("e", "decided", "resolved")
      )
    ).toEqual([])
  })
})
