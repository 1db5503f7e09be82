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
}
