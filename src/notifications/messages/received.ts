import type { Message } from "../message"

/** A parcel has come in. */
export const received: Message = {
  en: {
    subject: "{number}: your parcel has arrived",
    body: [
      "Your parcel for {number} has arrived.",
      "We received:\n{received}",
      "We did not find:\n{missing}",
      "We check the goods now and write to you when we know the result.",
    ],
  },
  it: {
    subject: "{number}: il tuo pacco è arrivato",
    body: [
      "Il tuo pacco per la pratica {number} è arrivato.",
      "Abbiamo ricevuto:\n{received}",
      "Non abbiamo trovato:\n{missing}",
      "Ora controlliamo i prodotti e ti scriviamo l’esito.",
    ],
  },
  es: {
    subject: "{number}: tu paquete ha llegado",
    body: [
      "El paquete del caso {number} ha llegado.",
      "Hemos recibido:\n{received}",
      "No hemos encontrado:\n{missing}",
      "Ahora revisamos los productos y te escribiremos cuando sepamos el resultado.",
    ],
  },
  pl: {
    subject: "{number}: paczka dotarła",
    body: [
      "Paczka w sprawie {number} do nas dotarła.",
      "Otrzymaliśmy:\n{received}",
      "Nie znaleźliśmy:\n{missing}",
      "Sprawdzamy teraz towar i napiszemy, jaki jest wynik.",
    ],
  },
  lv: {
    subject: "{number}: Jūsu sūtījums ir saņemts",
    body: [
      "Jūsu sūtījums lietā {number} ir saņemts.",
      "Mēs saņēmām:\n{received}",
      "Mēs neatradām:\n{missing}",
      "Tagad pārbaudām preces un rakstīsim Jums, kad būs zināms rezultāts.",
    ],
  },
}
