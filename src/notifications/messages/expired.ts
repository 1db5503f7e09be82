import type { Message } from "../message"

/** An approval was not used in time. */
export const expired: Message = {
  en: {
    subject: "{number}: your approval has ended",
    body: [
      "The time to send back the goods for {number} is over and the approval has ended.",
      {
        when: "nothing_came",
        text: "Nothing has reached us. Have you sent the goods already? Answer with the tracking number and we will look into it. Otherwise please do not send anything now.",
      },
      {
        when: "part_came",
        text: "We go on with what has arrived, and will write to you.",
      },
      "Not arrived:\n{missing}",
    ],
  },
  it: {
    subject: "{number}: la tua approvazione è scaduta",
    body: [
      "Il termine per rispedire i prodotti della pratica {number} è passato e l’approvazione è scaduta.",
      {
        when: "nothing_came",
        text: "Non ci è arrivato nulla. Hai già spedito? Rispondi con il numero di tracciamento e verificheremo. Altrimenti non spedire più nulla.",
      },
      {
        when: "part_came",
        text: "Proseguiamo con quanto è arrivato e ti scriveremo.",
      },
      "Non arrivati:\n{missing}",
    ],
  },
}
