import { CASE_EVENTS, CASE_STATUSES } from "../../../domain/lifecycle"
import { fill, formatIn, humanize } from "../format"
import { LANGUAGES, messagesFor, type Plural } from "../messages"

const isPlural = (value: object): value is Plural => "other" in value

/** Every text of a table under its path; a plural under the path of its forms together. */
const textsOf = (
  table: object,
  path: string[] = []
): { path: string; texts: string[] }[] =>
  Object.entries(table).flatMap(([key, value]) => {
    const here = [...path, key]
    if (typeof value === "string") {
      return [{ path: here.join("."), texts: [value] }]
    }
    return isPlural(value as object)
      ? [{ path: here.join("."), texts: Object.values(value as Plural) }]
      : textsOf(value as object, here)
  })

const holesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort()

const english = new Map(
  textsOf(messagesFor("en")).map(({ path, texts }) => [
    path,
    holesIn(texts.at(-1) ?? ""),
  ])
)

describe.each(LANGUAGES)(
  "what the components say in %s (issue 5 item 10)",
  (language) => {
    const table = messagesFor(language)

    it("is complete, and fills the same values as the English", () => {
      const texts = textsOf(table)
      expect(texts.map(({ path }) => path)).toEqual([...english.keys()])
      for (const { path, texts: forms } of texts) {
        for (const text of forms) {
          expect({ path, text: text.trim() }).not.toEqual({ path, text: "" })
          expect({ path, holes: holesIn(text) }).toEqual({
            path,
            holes: english.get(path),
          })
        }
      }
    })

    it("has the plural forms that the language has for whole numbers", () => {
      const rules = new Intl.PluralRules(language)
      const needed = new Set(
        Array.from({ length: 200 }, (_, count) => rules.select(count))
      )
      const forms = Object.keys(table.wizard.orderReturnable)
      expect([...needed].filter((one) => !forms.includes(one))).toEqual([])
    })

    it("names every status and event there is", () => {
      expect(Object.keys(table.status).sort()).toEqual(
        [...CASE_STATUSES].sort()
      )
      expect(Object.keys(table.event).sort()).toEqual([...CASE_EVENTS].sort())
    })
  }
)

/**
 * The law words them, in each language version of its own (Directive 2011/83/EU Art. 11a(1) and (3), added by Directive
 * (EU) 2023/2673, CELEX 32023L2673): nobody changes one in passing. Taken from transcripts of the Official Journal.
 */
it.each([
  ["en", "Withdraw from contract here", "Confirm withdrawal"],
  ["it", "Recedere dal contratto qui", "Conferma recesso"],
  ["es", "Desistir del contrato aquí", "Confirmar desistimiento"],
  ["pl", "Odstąp od umowy tutaj", "Potwierdź odstąpienie od umowy"],
  ["lv", "Atteikties no līguma", "Apstiprināt atteikumu"],
])(
  "labels the two steps of a withdrawal in %s with fixed words",
  (language, button, confirm) => {
    expect(messagesFor(language).withdrawal).toMatchObject({ button, confirm })
  }
)

it("is of five languages, and falls back to English", () => {
  expect(LANGUAGES).toEqual(["en", "it", "es", "pl", "lv"])
  expect(messagesFor("it-CH").title).toBe(messagesFor("it").title)
  expect(messagesFor("xx").title).toBe("My Returns")
})

it.each(["it", "es", "pl", "lv"])(
  "says in %s how many pieces became what so that it is right for one, too",
  (language) => {
    const { detail } = messagesFor(language)
    const { accepted, refused, missing, declined, kept, onTheWay, arrived } =
      detail
    // Where words follow the number, as in English, they would have to agree with it.
    for (const text of [
      accepted,
      refused,
      missing,
      declined,
      kept,
      onTheWay,
      arrived,
    ]) {
      expect(fill(text, { count: 1 })).toMatch(/^[\p{L} ]+: 1$/u)
    }
  }
)

it("writes money, counts and unknown codes as a person would", () => {
  expect(formatIn("it").money(1234.5, "eur")).toMatch(/1\.?234,50\s€/)
  expect(
    formatIn("pl").count(messagesFor("pl").wizard.orderReturnable, 5)
  ).toBe("można zwrócić 5 sztuk")
  expect(humanize("seal_status")).toBe("Seal status")
  expect(fill("{a} <b>{c}</b>", { a: "<i>" })).toBe("<i> <b></b>")
})
