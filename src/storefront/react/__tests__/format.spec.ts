import { fill, formatIn, tagOf } from "../format"
import { messagesFor } from "../messages"

it.each([
  ["en-US@posix", "en-US"],
  ["it_IT", "it-IT"],
  ["it_IT.UTF-8", "it-IT"],
  ["", "en"],
  ["-", "en"],
  ["lv", "lv"],
])("takes the language %p as %p, whatever a system calls it", (given, tag) => {
  expect(tagOf(given)).toBe(tag)
  expect(formatIn(tagOf(given)).number(1)).toBe("1")
})

describe("until when", () => {
  /** The last instant of the first of December in Rome. */
  const ROME = "2026-12-01T22:59:59.999Z"
  const lv = (shopper: string, at: string, zone: string | null) =>
    formatIn("lv", shopper).deadline(at, zone)

  it("is the day that was promised, wherever the shopper is", () => {
    for (const shopper of ["Europe/Riga", "Europe/Rome", "America/New_York"]) {
      expect(lv(shopper, ROME, "Europe/Rome")).toBe("2026. gada 1. decembris")
    }
    const utc = "2026-12-01T23:59:59.999Z"
    expect(lv("Europe/Riga", utc, "UTC")).toBe("2026. gada 1. decembris")
    // The day that summer time begins there at midnight.
    const santiago = "2026-09-06T03:59:59.999Z"
    expect(lv("Europe/Riga", santiago, "America/Santiago")).toBe(
      "2026. gada 5. septembris"
    )
  })

  it("is the shopper's own day where it ends with the promise, and else the moment there", () => {
    expect(lv("Europe/Rome", ROME, null)).toBe("2026. gada 1. decembris")
    for (const zone of [null, "UTC", "Nowhere/Land"]) {
      expect(lv("Europe/Riga", ROME, zone)).toMatch(
        /^2026\. gada 2\. decembris\D+00:59 EET$/
      )
    }
    expect(
      lv("Europe/Riga", "2026-12-01T09:00:00.000Z", "Europe/Rome")
    ).toMatch(/^2026\. gada 1\. decembris\D+11:00 EET$/)
  })
})

it.each([
  [7, "entro il 7 dicembre 2026", "Fino al 7 dicembre 2026"],
  [8, "entro l'8 dicembre 2026", "Fino all'8 dicembre 2026"],
  [11, "entro l'11 dicembre 2026", "Fino all'11 dicembre 2026"],
  [18, "entro il 18 dicembre 2026", "Fino al 18 dicembre 2026"],
])("says the day of %i December as an Italian does", (day, by, until) => {
  const { detail } = messagesFor("it")
  const date = formatIn("it", "Europe/Rome").day(
    new Date(Date.UTC(2026, 11, day, 12)).toISOString()
  )
  expect(fill(detail.promised, { what: "Rimborso", date })).toBe(
    `Rimborso ${by}`
  )
  expect(fill(detail.offerUntil, { date })).toBe(until)
})

it("takes no other number for a date, as Spanish has them", () => {
  const { quantityRange } = messagesFor("es").wizard
  expect(fill(quantityRange, { max: 8 })).toBe("Un número del 1 al 8.")
})
