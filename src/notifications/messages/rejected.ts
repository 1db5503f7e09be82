import type { Message } from "../message"

/** The request is refused, in writing and with the reason. */
export const rejected: Message = {
  en: {
    subject: "{number}: we cannot accept your request",
    body: [
      "We looked at your request {number} and cannot accept it.",
      "The reason: {reason}",
      "If you disagree, you can ask for a second look under My Returns until {appeal_until}.",
      "Please do not send the goods back.",
    ],
  },
  it: {
    subject: "{number}: non possiamo accogliere la tua richiesta",
    body: [
      "Abbiamo esaminato la tua richiesta {number} e non possiamo accoglierla.",
      "Il motivo: {reason}",
      "Se non sei d’accordo, puoi chiedere un riesame dalla pagina I miei resi fino a {appeal_until}.",
      "Non rispedire i prodotti.",
    ],
  },
}
