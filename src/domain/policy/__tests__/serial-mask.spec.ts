import fc from "fast-check"
import { matchesMask, parsePolicy, serialKey } from ".."
import { maskProblem } from "../serial-mask"
import { documentOf } from "./make"

/** fast-check's "binary" unit looks up every character of Unicode to shrink, for ten seconds. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((point) => String.fromCodePoint(point))

const digit = fc.constantFrom(..."0123456789")
const letter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ")
const literal = fc.constantFrom(..."BCXYZ0128/.#_")
const place = fc.oneof(
  digit.map((seen) => ({ mask: "9", seen })),
  letter.map((seen) => ({ mask: "A", seen })),
  fc.oneof(digit, letter).map((seen) => ({ mask: "*", seen })),
  literal.map((seen) => ({ mask: seen, seen })),
  fc.constantFrom("9", "A", "*", "\\").map((seen) => ({
    mask: `\\${seen}`,
    seen,
  }))
)
const places = fc.array(place, { minLength: 1, maxLength: 20 })
const noise = fc.constantFrom("", " ", "-", "  ", "–", "−", "\u200b")

describe("matchesMask", () => {
  it.each([
    ["SN-9999-AA", "sn 1234 xy", true],
    ["SN-9999-AA", "SN1234X1", false],
    ["SN-9999-AA", "SN12345XY", false],
    ["**", "a7", true],
    ["**", "é7", false],
    ["9", "٣", false],
    ["\\9A", "9b", true],
    ["\\9A", "8b", false],
    ["\\\\9", "\\5", true],
    ["9\\", "9", false],
    ["(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaa!", false],
  ])("%s against %s: %s", (mask, serial, fits) => {
    expect(matchesMask(mask, serial)).toBe(fits)
  })

  it("takes every serial that was made by its mask, whatever its case, spaces and dashes", () => {
    fc.assert(
      fc.property(
        places,
        fc.array(noise, { minLength: 20, maxLength: 20 }),
        fc.boolean(),
        (parts, spaces, lower) => {
          const mask = parts.map((part) => part.mask).join("")
          const plain = parts
            .map(({ seen }, index) => `${seen}${spaces[index] ?? ""}`)
            .join("")
          const serial = lower ? plain.toLowerCase() : plain
          expect(matchesMask(mask, serial)).toBe(true)
          expect(matchesMask(mask, `${serial}0`)).toBe(false)
        }
      )
    )
  })

  it("refuses a serial with one place of the wrong kind", () => {
    fc.assert(
      fc.property(places, fc.nat(19), (parts, at) => {
        const index = at % parts.length
        const mask = parts.map((part) => part.mask).join("")
        const spoiled = parts
          .map(({ seen }, place) => (place === index ? "€" : seen))
          .join("")
        expect(matchesMask(mask, spoiled)).toBe(false)
      })
    )
  })

  it("never throws and takes one pass, whatever anybody writes", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, maxLength: 200 }),
        fc.string({ unit: anyCharacter, maxLength: 200 }),
        (mask, serial) => {
          const fits = matchesMask(mask, serial)
          expect(fits && maskProblem(mask) !== null).toBe(false)
          expect(serialKey(serialKey(serial))).toBe(serialKey(serial))
        }
      )
    )
  })

  it.each([["9\\"], [" - "], ["\\-"]])("%p is no mask", (pattern) => {
    const parsed = parsePolicy(
      documentOf({ warranty: { serial: { formats: [{ pattern }] } } })
    )
    expect(parsed).toMatchObject({
      ok: false,
      errors: [
        {
          path: "request_types.0.warranty.serial.formats.0.pattern",
          code: "invalid_mask",
        },
      ],
    })
  })
})
