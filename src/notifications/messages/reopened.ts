import type { Message } from "../message"

/** A closed request is taken up again. */
export const reopened: Message = {
  en: {
    subject: "{number}: we look at your request again",
    body: [
      "We opened your request {number} again.",
      "The reason: {reason}",
      "Please do not send anything back until you hear from us.",
    ],
  },
  it: {
    subject: "{number}: riesaminiamo la tua richiesta",
    body: [
      "Abbiamo riaperto la tua richiesta {number}.",
      "Il motivo: {reason}",
      "Non spedire nulla finché non ricevi nostre notizie.",
    ],
  },
}
