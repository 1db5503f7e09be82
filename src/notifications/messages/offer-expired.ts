import type { Message } from "../message"

/** Nobody answered the offer in time. */
export const offerExpired: Message = {
  en: {
    subject: "{number}: our offer has run out",
    body: [
      "Our offer for {number} has run out without an answer. We go on with your request as before and will write to you.",
    ],
  },
  it: {
    subject: "{number}: la nostra proposta è scaduta",
    body: [
      "La nostra proposta per la pratica {number} è scaduta senza risposta. Proseguiamo con la tua richiesta come prima e ti scriveremo.",
    ],
  },
}
