import type { Message } from "../message"

/** Staff need something from the shopper. */
export const detailsRequested: Message = {
  en: {
    subject: "{number}: we need something from you",
    body: [
      "We need a little more from you to go on with {number}.",
      "{message}",
      "Please answer under My Returns. Without an answer by {answer_by} the request is canceled.",
    ],
  },
  it: {
    subject: "{number}: ci serve un’informazione",
    body: [
      "Per proseguire con la pratica {number} ci serve ancora qualcosa da te.",
      "{message}",
      "Rispondi dalla pagina I miei resi. Senza risposta entro {answer_by} la richiesta viene annullata.",
    ],
  },
}
