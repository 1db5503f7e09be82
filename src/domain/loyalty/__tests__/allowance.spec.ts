import fc from "fast-check"
import { DateTime } from "luxon"
import {
  allowanceUse,
  isUsedUp,
  nextKind,
  oldestThatCounts,
  reservedAt,
  type AllowanceEntry,
} from "../allowance"

const ROME = "Europe/Rome"
const NOW = "2026-06-15T10:00:00.000Z"
const TERM = { count: 2, per: "P90D" }

const daysAgo = (days: number): string =>
  new Date(Date.parse(NOW) - days * 86_400_000).toISOString()

describe("allowanceUse", () => {
  it("counts what was reserved in the rolling time, and says when the oldest falls out", () => {
    const use = allowanceUse(
      [daysAgo(100), daysAgo(90), daysAgo(10)],
      TERM,
      NOW,
      ROME
    )
    // 90 days ago to the hour: its last day is today, in Rome.
    expect(use).toEqual({
      ...TERM,
      used: 2,
      renews_at: "2026-06-15T22:00:00.000Z",
    })
    expect(isUsedUp(use)).toBe(true)
  })

  it("renews at midnight in the policy's time zone, not a moment earlier", () => {
    const at = (now: string) =>
      allowanceUse([daysAgo(90)], TERM, now, ROME).used
    expect(at("2026-06-15T21:59:59.999Z")).toBe(1)
    expect(at("2026-06-15T22:00:00.000Z")).toBe(0)
  })

  it("renews nothing where nothing was used", () => {
    expect(allowanceUse([], TERM, NOW, ROME)).toEqual({
      ...TERM,
      used: 0,
      renews_at: null,
    })
  })

  it("takes an allowance of none as used up", () => {
    const none = { count: 0, per: "P1Y" }
    expect(isUsedUp(allowanceUse([], none, NOW, ROME))).toBe(true)
  })

  it("counts as a naive model does, whatever was reserved and given back in whatever order", () => {
    const move = fc.record({
      submission: fc.integer({ min: 0, max: 5 }),
      open: fc.boolean(),
      hours: fc.integer({ min: 1, max: 24 * 40 }),
    })
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 30 }),
        fc.integer({ min: 0, max: 100 }),
        (moves, per) => {
          // The model: a submission either has a place since some moment, or has none.
          const holds = new Map<number, string>()
          const ledger: AllowanceEntry[] = []
          let clock = Date.parse("2025-01-01T00:00:00.000Z")
          for (const { submission, open, hours } of moves) {
            clock += hours * 3_600_000
            const at = new Date(clock).toISOString()
            const lines = ledger.filter(
              (one) => one.submission_id === `s${submission}`
            )
            const kind = lines.length
              ? nextKind(lines.at(-1)?.kind ?? null, open)
              : "reserve"
            if (kind) {
              ledger.push({
                submission_id: `s${submission}`,
                position: lines.length + 1,
                kind,
                at,
              })
            }
            if (!lines.length || (open && !holds.has(submission))) {
              holds.set(submission, at)
            } else if (!open) {
              holds.delete(submission)
            }
          }
          const now = new Date(clock).toISOString()
          const counted = [...holds.values()].filter(
            (at) =>
              DateTime.fromISO(at, { zone: ROME })
                .plus({ days: per })
                .endOf("day")
                .toMillis() >= clock
          )
          const shuffled = [...ledger].reverse()
          const term = { count: 3, per: `P${per}D` }
          const use = allowanceUse(reservedAt(shuffled), term, now, ROME)
          expect(use.used).toBe(counted.length)
          expect(isUsedUp(use)).toBe(counted.length >= 3)
          // One millisecond before it renews everything counts, and then one less, or more at once.
          if (use.renews_at) {
            const later = (ms: number) =>
              allowanceUse(
                reservedAt(ledger),
                term,
                new Date(Date.parse(use.renews_at ?? now) + ms).toISOString(),
                ROME
              ).used
            expect(later(-1)).toBe(use.used)
            expect(later(0)).toBeLessThan(use.used)
          }
        }
      )
    )
  })
})

describe("nextKind", () => {
  it("never writes what the ledger says already, nor for a submission it never had", () => {
    expect(nextKind("reserve", true)).toBeNull()
    expect(nextKind("give_back", false)).toBeNull()
    expect(nextKind(null, true)).toBeNull()
    expect(nextKind(null, false)).toBeNull()
    expect(nextKind("reserve", false)).toBe("give_back")
    expect(nextKind("give_back", true)).toBe("reserve")
  })
})

describe("oldestThatCounts", () => {
  it("is never later than a reservation that counts", () => {
    const per = fc.oneof(
      fc.integer({ min: 0, max: 800 }).map((days) => `P${days}D`),
      fc.integer({ min: 0, max: 60 }).map((months) => `P${months}M`),
      fc.integer({ min: 0, max: 5 }).map((years) => `P${years}Y`),
      fc.integer({ min: 0, max: 900 }).map((hours) => `PT${hours}H`)
    )
    fc.assert(
      fc.property(
        per,
        fc.constantFrom(ROME, "Pacific/Kiritimati", "Pacific/Pago_Pago"),
        fc.integer({ min: 0, max: 3_000 * 24 }),
        (length, zone, hours) => {
          const at = daysAgo(hours / 24)
          const counts = allowanceUse(
            [at],
            { count: 1, per: length },
            NOW,
            zone
          ).used
          expect(counts === 0 || at >= oldestThatCounts(length, NOW)).toBe(true)
        }
      )
    )
  })
})
