import type { Finding } from "../../../domain/policy/decision"
import languages from "../../i18n"
import { documentErrorText } from "../document-error-text"

const finding: Finding = {
  code: "duplicate_code",
  effect: "deny",
  message: '"return" is there already.',
  observed: { path: "request_types.1.code" },
  expected: null,
}

/** As `t` finds it. */
const wordsOf =
  (language: keyof typeof languages) => (key: string, fallback: string) => {
    const [group, code] = key.split(".")
    const words: Record<string, string> = languages[language].rma.policyErrors
    return (group === "policyErrors" && code && words[code]) || fallback
  }

describe("an error of a policy document (issue 5 item 10)", () => {
  it("is told in the language of the admin, by its code, with its place", () => {
    expect(documentErrorText(finding, "it-IT", wordsOf("it"))).toEqual({
      sentence: "Questo nome è già usato.",
      place: "request_types.1.code",
    })
  })

  it("keeps the server's own words for who reads English", () => {
    expect(documentErrorText(finding, "en", wordsOf("en"))).toEqual({
      sentence: "This name is used already.",
      place: 'request_types.1.code: "return" is there already.',
    })
  })

  it("of a code that has no sentence is told in the server's words", () => {
    const strange = { ...finding, code: "tomorrow", observed: null }
    expect(documentErrorText(strange, "it", wordsOf("it"))).toEqual({
      sentence: '"return" is there already.',
      place: "",
    })
  })
})
