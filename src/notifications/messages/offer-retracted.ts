import type { Message } from "../message"

/** Staff took the offer back. */
export const offerRetracted: Message = {
  en: {
    subject: "{number}: our offer no longer stands",
    body: [
      "We had to take back our offer for {number}. We go on with your request as before and will write to you.",
    ],
  },
  it: {
    subject: "{number}: la nostra proposta non è più valida",
    body: [
      "Abbiamo dovuto ritirare la nostra proposta per la pratica {number}. Proseguiamo con la tua richiesta come prima e ti scriveremo.",
    ],
  },
  es: {
    subject: "{number}: nuestra oferta ya no es válida",
    body: [
      "Hemos tenido que retirar nuestra oferta para el caso {number}. Seguimos con tu solicitud como antes y te escribiremos.",
    ],
  },
  pl: {
    subject: "{number}: nasza propozycja jest nieaktualna",
    body: [
      "Musieliśmy wycofać naszą propozycję w sprawie {number}. Rozpatrujemy zgłoszenie dalej jak dotąd i napiszemy do Ciebie.",
    ],
  },
  lv: {
    subject: "{number}: mūsu piedāvājums vairs nav spēkā",
    body: [
      "Mums nācās atsaukt savu piedāvājumu lietā {number}. Mēs turpinām izskatīt pieteikumu kā līdz šim un Jums rakstīsim.",
    ],
  },
}
