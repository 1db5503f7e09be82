import type { Message } from "../message"

/** Called off by the shopper or the shop. */
export const canceled: Message = {
  en: {
    subject: "{number}: your request was canceled",
    body: [
      { when: "by_shopper", text: "You canceled your request {number}." },
      { when: "by_shop", text: "We canceled your request {number}." },
      "The reason: {reason}",
      "Please do not send anything back. If you still need it, start a new request under My Returns.",
    ],
  },
  it: {
    subject: "{number}: la tua richiesta è stata annullata",
    body: [
      { when: "by_shopper", text: "Hai annullato la tua richiesta {number}." },
      { when: "by_shop", text: "Abbiamo annullato la tua richiesta {number}." },
      "Il motivo: {reason}",
      "Non spedire nulla. Se ti serve ancora, apri una nuova richiesta dalla pagina I miei resi.",
    ],
  },
}
