import type { Message } from "../message"

/** The answer has arrived. */
export const detailsProvided: Message = {
  en: {
    subject: "{number}: we received your answer",
    body: [
      "Thank you, we received your answer about {number}. We go on with your request and will write to you.",
    ],
  },
  it: {
    subject: "{number}: abbiamo ricevuto la tua risposta",
    body: [
      "Grazie, abbiamo ricevuto la tua risposta sulla pratica {number}. Proseguiamo con la richiesta e ti scriveremo.",
    ],
  },
  es: {
    subject: "{number}: hemos recibido tu respuesta",
    body: [
      "Gracias, hemos recibido tu respuesta sobre el caso {number}. Seguimos con tu solicitud y te escribiremos.",
    ],
  },
  pl: {
    subject: "{number}: otrzymaliśmy Twoją odpowiedź",
    body: [
      "Dziękujemy, otrzymaliśmy Twoją odpowiedź w sprawie {number}. Pracujemy dalej nad zgłoszeniem i napiszemy do Ciebie.",
    ],
  },
  lv: {
    subject: "{number}: mēs saņēmām Jūsu atbildi",
    body: [
      "Paldies, mēs saņēmām Jūsu atbildi lietā {number}. Turpinām izskatīt pieteikumu un Jums rakstīsim.",
    ],
  },
}
