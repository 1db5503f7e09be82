import type { Message } from "../message"

/** The shopper took the offer. */
export const offerAccepted: Message = {
  en: {
    subject: "{number}: you accepted our offer",
    body: [
      "You accepted our offer for {number}. We carry it out now and write to you when it is done.",
      "Agreed amount: {offer_amount}.",
      "Your discount code: {discount_code}. It is good for one purchase of yours, until {discount_until}.",
      "Please pay {to_pay} under My Returns by {pay_by}; then we begin. Otherwise the goods go back to you as they are.",
    ],
  },
  it: {
    subject: "{number}: hai accettato la nostra proposta",
    body: [
      "Hai accettato la nostra proposta per la pratica {number}. La mettiamo in atto e ti scriviamo quando è fatto.",
      "Importo concordato: {offer_amount}.",
      "Il tuo codice sconto: {discount_code}. Vale per un tuo acquisto, fino al {discount_until}.",
      "Paga {to_pay} dalla pagina I miei resi entro il {pay_by}; poi cominciamo. Altrimenti i prodotti tornano da te come sono.",
    ],
  },
}
