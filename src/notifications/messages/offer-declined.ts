import type { Message } from "../message"

/** The shopper did not want the offer. */
export const offerDeclined: Message = {
  en: {
    subject: "{number}: you declined our offer",
    body: [
      "You declined our offer for {number}. We go on with your request as before and will write to you.",
    ],
  },
  it: {
    subject: "{number}: hai rifiutato la nostra proposta",
    body: [
      "Hai rifiutato la nostra proposta per la pratica {number}. Proseguiamo con la tua richiesta come prima e ti scriveremo.",
    ],
  },
}
