import type { Message } from "../message"

/** The shop wrote to the shopper. */
export const messaged: Message = {
  en: {
    subject: "{number}: a message for you",
    body: [
      "There is a new message about {number}.",
      "{message}",
      "You can answer under My Returns.",
    ],
  },
  it: {
    subject: "{number}: un messaggio per te",
    body: [
      "C’è un nuovo messaggio sulla pratica {number}.",
      "{message}",
      "Puoi rispondere dalla pagina I miei resi.",
    ],
  },
}
