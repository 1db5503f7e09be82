import type { Message } from "../message"

/** The answer has arrived. */
export const detailsProvided: Message = {
  en: {
    subject: "{number}: we received your answer",
    body: [
      "Thank you, we received your answer about {number}. We go on with your request and will write to you.",
    ],
  },
  it: {
    subject: "{number}: abbiamo ricevuto la tua risposta",
    body: [
      "Grazie, abbiamo ricevuto la tua risposta sulla pratica {number}. Proseguiamo con la richiesta e ti scriveremo.",
    ],
  },
}
