import { ERROR_CODES, FINDING_CODES, GUARD_CODES } from "../../codes"
import type { Finding } from "../../policy/decision"
import { messageFor, SENTENCES, sentenceFor } from ".."

const CODES = [...new Set([...FINDING_CODES, ...ERROR_CODES, ...GUARD_CODES])]

const finding = (more: Partial<Finding>): Finding => ({
  code: "window_closed",
  effect: "deny",
  message: "",
  observed: { until: "2026-11-22T22:59:59.999Z" },
  expected: null,
  ...more,
})

describe.each(Object.entries(SENTENCES))(
  "messages in %s",
  (locale, { messages }) => {
    it.each(CODES)(
      "%s has a sentence that reads well without values",
      (code) => {
        expect(messages[code].length).toBeGreaterThan(8)
        const bare = messageFor(code, locale)
        expect(bare).toMatch(/^\p{Lu}.*[.]$/u)
        expect(bare).not.toMatch(/[{}[\]]|\bundefined\b|\bnull\b/)
      }
    )

    it("has no sentence for a code there is not", () => {
      expect(Object.keys(messages).sort()).toEqual([...CODES].sort())
    })
  }
)

describe("messageFor", () => {
  it.each([
    ["en", "The time for this request is over: it ended on 22 November 2026."],
    [
      "it-IT",
      "Il termine per questa richiesta è scaduto: era il 22 novembre 2026.",
    ],
    [
      "es-ES",
      "El plazo para esta solicitud ha terminado: acabó el 22 de noviembre de 2026.",
    ],
    ["pl", "Termin na to zgłoszenie już minął: upłynął 22 listopada 2026."],
    [
      "lv-LV",
      "Šī pieteikuma termiņš ir beidzies: pēdējā diena bija 2026. gada 22. novembris.",
    ],
    ["fr", "The time for this request is over: it ended on 22 November 2026."],
    [null, "The time for this request is over: it ended on 22 November 2026."],
  ])("fills what was observed, in %s", (locale, sentence) => {
    const values = {
      observed: { until: "2026-11-22T22:59:59.999Z" },
      time_zone: "Europe/Rome",
    }
    expect(messageFor("window_closed", locale, values)).toBe(sentence)
  })

  it("tells the date of the shop's zone", () => {
    const values = {
      observed: { until: "2026-11-23T04:59:59.999Z" },
      time_zone: "America/New_York",
    }
    expect(messageFor("window_closed", "en", values)).toContain("22 November")
  })

  it.each([
    [7, "era il 7 dicembre 2026."],
    [8, "era l'8 dicembre 2026."],
    [11, "era l'11 dicembre 2026."],
    [18, "era il 18 dicembre 2026."],
  ])("says the day of %i December as an Italian does", (day, end) => {
    const until = new Date(Date.UTC(2026, 11, day, 12)).toISOString()
    expect(
      messageFor("window_closed", "it", { observed: { until } })
    ).toContain(end)
  })

  it("has a general sentence for a rule of the merchant's own", () => {
    expect(messageFor("tier_too_low", "en")).toBe(
      "The shop's terms apply to this request: tier_too_low."
    )
    expect(messageFor("constructor", "en")).toContain("constructor")
  })
})

describe("sentenceFor", () => {
  it("takes the rule's own words", () => {
    const sale = finding({
      code: "sale",
      wording: {
        time_zone: "Europe/Rome",
        own: { en: "Sale is final.", it: "Saldi." },
      },
    })
    expect(sentenceFor(sale, "it")).toBe("Saldi.")
    expect(sentenceFor(sale, "de")).toBe("Sale is final.")
  })

  it("tells a condition as one", () => {
    const open = finding({
      observed: null,
      depends_on: ["item.reason", "item.fields.seal", "item.fields.use"],
    })
    expect(sentenceFor(open, "en")).toBe(
      "Depending on the reason and your answers: The time for this request is over."
    )
    expect(sentenceFor(open, "it")).toBe(
      "A seconda di motivo e risposte: Il termine per questa richiesta è scaduto."
    )
    expect(sentenceFor(open, "pl")).toBe(
      "Zależnie od powodu i Twoich odpowiedzi: Termin na to zgłoszenie już minął."
    )
  })
})
