import type { Message } from "../message"

/** The shopper did not want the offer. */
export const offerDeclined: Message = {
  en: {
    subject: "{number}: you declined our offer",
    body: [
      "You declined our offer for {number}. We go on with your request as before and will write to you.",
    ],
  },
  it: {
    subject: "{number}: hai rifiutato la nostra proposta",
    body: [
      "Hai rifiutato la nostra proposta per la pratica {number}. Proseguiamo con la tua richiesta come prima e ti scriveremo.",
    ],
  },
  es: {
    subject: "{number}: has rechazado nuestra oferta",
    body: [
      "Has rechazado nuestra oferta para el caso {number}. Seguimos con tu solicitud como antes y te escribiremos.",
    ],
  },
  pl: {
    subject: "{number}: nasza propozycja nie została przyjęta",
    body: [
      "Wiemy już, że nasza propozycja w sprawie {number} Ci nie odpowiada. Rozpatrujemy zgłoszenie dalej jak dotąd i napiszemy do Ciebie.",
    ],
  },
  lv: {
    subject: "{number}: Jūs noraidījāt mūsu piedāvājumu",
    body: [
      "Jūs noraidījāt mūsu piedāvājumu lietā {number}. Mēs turpinām izskatīt pieteikumu kā līdz šim un Jums rakstīsim.",
    ],
  },
}
