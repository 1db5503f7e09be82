import { localeOf, messageFor, sentenceFor } from "../../domain/messages"
import type { Finding } from "../../domain/policy/decision"

/**
 * The sentence of an error in the reader's language. English keeps what the code that refused had to say,
 * which is more exact than the code's general sentence.
 */
export const sentenceOf = (
  code: string,
  locale: string,
  said: string
): string =>
  localeOf(locale) === "en" && said && said !== code
    ? said
    : messageFor(code, locale)

/** Findings with their sentences; the domain leaves them empty. */
export const findingsIn = <T extends Finding>(
  findings: readonly T[],
  locale: string
): T[] =>
  findings.map(({ wording, ...finding }) => ({
    ...(finding as T),
    message:
      finding.message ||
      sentenceFor({ ...finding, ...(wording ? { wording } : {}) }, locale),
  }))
