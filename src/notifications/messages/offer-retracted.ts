import type { Message } from "../message"

/** Staff took the offer back. */
export const offerRetracted: Message = {
  en: {
    subject: "{number}: our offer no longer stands",
    body: [
      "We had to take back our offer for {number}. We go on with your request as before and will write to you.",
    ],
  },
  it: {
    subject: "{number}: la nostra proposta non è più valida",
    body: [
      "Abbiamo dovuto ritirare la nostra proposta per la pratica {number}. Proseguiamo con la tua richiesta come prima e ti scriveremo.",
    ],
  },
}
