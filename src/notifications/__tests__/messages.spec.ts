import { CASE_EVENTS, EVENT_NAMES } from "../../domain/lifecycle"
import { FRAME } from "../frame"
import { composeMail, LANGUAGES, MESSAGES, REMINDERS } from "../index"
import { placeholdersOf, type Copy } from "../message"
import { GOODS_SENT, goodsSent, WITHDRAWN, withdrawn } from "../messages"
import { mailFlags, mailValues } from "../values"
import { mail } from "./mails"

const SILENT = [
  "save",
  "uninspect",
  "close_recovery",
  "clear_doubt",
  "consent_disposal",
  "track",
  "fail",
  "rate",
  "assign",
  "note",
]

const textsOf = ({ subject, body }: Copy): string[] => [
  subject,
  ...body.map((one) => (typeof one === "string" ? one : one.text)),
]
/** Words of ours, beside what a person or a case fills in. */
const isSentence = (text: string): boolean =>
  text.replace(/\{[a-z_]+\}/g, "").length > 12
const placeholders = (copy: Copy) =>
  textsOf(copy).map((text) => placeholdersOf(text).sort().join())
const flags = (copy: Copy) =>
  copy.body.map((one) => (typeof one === "string" ? null : one.when))

describe("messages", () => {
  it("every event has one, apart from those that concern staff alone", () => {
    const wanted = CASE_EVENTS.filter((event) => !SILENT.includes(event)).map(
      (event) => EVENT_NAMES[event]
    )
    expect([...MESSAGES.keys()].sort()).toEqual(
      [...wanted, ...Object.keys(REMINDERS)].sort()
    )
  })

  it.each([
    ...MESSAGES,
    [WITHDRAWN, withdrawn],
    [GOODS_SENT, goodsSent],
  ] as const)(
    "%s says the same in every language, placeholder by placeholder",
    (_, message) => {
      for (const language of LANGUAGES) {
        expect(placeholders(message[language])).toEqual(
          placeholders(message.en)
        )
        expect(flags(message[language])).toEqual(flags(message.en))
        const own = textsOf(message[language]).filter(isSentence)
        expect(own.every((text) => text === text.normalize("NFC"))).toBe(true)
        for (const other of LANGUAGES.filter((one) => one !== language)) {
          expect(
            textsOf(message[other]).filter((text) => own.includes(text))
          ).toEqual([])
        }
      }
    }
  )

  describe.each([...MESSAGES])("%s", (name, message) => {
    const known = Object.keys(mailValues(mail(), { language: "en", tag: "en" }))

    it("asks only for what there is, and its subject for the number alone", () => {
      const texts = Object.values(message).flatMap(textsOf)
      expect(known).toEqual(
        expect.arrayContaining(texts.flatMap(placeholdersOf))
      )
      expect(Object.keys(mailFlags(mail()))).toEqual(
        expect.arrayContaining(flags(message.en).filter(Boolean))
      )
      for (const { subject } of Object.values(message)) {
        expect(placeholdersOf(subject)).toEqual(["number"])
      }
    })

    it.each(LANGUAGES)("reads well in %s", (locale) => {
      const written = composeMail(name, mail({ rma: { locale } }))
      expect(written?.reader.language).toBe(locale)
      expect(written?.subject).toMatch(/^RMA-000123: \S.*\S$/)
      expect(written?.text).toContain("RMA-000123")
      expect(written?.text).toContain("- 3 × Linen shirt")
      for (const body of [written?.subject, written?.text, written?.html]) {
        expect(body).not.toMatch(/[{}]|undefined|\bnull\b|NaN|Invalid/)
      }
    })

    it("stands without anything that may be missing", () => {
      const bare = mail({
        rma: {
          status: "submitted",
          outcome: null,
          order_display_id: null,
          currency_code: null,
          decision_reason: null,
          carrier: null,
          tracking_number: null,
          approval_expires_at: null,
          appeal_until: null,
          shipping: null,
          offer: null,
          clocks: null,
        },
        items: [],
        settlements: [],
        event: null,
      })
      const written = composeMail(name, { ...bare, answer_by: null })
      expect(written?.text).toContain("RMA-000123")
      expect(written?.text).not.toMatch(/[{}]|undefined|\bnull\b|:\n\n|:$/)
    })
  })

  it.each(LANGUAGES)("the frame knows its placeholders in %s", (language) => {
    const { greeting, about, about_order, link, closing } = FRAME[language]
    expect(
      [greeting, about, about_order, link, closing].map(placeholdersOf)
    ).toEqual([
      [],
      ["number", "items"],
      ["number", "order", "items"],
      ["link"],
      ["number"],
    ])
  })
})
