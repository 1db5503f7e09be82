import { composeMail, LANGUAGES } from "../index"
import { event, mail } from "./mails"

const declared = (locale: string, more: object = {}) => ({
  ...mail({
    rma: {
      locale,
      legal_basis: "withdrawal",
      submitted_at: "2026-12-01T09:05:07.000Z",
      message: "I withdraw from the scarf too.",
    },
  }),
  return_by: "2026-12-15T22:59:59.999Z",
  refund_by: "2026-12-15T22:59:59.999Z",
  ...more,
})

const readDay = (locale: string): string =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date("2026-12-15T12:00:00.000Z"))

describe("acknowledgement of a withdrawal (Directive 2011/83/EU Art. 11a)", () => {
  it.each([
    ["en", "1 December 2026 at 10:05:07 CET", "15 December 2026"],
    ["it", "1 dicembre 2026 alle ore 10:05:07 CET", "15 dicembre 2026"],
    ["es", "1 de diciembre de 2026, 10:05:07 CET", "15 de diciembre de 2026"],
    ["pl", "1 grudnia 2026 10:05:07 CET", "15 grudnia 2026"],
    ["lv", "2026. gada 1. decembris 10:05:07 CET", "2026. gada 15. decembris"],
  ])("has content, date and time in %s", (locale, moment, day) => {
    const written = composeMail("rma.submitted", declared(locale))
    expect(written?.template).toBe("rma.withdrawn")
    expect(written?.text).toContain(moment)
    expect(written?.text).toContain("- 3 × Linen shirt")
    expect(written?.text).toContain("#42")
    expect(written?.text).toContain("I withdraw from the scarf too.")
    expect(written?.text.split(day)).toHaveLength(3)
  })

  it.each(LANGUAGES)(
    "asks in %s for nothing back that was never sent",
    (locale) => {
      const unsent = declared(locale, { return_by: undefined })
      const written = composeMail("rma.submitted", unsent)
      const day = readDay(locale)
      expect(written?.text.split(day)).toHaveLength(2)
      expect(written?.text).not.toMatch(/[{}]|undefined|\bnull\b/)
    }
  )

  it("is one mail: what the timeline says of it is no second one", () => {
    const noted = { ...declared("en"), event: event({ actor_type: "system" }) }
    expect(composeMail("rma.acknowledged", noted)).toBeNull()
    const byStaff = { ...noted, event: event({ actor_type: "staff" }) }
    expect(composeMail("rma.acknowledged", byStaff)).not.toBeNull()
  })

  it("is for withdrawals alone", () => {
    expect(composeMail("rma.submitted", mail())?.template).toBe("rma.submitted")
  })
})
