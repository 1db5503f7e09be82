import fc from "fast-check"
import { DateTime } from "luxon"
import { addLength, CalendarError, due, parseLength, type Calendar } from ".."

const ZONES = [
  "UTC",
  "Europe/Rome",
  "Europe/Lisbon",
  "America/New_York",
  "America/Havana",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Cairo",
]
const zones = fc.constantFrom(...ZONES)
const instants = fc.date({
  min: new Date("2019-01-01T00:00:00Z"),
  max: new Date("2035-12-31T00:00:00Z"),
  noInvalidDate: true,
})
const plain = (time_zone: string): Calendar => ({ time_zone, holidays: [] })
const rome: Calendar = {
  time_zone: "Europe/Rome",
  hours: { "mon-fri": ["09:00-13:00", "14:00-18:00"] },
  holidays: ["2026-12-25", "2026-12-08"],
}

describe("calendar days (S4.4, Reg. 1182/71 Art. 3)", () => {
  it("end with the n-th local day, whatever zone, season or leap day lies between", () => {
    fc.assert(
      fc.property(instants, zones, fc.nat(800), (anchor, zone, days) => {
        const end = addLength(
          anchor.toISOString(),
          `P${days}D`,
          "calendar",
          plain(zone)
        )
        const local = DateTime.fromISO(end, { zone })
        const expected = DateTime.fromJSDate(anchor, { zone })
          .startOf("day")
          .toISODate()
        const day = DateTime.fromISO(`${expected}T12:00:00Z`, {
          zone: "utc",
        }).plus({ days })
        // Apia skipped 2011-12-30 only; in this range every local date exists.
        expect(local.toISODate()).toBe(day.toISODate())
        expect(local.plus(1).toISODate()).toBe(
          day.plus({ days: 1 }).toISODate()
        )
      }),
      { numRuns: 500 }
    )
  })

  it.each([
    ["2026-03-20T10:00:00.000Z", "P14D", "2026-04-03T21:59:59.999Z"], // into summer time
    ["2026-10-20T10:00:00.000Z", "P14D", "2026-11-03T22:59:59.999Z"], // out of it
    ["2026-01-31T23:30:00.000Z", "P1D", "2026-02-02T22:59:59.999Z"], // already 1 February in Rome
    ["2028-02-28T11:00:00.000Z", "P1D", "2028-02-29T22:59:59.999Z"],
    ["2024-02-29T11:00:00.000Z", "P2Y", "2026-02-28T22:59:59.999Z"],
    ["2026-01-31T11:00:00.000Z", "P1M", "2026-02-28T22:59:59.999Z"],
    ["2026-01-01T11:00:00.000Z", "P2W", "2026-01-15T22:59:59.999Z"],
    ["2026-01-01T11:00:00.000Z", "P0D", "2026-01-01T22:59:59.999Z"],
  ])("%s + %s in Rome is %s", (anchor, length, end) => {
    expect(addLength(anchor, length, "calendar", plain("Europe/Rome"))).toBe(
      end
    )
  })
})

describe("elapsed hours (S1.8)", () => {
  it("are the same number of milliseconds everywhere", () => {
    fc.assert(
      fc.property(instants, zones, fc.nat(5000), (anchor, zone, hours) => {
        const end = addLength(
          anchor.toISOString(),
          `PT${hours}H`,
          "calendar",
          plain(zone)
        )
        expect(Date.parse(end) - anchor.getTime()).toBe(hours * 3_600_000)
      })
    )
  })
})

describe("working time (S2.4, S4.30)", () => {
  it.each([
    ["2026-11-20T14:00:00.000Z", "P1D", "2026-11-23T14:00:00.000Z"], // Friday to Monday
    ["2026-11-21T14:00:00.000Z", "P1D", "2026-11-23T14:00:00.000Z"], // Saturday to Monday
    ["2026-12-07T10:00:00.000Z", "P1D", "2026-12-09T10:00:00.000Z"], // the 8th is a holiday
    ["2026-03-27T08:30:00.000Z", "P1D", "2026-03-30T07:30:00.000Z"], // 09:30 stays 09:30 over DST
    ["2026-11-23T14:00:00.000Z", "P7D", "2026-12-02T14:00:00.000Z"],
    ["2026-11-20T16:00:00.000Z", "PT2H", "2026-11-23T09:00:00.000Z"], // 17:00 local + 1 h, + 1 h Monday
    ["2026-11-23T11:00:00.000Z", "PT1H", "2026-11-23T12:00:00.000Z"], // full at closing ends at closing
    ["2026-11-23T12:30:00.000Z", "PT1H", "2026-11-23T14:00:00.000Z"], // lunch does not count
    ["2026-11-22T12:30:00.000Z", "PT8H", "2026-11-23T17:00:00.000Z"],
  ])("%s + %s is %s", (anchor, length, end) => {
    expect(addLength(anchor, length, "business", rome)).toBe(end)
  })

  it("days land on a working day at the same wall-clock time, n working days on", () => {
    fc.assert(
      fc.property(
        instants,
        zones,
        fc.integer({ min: 1, max: 120 }),
        (anchor, zone, days) => {
          const end = addLength(
            anchor.toISOString(),
            `P${days}D`,
            "business",
            plain(zone)
          )
          const from = DateTime.fromJSDate(anchor, { zone })
          const to = DateTime.fromISO(end, { zone })
          let walked = 0
          for (
            let day = from.startOf("day");
            day.startOf("day") < to.startOf("day");
          ) {
            day = day.plus({ days: 1 })
            walked += day.weekday <= 5 ? 1 : 0
          }
          expect(walked).toBe(days)
          expect(to.weekday).toBeLessThanOrEqual(5)
          const skipped =
            to.toFormat("HH:mm:ss.SSS") !== from.toFormat("HH:mm:ss.SSS")
          // Only a wall-clock time that does not exist on that day may differ.
          expect(
            skipped &&
              from
                .set({ year: to.year, month: to.month, day: to.day })
                .toMillis() !== to.toMillis()
          ).toBe(false)
        }
      )
    )
  })

  it("hours add up: a + b hours is a hours, then b more", () => {
    fc.assert(
      fc.property(instants, fc.nat(60), fc.nat(60), (anchor, a, b) => {
        const at = anchor.toISOString()
        const step = addLength(at, `PT${a}H`, "business", rome)
        const two = addLength(step, `PT${b}H`, "business", rome)
        expect(two).toBe(addLength(at, `PT${a + b}H`, "business", rome))
      })
    )
  })

  it("a calendar without working time is an error, not an endless loop", () => {
    const closed: Calendar = { time_zone: "UTC", hours: {}, holidays: [] }
    expect(() =>
      addLength("2026-01-01T00:00:00Z", "P1D", "business", closed)
    ).toThrow(expect.objectContaining({ code: "no_working_time" }))
  })
})

