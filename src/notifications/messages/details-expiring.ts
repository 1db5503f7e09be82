import type { Message } from "../message"

/** Reminder: a question is still open. */
export const detailsExpiring: Message = {
  en: {
    subject: "{number}: we are still waiting for your answer",
    body: [
      "We asked you something about {number} and have no answer yet.",
      "Please answer under My Returns by {answer_by}: after that the request is canceled.",
    ],
  },
  it: {
    subject: "{number}: aspettiamo ancora la tua risposta",
    body: [
      "Ti abbiamo chiesto un’informazione sulla pratica {number} e non abbiamo ancora una risposta.",
      "Rispondi dalla pagina I miei resi entro {answer_by}: dopo, la richiesta viene annullata.",
    ],
  },
}
