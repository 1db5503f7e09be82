import { LANGUAGES } from "../../../domain/languages"
import { readerOf } from "../../language"
import { placeholdersOf } from "../../message"
import {
  accessCode,
  declared,
  declaredValues,
  renderNotice,
  shopperWrote,
} from ".."

const WORDS = {
  name: "<b>Grace</b> Hopper",
  email: "grace@example.com",
  order_number: "#42",
  items: [{ title: "Tee", quantity: 2 }, { sku: "MUG" }],
  received_at: "2026-12-04T10:05:00.000Z",
  repeated_at: null,
}

const placeholders = ({ subject, body }: (typeof declared)["en"]) =>
  [subject, ...body].map((text) => placeholdersOf(text).sort())

describe("notices", () => {
  it.each(LANGUAGES)("say the same in %s as in English", (language) => {
    for (const notice of [accessCode, declared, shopperWrote]) {
      expect(placeholders(notice[language])).toEqual(placeholders(notice.en))
    }
  })

  it("T5 the acknowledgement repeats what was declared, with date and time of its receipt", () => {
    const reader = readerOf("en")
    const { subject, text, html } = renderNotice(
      declared,
      declaredValues(WORDS, reader),
      reader
    )
    expect(subject).toBe("We received your withdrawal from order #42")
    expect(text).toMatch(/Friday,? 4 December 2026 at 10:05:00 UTC/)
    expect(text).toContain("Name: <b>Grace</b> Hopper\nOrder: #42")
    expect(text).toContain("- 2 × Tee\n- MUG")
    expect(text).not.toContain("again")
    expect(html).toContain("&lt;b&gt;Grace&lt;/b&gt; Hopper")
  })

  it("names the whole order where no goods are named, and a second time", () => {
    const reader = readerOf("it")
    const { text } = renderNotice(
      declared,
      declaredValues(
        { ...WORDS, items: null, repeated_at: "2026-12-05T10:00:00.000Z" },
        reader
      ),
      reader
    )
    expect(text).toContain("L’intero ordine")
    expect(text).toContain("di nuovo (sabato 5 dicembre 2026")
  })

  it("leaves the link out where there is none", () => {
    const values = { order: "#1", code: "012345", minutes: "15", link: null }
    const { text } = renderNotice(accessCode, values, readerOf("en"))
    expect(text).toContain("012345")
    expect(text).not.toContain("link")
    expect(
      renderNotice(
        accessCode,
        { ...values, link: "https://shop.example/returns#rma-access=x" },
        readerOf("en")
      ).html
    ).toContain('<a href="https://shop.example/returns#rma-access=x">')
  })
})
