import type { Message } from "../message"

/** Somebody is on it. */
export const acknowledged: Message = {
  en: {
    subject: "{number}: we are on it",
    body: [
      "A member of our staff is looking at {number}.",
      "{message}",
      "You will hear from us by {decide_by}.",
      "You do not have to do anything.",
    ],
  },
  it: {
    subject: "{number}: ce ne stiamo occupando",
    body: [
      "Una persona del nostro team sta esaminando la pratica {number}.",
      "{message}",
      "Riceverai una risposta entro {decide_by}.",
      "Non devi fare nulla.",
    ],
  },
}
