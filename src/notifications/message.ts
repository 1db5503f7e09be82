import type { Language } from "./language"
import type { Flag } from "./values"

/**
 * A paragraph with `{placeholders}`. It is left out when one of them has no value or its flag is down, so
 * that no sentence ends in the air.
 */
export type Paragraph = string | { when: Flag; text: string }

/** The subject asks for `{number}` alone: it is always there and holds nothing a person typed. */
export interface Copy {
  subject: string
  body: readonly Paragraph[]
}

/** One message in every language we ship. */
export type Message = Record<Language, Copy>

export const PLACEHOLDER = /\{([a-z_]+)\}/g

export const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].flatMap((match) => match[1] ?? [])
