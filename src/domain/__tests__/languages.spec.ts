import { SENTENCES as BENEFITS } from "../loyalty/benefits/tell"
import { LANGUAGES, isShipped, localeOf, usualTag } from "../languages"
import { SENTENCES as MESSAGES } from "../messages"
import { PHRASES, speakerIn } from "../policy/describe/speaker"

/** Every text of a table by its path. */
const textsOf = (value: unknown, path = ""): [string, string][] =>
  typeof value === "string"
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, one]) =>
        textsOf(one, `${path}/${key}`)
      )

const shapeOf = (table: unknown): Record<string, string[]> =>
  Object.fromEntries(
    textsOf(table).map(([path, text]) => [
      path,
      [...text.matchAll(/\{[\w.]+\}/g)].map(([name]) => name).sort(),
    ])
  )

const isPlural = (path: string) => path.startsWith("/working_days/")

const tables = [
  ["findings and errors", MESSAGES],
  ["terms", PHRASES],
  ["benefits", BENEFITS],
] as const

describe("issue 5.10 the languages we ship", () => {
  it("are English, Italian, Spanish, Polish and Latvian", () => {
    expect(LANGUAGES).toEqual(["en", "it", "es", "pl", "lv"])
  })

  describe.each(tables)("%s", (_, table) => {
    it.each(LANGUAGES)(
      "%s has each text, with the same placeholders",
      (one) => {
        const bare = (shape: Record<string, string[]>) =>
          Object.fromEntries(
            Object.entries(shape).filter(([path]) => !isPlural(path))
          )
        expect(bare(shapeOf(table[one]))).toEqual(bare(shapeOf(table.en)))
        for (const text of textsOf(table[one])) {
          expect(text[1]).toBe(text[1].normalize("NFC"))
        }
      }
    )

    it.each(LANGUAGES.slice(1))("%s is not English", (one) => {
      const english = new Map(textsOf(table.en))
      const words = textsOf(table[one]).filter(
        ([path, text]) =>
          text.replace(/\{[\w.]+\}/g, "").length > 12 &&
          english.get(path) === text
      )
      expect(words).toEqual([])
    })
  })

  it.each(LANGUAGES)("%s counts working days in each form it has", (one) => {
    const rules = new Intl.PluralRules(usualTag(one))
    const forms = PHRASES[one].working_days
    for (let count = 0; count <= 200; count += 1) {
      const form = forms[rules.select(count)]
      expect(form).toContain("{count}")
      expect(speakerIn(one).length(`P${count}D`, "business")).toBe(
        form?.replace("{count}", String(count))
      )
    }
  })

  it.each([
    ["pl", "P1D", "1 dzień roboczy", "1 dzień"],
    ["pl", "P2D", "2 dni robocze", "2 dni"],
    ["pl", "P5D", "5 dni roboczych", "5 dni"],
    ["lv", "P1D", "1 darba diena", "1 diena"],
    ["lv", "P2D", "2 darba dienas", "2 dienas"],
    ["lv", "P14D", "14 darba dienu", "14 dienu"],
    ["es", "P1D", "1 día laborable", "1 día"],
  ])("%s says %s as %s and %s", (locale, length, working, calendar) => {
    const speaker = speakerIn(locale)
    expect(speaker.length(length, "business")).toBe(working)
    expect(speaker.length(length)).toBe(calendar)
  })

  it.each([
    ["pl-PL", "pl", true],
    ["lv_LV", "lv", true],
    ["ES", "es", true],
    ["de-CH", "en", false],
    ["", "en", false],
    [null, "en", false],
  ])("%j is read in %s", (tag, locale, shipped) => {
    expect(localeOf(tag)).toBe(locale)
    expect(isShipped(tag ?? "")).toBe(shipped)
  })
})
