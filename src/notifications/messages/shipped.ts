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
}
