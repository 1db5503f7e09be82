import Medusa from "@medusajs/js-sdk"
import { renderToStaticMarkup } from "react-dom/server"
import { createRmaClient } from "../../client"
import { RmaProvider } from "../context"
import { LANGUAGES } from "../messages"
import { TextField } from "../parts/field"

const client = createRmaClient(new Medusa({ baseUrl: "http://localhost" }))

const drawn = (value: string, rows?: number, locale = "en") =>
  renderToStaticMarkup(
    <RmaProvider client={client} locale={locale}>
      <TextField label="Note" value={value} rows={rows} onChange={() => {}} />
    </RmaProvider>
  )

/** The text that the control is described by. */
const describedBy = (markup: string): string | undefined => {
  const id = /aria-describedby="([^"]+)"/.exec(markup)?.[1]
  return markup.split(`id="${id}"`)[1]?.replace(/^[^>]*>([^<]*).*$/s, "$1")
}

it.each([
  ["a line", undefined, 200],
  ["a text", 3, 2000],
])(
  "takes %s as it was pasted, and says beside it that it is too long",
  (_, rows, limit) => {
    const fits = drawn("x".repeat(limit), rows)
    expect(fits).not.toContain("aria-invalid")
    expect(fits).not.toMatch(/maxlength/i)
    const over = drawn("x".repeat(limit + 1), rows)
    expect(over).toContain("x".repeat(limit + 1))
    expect(over).not.toMatch(/maxlength/i)
    expect(over).toContain('aria-invalid="true"')
    expect(describedBy(over)).toBe(
      `This is too long: at most ${limit} characters.`
    )
  }
)

it.each([...LANGUAGES])("names the limit in %s", (locale) => {
  expect(describedBy(drawn("x".repeat(201), undefined, locale))).toMatch(
    /^\p{L}[^{}]*\b200\b/u
  )
})
