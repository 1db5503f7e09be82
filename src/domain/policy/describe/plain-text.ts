import { contactLine } from "../contact-line"
import { shownTypes } from "./open-terms"
import { speakerIn } from "./speaker"
import type { Subject } from "./subject"
import { tellWhen } from "./tell-conditions"
import { tellType } from "./tell-type"

/**
 * The terms as text: the merchant's own words, then each request type with its windows, conditions, fees, who
 * pays the way back, promises and warranty. Every line is a sentence; a blank line parts request types.
 *
 * @param locale a language tag; our sentences in English where we do not ship the language
 */
export const plainText = (subject: Subject, locale: string | null): string => {
  const speaker = speakerIn(locale)
  const { say, own, day } = speaker
  const { policy, published_at } = subject
  const general = { speaker, subject, type: null }
  const head = [
    say("title"),
    ...(policy.text ? [own(policy.text)] : []),
    ...(published_at
      ? [say("updated", { day: day(published_at, policy.calendar.time_zone) })]
      : []),
  ]
  const types = shownTypes(subject).map((type) =>
    tellType({ speaker, subject, type, locale })
  )
  const foot = [
    ...policy.redirects.map(({ message, when, contact }) => {
      const where = contactLine(contact, locale)
      return message
        ? `${own(message)} ${where}`
        : say("elsewhere", { when: tellWhen(when, general), contact: where })
    }),
    ...(policy.contact
      ? [say("contact", { contact: contactLine(policy.contact, locale) })]
      : []),
  ]
  return [head, ...types, foot]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")
}
