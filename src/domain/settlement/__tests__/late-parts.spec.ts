import { withLatePart, type LatePart } from "../late-parts"

/** What is kept of messages about a session of 70, each an amount and its name. */
const kept = (...messages: [amount: string, message?: string][]): string[] =>
  messages
    .reduce<readonly LatePart[]>(
      (parts, [amount, message]) =>
        withLatePart(parts, { amount, ...(message ? { message } : {}) }, "70"),
      []
    )
    .map(({ amount }) => amount)

describe("the parts of a late capture", () => {
  it("are kept one by one, each once however often it is told", () => {
    expect(kept(["40", "a"], ["30", "b"], ["40", "a"], ["30.00", "b"])).toEqual(
      ["40", "30"]
    )
    expect(kept(["40"], ["30"], ["40"])).toEqual(["40", "30"])
  })

  it("may be equal, told by messages of two names", () => {
    expect(kept(["35", "a"], ["35", "b"], ["35", "a"], ["35", "b"])).toEqual([
      "35",
      "35",
    ])
  })

  it("are no more than was authorised, by however many names one of them is told", () => {
    expect(kept(["70", "a"], ["70", "b"])).toEqual(["70"])
    expect(kept(["35", "a"], ["35", "b"], ["35", "c"])).toEqual(["35", "35"])
  })

  it("are the same where one of two equal ones has no name", () => {
    expect(kept(["35"], ["35", "b"])).toEqual(["35"])
    expect(kept(["35", "a"], ["35"])).toEqual(["35"])
  })

  it("are kept above what was authorised, where the amount is another", () => {
    expect(kept(["70", "a"], ["30", "b"])).toEqual(["70", "30"])
  })
})
