/** Spaces and dashes carry no meaning in a serial number, nor does case, nor what cannot be seen. */
const MUTE = /[\s\p{Dash}\p{Cf}]/gu

/**
 * A serial number as it is compared and kept: upper case, no spaces, no dashes. Empty when nothing is left.
 */
export const serialKey = (serial: string): string =>
  serial.normalize("NFKC").replace(MUTE, "").toUpperCase()

interface Place {
  kind: "digit" | "letter" | "either" | "itself"
  character: string
}

const KINDS: Record<string, Place["kind"]> = {
  "9": "digit",
  A: "letter",
  "*": "either",
}

/** The places of a mask in order, without what is mute; null when it ends in a quoting backslash. */
const placesOf = (pattern: string): Place[] | null => {
  const places: Place[] = []
  const characters = [...pattern.normalize("NFKC")]
  for (let index = 0; index < characters.length; index++) {
    const own = characters[index] ?? ""
    const quoted = own === "\\"
    const character = quoted ? characters[++index] : own
    if (character === undefined) {
      return null
    }
    const kind = (quoted ? undefined : KINDS[character]) ?? "itself"
    if (kind !== "itself") {
      places.push({ kind, character })
      continue
    }
    // One sign may become several, as ß becomes SS.
    places.push(
      ...[...serialKey(character)].map((one) => ({ kind, character: one }))
    )
  }
  return places
}

/** Why a text is no mask, or null when it is one. */
export const maskProblem = (
  pattern: string
): "quotes_nothing" | "empty" | null => {
  const places = placesOf(pattern)
  if (!places) {
    return "quotes_nothing"
  }
  return places.length === 0 ? "empty" : null
}

const isDigit = (character: string) => /^[0-9]$/.test(character)
const isLetter = (character: string) => /^[A-Z]$/.test(character)

const fits = ({ kind, character }: Place, seen: string): boolean => {
  switch (kind) {
    case "digit":
      return isDigit(seen)
    case "letter":
      return isLetter(seen)
    case "either":
      return isDigit(seen) || isLetter(seen)
    case "itself":
      return seen === character
  }
}

/**
 * Whether a serial number has the form of a mask: `9` a digit, `A` a letter A–Z, `*` either, `\` quotes the
 * next character, anything else itself; case, spaces and dashes do not count. A mask, not a regular
 * expression: one pass over the serial, whatever anybody writes.
 *
 * @param pattern a mask; one that is none fits nothing
 */
export const matchesMask = (pattern: string, serial: string): boolean => {
  const places = placesOf(pattern)
  const seen = [...serialKey(serial)]
  return (
    places !== null &&
    places.length > 0 &&
    places.length === seen.length &&
    places.every((place, index) => fits(place, seen[index] ?? ""))
  )
}
