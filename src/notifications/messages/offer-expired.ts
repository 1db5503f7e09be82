import type { Message } from "../message"

/** Nobody answered the offer in time. */
export const offerExpired: Message = {
  en: {
    subject: "{number}: our offer has run out",
    body: [
      "Our offer for {number} has run out without an answer. We go on with your request as before and will write to you.",
    ],
  },
  it: {
    subject: "{number}: la nostra proposta è scaduta",
    body: [
      "La nostra proposta per la pratica {number} è scaduta senza risposta. Proseguiamo con la tua richiesta come prima e ti scriveremo.",
    ],
  },
  es: {
    subject: "{number}: nuestra oferta ha caducado",
    body: [
      "Nuestra oferta para el caso {number} ha caducado sin respuesta. Seguimos con tu solicitud como antes y te escribiremos.",
    ],
  },
  pl: {
    subject: "{number}: nasza propozycja wygasła",
    body: [
      "Nasza propozycja w sprawie {number} wygasła bez odpowiedzi. Rozpatrujemy zgłoszenie dalej jak dotąd i napiszemy do Ciebie.",
    ],
  },
  lv: {
    subject: "{number}: mūsu piedāvājuma termiņš ir beidzies",
    body: [
      "Mūsu piedāvājuma termiņš lietā {number} ir beidzies bez atbildes. Mēs turpinām izskatīt pieteikumu kā līdz šim un Jums rakstīsim.",
    ],
  },
}
