import { fillBoth, plain } from "./fill"
import { FRAME } from "./frame"
import type { Reader } from "./language"
import type { Mail } from "./mail-case"
import type { Message, Paragraph } from "./message"
import { placeholdersOf } from "./message"
import { mailFlags, mailValues, type Values } from "./values"

/** A message ready to be sent, in plain text and as HTML. */
export interface RenderedMail {
  subject: string
  text: string
  html: string
}

const valueOf = (values: Values, key: string): string | null =>
  key in values ? values[key as keyof Values] : null

/** The paragraphs that apply to this case: those whose flag is up and whose placeholders have a value. */
const applying = (
  paragraphs: readonly Paragraph[],
  values: Values,
  flags: ReturnType<typeof mailFlags>
): string[] =>
  paragraphs
    .filter((one) => typeof one === "string" || flags[one.when])
    .map((one) => (typeof one === "string" ? one : one.text))
    .filter((text) =>
      placeholdersOf(text).every((key) => valueOf(values, key) !== null)
    )

/** Writes a message for its reader. Pure: the same case gives the same mail. */
export const renderMail = (
  message: Message,
  mail: Mail,
  reader: Reader
): RenderedMail => {
  const copy = message[reader.language]
  const frame = FRAME[reader.language]
  const values = mailValues(mail, reader)
  const paragraphs = applying(
    [
      frame.greeting,
      ...copy.body,
      values.order === null ? frame.about : frame.about_order,
      frame.link,
      frame.closing,
    ],
    values,
    mailFlags(mail)
  )
  const filled = (key: string) => valueOf(values, key)
  return {
    subject: plain(copy.subject, filled),
    ...fillBoth(paragraphs, filled),
  }
}
