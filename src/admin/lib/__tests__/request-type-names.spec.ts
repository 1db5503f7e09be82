import { requestTypeNames } from "../request-type-names"

const policy = (...request_types: unknown[]) => ({
  document: { request_types },
})

describe("names of request types", () => {
  it("are in the reader's language, else English, else made of the code", () => {
    const policies = [
      policy(
        { code: "convenience", name: { en: "Return", it: "Reso" } },
        { code: "question", name: { en: "Question" } },
        { code: "wrong_item" }
      ),
    ]
    expect([...requestTypeNames(policies, "it")]).toEqual([
      ["convenience", "Reso"],
      ["question", "Question"],
      ["wrong_item", "Wrong item"],
    ])
  })

  it("survive a document that is not a policy", () => {
    expect(
      requestTypeNames([{ document: {} }, policy(null, 3)], "en").size
    ).toBe(0)
  })
})
