import { contactLine } from "../policy/contact-line"
import type { Contact, LocalizedText } from "../policy/schema"
import { textIn } from "../policy/text"

interface Redirected {
  contact: Contact
  /** The merchant's own words; absent: ours. */
  message?: LocalizedText
}

const isRedirected = (expected: unknown): expected is Redirected =>
  typeof expected === "object" &&
  expected !== null &&
  Object.hasOwn(expected, "contact")

/**
 * Where a shopper is sent who bought from somebody else, and how to get there; null for a finding that is no
 * redirect.
 *
 * @param ours what we say where the merchant has no words of their own
 */
export const redirectSentence = (
  expected: unknown,
  locale: string | null | undefined,
  ours: string
): string | null => {
  if (!isRedirected(expected)) {
    return null
  }
  const { contact, message } = expected
  return `${message ? textIn(message, locale) : ours} ${contactLine(contact, locale)}`
}
