import type { Message } from "../message"

/** Reminder: a request was begun and not sent. */
export const draftExpiring: Message = {
  en: {
    subject: "{number}: your request is not sent yet",
    body: [
      "You began the request {number} and did not send it.",
      "Finish it under My Returns by {answer_by}: after that we delete it.",
    ],
  },
  it: {
    subject: "{number}: la tua richiesta non è stata inviata",
    body: [
      "Hai iniziato la richiesta {number} ma non l’hai inviata.",
      "Completala dalla pagina I miei resi entro {answer_by}: dopo, la cancelliamo.",
    ],
  },
}
