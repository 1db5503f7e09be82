import type { Finding } from "../../domain/policy/decision"
import { placeOf } from "./place-of"

/** The word for a key, or the fallback where it has none. */
type Word = (key: string, fallback: string) => string

/**
 * An error of a policy document as the merchant reads it: the sentence of its code, and where it stands. What the server
 * says of it names the values, in English: it stands beside the place for who reads that.
 *
 * @param language a language tag
 */
export const documentErrorText = (
  finding: Finding,
  language: string,
  word: Word
): { sentence: string; place: string } => {
  const { code, message } = finding
  const english = language.toLowerCase().split("-")[0] === "en"
  return {
    sentence: word(`policyErrors.${code}`, message || code),
    place: [placeOf(finding), english && message].filter(Boolean).join(": "),
  }
}
