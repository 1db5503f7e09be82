import type { Message } from "../message"

/** A parcel has come in. */
export const received: Message = {
  en: {
    subject: "{number}: your parcel has arrived",
    body: [
      "Your parcel for {number} has arrived.",
      "We received:\n{received}",
      "We did not find:\n{missing}",
      "We check the goods now and write to you when we know the result.",
    ],
  },
  it: {
    subject: "{number}: il tuo pacco è arrivato",
    body: [
      "Il tuo pacco per la pratica {number} è arrivato.",
      "Abbiamo ricevuto:\n{received}",
      "Non abbiamo trovato:\n{missing}",
      "Ora controlliamo i prodotti e ti scriviamo l’esito.",
    ],
  },
}
