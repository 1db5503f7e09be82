import type { Message } from "../message"

/** The shopper asked for a second look. */
export const appealed: Message = {
  en: {
    subject: "{number}: we will take a second look",
    body: [
      "We received your appeal for {number} and will look at it again; what we refused stays with us meanwhile.",
      "We will write to you with the result.",
    ],
  },
  it: {
    subject: "{number}: riesamineremo la tua richiesta",
    body: [
      "Abbiamo ricevuto la tua richiesta di riesame per la pratica {number} e la valuteremo di nuovo; intanto conserviamo ciò che avevamo rifiutato.",
      "Ti scriveremo l’esito.",
    ],
  },
}
