import { readerOf, type Reader } from "./language"
import type { Mail } from "./mail-case"
import {
  GOODS_SENT,
  goodsSent,
  MESSAGES,
  WITHDRAWN,
  withdrawn,
} from "./messages"
import type { Message } from "./message"
import { goodsOf } from "./goods-of"
import { renderMail, type RenderedMail } from "./render"

export { caseLink } from "./case-link"
export { LANGUAGES, readerOf, type Language, type Reader } from "./language"
export type { Mail, MailCase, MailEvent, MailItem } from "./mail-case"
export { MESSAGES, REMINDERS } from "./messages"
export type { RenderedMail } from "./render"

/** Events of the conversation; the shopper is not told what the shopper wrote. */
const ECHOES = new Set(["rma.messaged"])

const isEcho = (name: string, mail: Mail): boolean =>
  ECHOES.has(name) &&
  (mail.event?.actor_type === "shopper" || mail.event?.actor_type === "guest")

/**
 * A withdrawal is acknowledged with its submission (Directive 2011/83/EU Art. 11a): what the timeline says
 * of that once more is no second mail.
 */
const messageOf = (
  name: string,
  { full, event }: Mail
): { template: string; message: Message } | null => {
  const withdrawal = full.rma.legal_basis === "withdrawal"
  if (withdrawal && name === "rma.submitted") {
    return { template: WITHDRAWN, message: withdrawn }
  }
  if (name === "rma.settled" && goodsOf(event).length) {
    return { template: GOODS_SENT, message: goodsSent }
  }
  const own = withdrawal && event?.actor_type === "system"
  const message = MESSAGES.get(name)
  return message && !(own && name === "rma.acknowledged")
    ? { template: name, message }
    : null
}

/**
 * The mail an event of a case sends its shopper, and its default template id; null when it sends none.
 *
 * @param name of the event, `rma.approved`
 * @param locales of the customer and the shop, used when the case has none
 */
export const composeMail = (
  name: string,
  mail: Mail,
  ...locales: (string | null | undefined)[]
): (RenderedMail & { reader: Reader; template: string }) | null => {
  const found = messageOf(name, mail)
  if (!found || isEcho(name, mail)) {
    return null
  }
  const reader = readerOf(mail.full.rma.locale, ...locales)
  const { message, template } = found
  return { ...renderMail(message, mail, reader), reader, template }
}
