import type { Locale } from "../../domain/languages"
import { fillBoth, plain } from "../fill"
import { FRAME } from "../frame"
import type { Reader } from "../language"
import { placeholdersOf } from "../message"
import type { RenderedMail } from "../render"

/** What a mail says that is not to the shopper about a case; a paragraph is left out when one of its values is missing. */
export type Notice = Record<
  Locale,
  { subject: string; body: readonly string[] }
>

/** Writes such a mail. */
export const renderNotice = (
  notice: Notice,
  values: Record<string, string | null>,
  reader: Reader
): RenderedMail => {
  const copy = notice[reader.language]
  const valueOf = (key: string) => values[key] ?? null
  const paragraphs = [FRAME[reader.language].greeting, ...copy.body].filter(
    (text) => placeholdersOf(text).every((key) => valueOf(key) !== null)
  )
  return {
    subject: plain(copy.subject, valueOf),
    ...fillBoth(paragraphs, valueOf),
  }
}
