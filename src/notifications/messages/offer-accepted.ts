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
      "Il tuo codice sconto: {discount_code}. Vale per un tuo acquisto, fino a {discount_until}.",
      "Paga {to_pay} dalla pagina I miei resi entro {pay_by}; poi cominciamo. Altrimenti i prodotti tornano da te come sono.",
    ],
  },
  es: {
    subject: "{number}: has aceptado nuestra oferta",
    body: [
      "Has aceptado nuestra oferta para el caso {number}. Ya la estamos tramitando y te escribiremos cuando esté lista.",
      "Importe acordado: {offer_amount}.",
      "Tu código de descuento: {discount_code}. Sirve para una compra tuya, hasta el {discount_until}.",
      "Paga {to_pay} en Mis devoluciones a más tardar el {pay_by}; entonces empezamos. Si no, te devolvemos los productos tal como están.",
    ],
  },
  pl: {
    subject: "{number}: nasza propozycja została przyjęta",
    body: [
      "Dziękujemy za przyjęcie naszej propozycji w sprawie {number}. Właśnie ją realizujemy i napiszemy, gdy będzie gotowe.",
      "Uzgodniona kwota: {offer_amount}.",
      "Twój kod rabatowy: {discount_code}. Można go użyć do jednego zakupu, ostatni dzień: {discount_until}.",
      "Zapłać {to_pay} na stronie Moje zwroty, a zaczniemy. Ostatni dzień na płatność: {pay_by}. Bez wpłaty towar wróci do Ciebie w obecnym stanie.",
    ],
  },
  lv: {
    subject: "{number}: Jūs pieņēmāt mūsu piedāvājumu",
    body: [
      "Jūs pieņēmāt mūsu piedāvājumu lietā {number}. Mēs to tagad izpildām un rakstīsim Jums, kad viss būs izdarīts.",
      "Saskaņotā summa: {offer_amount}.",
      "Jūsu atlaides kods: {discount_code}. Tas derīgs vienam Jūsu pirkumam, pēdējā diena: {discount_until}.",
      "Samaksājiet {to_pay} sadaļā „Manas atgriešanas”; tad mēs sāksim. Pēdējā maksājuma diena: {pay_by}. Pretējā gadījumā preces atgriezīsim Jums tādas, kādas tās ir.",
    ],
  },
}
