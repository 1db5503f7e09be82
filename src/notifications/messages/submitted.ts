import type { Message } from "../message"

/** The request has arrived. */
export const submitted: Message = {
  en: {
    subject: "{number}: we received your request",
    body: [
      "We received your request {number} and will look at it.",
      "You will hear from us by {decide_by}.",
      "Please keep the goods as they are and do not send anything back yet: we will tell you how.",
    ],
  },
  it: {
    subject: "{number}: abbiamo ricevuto la tua richiesta",
    body: [
      "Abbiamo ricevuto la tua richiesta {number} e la esamineremo.",
      "Riceverai una risposta entro {decide_by}.",
      "Conserva i prodotti così come sono e non spedire ancora nulla: ti spiegheremo come fare.",
    ],
  },
}