describe("pauses (I8)", () => {
  it.each([
    [
      "PT48H",
      "calendar",
      [["2026-11-23T12:00:00Z", "2026-11-24T12:00:00Z"]],
      "2026-11-26T10:00:00.000Z",
    ],
    ["PT48H", "calendar", [["2026-11-23T12:00:00Z", null]], null],
    [
      "PT48H",
      "calendar",
      [["2026-11-29T12:00:00Z", null]],
      "2026-11-25T10:00:00.000Z",
    ],
    [
      "P3D",
      "calendar",
      [["2026-11-23T12:00:00Z", "2026-11-23T15:00:00Z"]],
      "2026-11-26T22:59:59.999Z",
    ],
    [
      "P3D",
      "calendar",
      [["2026-11-23T12:00:00Z", "2026-11-25T15:00:00Z"]],
      "2026-11-28T22:59:59.999Z",
    ],
    [
      "P1D",
      "business",
      [["2026-11-23T12:00:00Z", "2026-11-24T08:00:00Z"]],
      "2026-11-25T10:00:00.000Z",
    ],
    [
      "PT3H",
      "business",
      [["2026-11-23T11:00:00Z", "2026-11-23T14:00:00Z"]],
      "2026-11-23T16:00:00.000Z",
    ],
  ] as const)("%s %s with %j is due %s", (length, count, spans, end) => {
    const pauses = spans.map(([from, to]) => ({ from, to }))
    expect(due("2026-11-23T10:00:00Z", length, count, rome, pauses)).toBe(end)
  })

  it("move elapsed hours by exactly what was paused, overlaps counted once", () => {
    const span = fc.tuple(fc.nat(3000), fc.nat(3000))
    fc.assert(
      fc.property(
        instants,
        fc.array(span, { maxLength: 6 }),
        fc.integer({ min: 1, max: 200 }),
        (anchor, spans, hours) => {
          const start = anchor.getTime()
          const pauses = spans.map(([from, length]) => ({
            from: new Date(start + from * 60_000).toISOString(),
            to: new Date(start + (from + length) * 60_000).toISOString(),
          }))
          const paused = (minute: number) =>
            spans.some(
              ([from, length]) => minute >= from && minute < from + length
            )
          let left = hours * 60
          let minute = 0
          for (; left > 0; minute++) {
            left -= paused(minute) ? 0 : 1
          }
          const end = due(
            anchor.toISOString(),
            `PT${hours}H`,
            "calendar",
            plain("UTC"),
            pauses
          )
          expect(Date.parse(end ?? "") - start).toBe(minute * 60_000)
        }
      )
    )
  })

  it("never make a promise due earlier", () => {
    fc.assert(
      fc.property(
        instants,
        zones,
        fc.constantFrom("P3D", "PT30H"),
        fc.constantFrom("calendar" as const, "business" as const),
        fc.nat(5000),
        fc.nat(5000),
        (anchor, zone, length, count, from, lasting) => {
          const at = (minutes: number) =>
            new Date(anchor.getTime() + minutes * 60_000).toISOString()
          const without = due(at(0), length, count, plain(zone)) ?? ""
          const withPause =
            due(at(0), length, count, plain(zone), [
              { from: at(from), to: at(from + lasting) },
            ]) ?? ""
          expect(withPause >= without).toBe(true)
        }
      )
    )
  })
})

describe("lengths", () => {
  it.each([
    "P",
    "PT",
    "14D",
    "P1.5D",
    "P-1D",
    "P1DT2H",
    "PT1S",
    "P200Y",
    "P1D ",
    "p1d",
    "P99999D",
  ])("%s is none", (text) => {
    expect(parseLength(text)).toBeNull()
    expect(() =>
      addLength("2026-01-01T00:00:00Z", text, "calendar", plain("UTC"))
    ).toThrow(CalendarError)
  })

  it.each([
    [{ time_zone: "Mars/Olympus", holidays: [] }, "invalid_time_zone"],
    [
      { time_zone: "UTC", hours: { "mon-fry": [] }, holidays: [] },
      "invalid_hours",
    ],
    [
      { time_zone: "UTC", hours: { mon: ["18:00-09:00"] }, holidays: [] },
      "invalid_hours",
    ],
    [
      {
        time_zone: "UTC",
        hours: { mon: ["09:00-12:00", "11:00-13:00"] },
        holidays: [],
      },
      "invalid_hours",
    ],
  ])("%j is %s", (calendar, code) => {
    expect(() =>
      addLength("2026-01-01T00:00:00Z", "P1D", "business", calendar)
    ).toThrow(expect.objectContaining({ code }))
  })
})
