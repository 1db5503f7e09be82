import type { Message } from "../message"

/** Staff offer something instead. */
export const offered: Message = {
  en: {
    subject: "{number}: we have an offer for you",
    body: [
      "We have an offer for you about {number}.",
      "{offer_message}",
      "The offer is worth {offer_amount}.",
      "You get {credit_amount} of store credit to spend in our shop.",
      "You get a discount of {offer_percent} on your next purchase.",
      "We work on the goods for {quote_amount}. You pay before we begin.",
      {
        when: "keeps_goods",
        text: "You keep the goods and get the full price back.",
      },
      "You can accept or decline it under My Returns.",
      "The offer stands until {offer_until}.",
      "If you decline, we go on with your request as before.",
    ],
  },
  it: {
    subject: "{number}: abbiamo una proposta per te",
    body: [
      "Abbiamo una proposta per te sulla pratica {number}.",
      "{offer_message}",
      "La proposta vale {offer_amount}.",
      "Ricevi {credit_amount} di credito da spendere nel nostro negozio.",
      "Ricevi uno sconto del {offer_percent} sul prossimo acquisto.",
      "Ripariamo i prodotti per {quote_amount}. Paghi prima che cominciamo.",
      {
        when: "keeps_goods",
        text: "Tieni i prodotti e ricevi il rimborso completo.",
      },
      "Puoi accettarla o rifiutarla dalla pagina I miei resi.",
      "La proposta è valida fino a {offer_until}.",
      "Se la rifiuti, proseguiamo con la tua richiesta come prima.",
    ],
  },
  es: {
    subject: "{number}: tenemos una oferta para ti",
    body: [
      "Tenemos una oferta para ti sobre el caso {number}.",
      "{offer_message}",
      "La oferta es de {offer_amount}.",
      "Recibes {credit_amount} de saldo para gastar en nuestra tienda.",
      "Recibes un descuento del {offer_percent} en tu próxima compra.",
      "Reparamos los productos por {quote_amount}. Pagas antes de que empecemos.",
      {
        when: "keeps_goods",
        text: "Te quedas con los productos y recuperas el precio completo.",
      },
      "Puedes aceptarla o rechazarla en Mis devoluciones.",
      "La oferta es válida hasta el {offer_until}.",
      "Si la rechazas, seguimos con tu solicitud como antes.",
    ],
  },
  pl: {
    subject: "{number}: mamy dla Ciebie propozycję",
    body: [
      "Mamy dla Ciebie propozycję w sprawie {number}.",
      "{offer_message}",
      "Wartość propozycji: {offer_amount}.",
      "Otrzymasz {credit_amount} na zakupy w naszym sklepie.",
      "Otrzymasz {offer_percent} rabatu na następny zakup.",
      "Naprawimy towar za {quote_amount}. Płatność następuje, zanim zaczniemy.",
      {
        when: "keeps_goods",
        text: "Zatrzymujesz towar i otrzymujesz zwrot całej ceny.",
      },
      "Możesz ją przyjąć lub odrzucić na stronie Moje zwroty.",
      "Ostatni dzień ważności propozycji: {offer_until}.",
      "Jeśli ją odrzucisz, rozpatrujemy zgłoszenie dalej jak dotąd.",
    ],
  },
  lv: {
    subject: "{number}: mums ir Jums piedāvājums",
    body: [
      "Mums ir Jums piedāvājums lietā {number}.",
      "{offer_message}",
      "Piedāvājuma vērtība: {offer_amount}.",
      "Jūs saņemat veikala kredītu, ko izmantot mūsu veikalā: {credit_amount}.",
      "Nākamajam pirkumam Jūs saņemat atlaidi: {offer_percent}.",
      "Preces apstrādāsim par {quote_amount}. Maksājums jāveic, pirms sākam darbu.",
      {
        when: "keeps_goods",
        text: "Preces paliek Jums, un Jūs saņemat atpakaļ visu samaksāto cenu.",
      },
      "Varat to pieņemt vai noraidīt sadaļā „Manas atgriešanas”.",
      "Pēdējā diena, kad piedāvājums ir spēkā: {offer_until}.",
      "Ja to noraidīsiet, mēs turpināsim izskatīt pieteikumu kā līdz šim.",
    ],
  },
}
