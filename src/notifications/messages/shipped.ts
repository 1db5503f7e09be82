import type { Message } from "../message"

/** The parcel is on its way to the shop. */
export const shipped: Message = {
  en: {
    subject: "{number}: your parcel is on its way",
    body: [
      "Thank you: your parcel for {number} is on its way to us. Keep the receipt of the shipment until the case is closed.",
      "Carrier: {carrier}",
      "Tracking number: {tracking}",
      "We write to you when it has arrived.",
    ],
  },
  it: {
    subject: "{number}: il tuo pacco è in viaggio",
    body: [
      "Grazie: il tuo pacco per la pratica {number} è in viaggio verso di noi. Conserva la ricevuta della spedizione fino alla chiusura della pratica.",
      "Corriere: {carrier}",
      "Numero di tracciamento: {tracking}",
      "Ti scriviamo appena arriva.",
    ],
  },
  es: {
    subject: "{number}: tu paquete está en camino",
    body: [
      "Gracias: el paquete del caso {number} está de camino a nosotros. Guarda el resguardo del envío hasta que se cierre el caso.",
      "Transportista: {carrier}",
      "Número de seguimiento: {tracking}",
      "Te escribiremos cuando llegue.",
    ],
  },
  pl: {
    subject: "{number}: paczka jest w drodze",
    body: [
      "Dziękujemy: paczka w sprawie {number} jest w drodze do nas. Zachowaj potwierdzenie nadania do zakończenia sprawy.",
      "Przewoźnik: {carrier}",
      "Numer przesyłki: {tracking}",
      "Napiszemy, gdy dotrze.",
    ],
  },
  lv: {
    subject: "{number}: Jūsu sūtījums ir ceļā",
    body: [
      "Paldies: Jūsu sūtījums lietā {number} ir ceļā pie mums. Saglabājiet nosūtīšanas kvīti līdz lietas slēgšanai.",
      "Pārvadātājs: {carrier}",
      "Sūtījuma numurs: {tracking}",
      "Mēs Jums rakstīsim, kad tas būs saņemts.",
    ],
  },
}
