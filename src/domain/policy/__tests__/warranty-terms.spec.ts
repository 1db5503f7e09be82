import { enclosuresIn, requestTypeOf, strangeFound, warrantyIn } from ".."
import { documentOf, policyOf } from "./make"

const policy = policyOf(
  documentOf({
    fields: [{ key: "seal" }],
    warranty: {
      coverage: { en: "Material and make.", it: "Materiale e fattura." },
      void_causes: [
        { code: "opened", name: { en: "opened by somebody else" } },
        { code: "water_damage" },
      ],
      serial: { required: true },
    },
    enclosures: [{ code: "invoice", label: { en: "Invoice", it: "Fattura" } }],
  })
)
const type = requestTypeOf(policy, "return")
const bare = requestTypeOf(policyOf(documentOf()), "return")

describe("the warranty of a request type", () => {
  it("S3.6 tells coverage, void causes and enclosures in the reader's language", () => {
    expect(type && warrantyIn(type, "it")).toEqual({
      coverage: "Materiale e fattura.",
      void_causes: [
        { code: "opened", name: "opened by somebody else" },
        { code: "water_damage", name: "water damage" },
      ],
      serial: { required: true },
    })
    expect(type && enclosuresIn(type, "it-IT")).toEqual([
      { code: "invoice", label: "Fattura" },
    ])
    expect(bare && [warrantyIn(bare, "it"), enclosuresIn(bare, "it")]).toEqual([
      null,
      [],
    ])
  })
})

describe("strangeFound", () => {
  it("S3.8 takes what the request type names, and nothing else", () => {
    const known = {
      serial: "A1",
      serial_state: "damaged" as const,
      seal: "broken",
      void_cause: "opened",
      enclosures: ["invoice"],
    }
    expect(strangeFound(known, type ?? null)).toEqual([])
    expect(
      strangeFound(
        {
          colour: "red",
          constructor: "x",
          void_cause: "stolen",
          enclosures: ["invoice", "receipt"],
        },
        type ?? null
      )
    ).toEqual(["colour", "constructor", "void_cause", "enclosures.1"])
    expect(strangeFound(known, bare ?? null)).toEqual([
      "seal",
      "void_cause",
      "enclosures.0",
    ])
    expect(strangeFound({ serial: "A1" }, null)).toEqual([])
  })
})
