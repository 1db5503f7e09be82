import type { Message } from "../message"

/** Reminder: what is to be paid for goods that were chosen, or for work, can be paid for a few days more. */
export const paymentExpiring: Message = {
  en: {
    subject: "{number}: a payment is still open",
    body: [
      "For {number} there are still {to_pay} to be paid. You can pay under My Returns until {pay_by}.",
      "If it is not paid by then, what it is for does not go ahead: for goods you chose we pay back what you returned, and goods that were to be repaired go home as they came.",
    ],
  },
  it: {
    subject: "{number}: un pagamento è ancora in sospeso",
    body: [
      "Per la pratica {number} restano da pagare {to_pay}. Puoi pagare dalla pagina I miei resi fino a {pay_by}.",
      "Se non paghi entro quel giorno, non procediamo con ciò a cui serve: al posto dei prodotti scelti ti rimborsiamo quelli che hai reso, e i prodotti da riparare tornano a casa come sono arrivati.",
    ],
  },
  es: {
    subject: "{number}: queda un pago pendiente",
    body: [
      "En el caso {number} quedan por pagar {to_pay}. Puedes pagarlo en Mis devoluciones hasta el {pay_by}.",
      "Si no se paga hasta entonces, no seguimos adelante con aquello para lo que es: en lugar de los productos elegidos te reembolsamos los devueltos, y los que íbamos a reparar vuelven a casa tal como llegaron.",
    ],
  },
  pl: {
    subject: "{number}: przypomnienie o płatności",
    body: [
      "W sprawie {number} pozostało do zapłaty: {to_pay}. Zapłacisz na stronie Moje zwroty. Ostatni dzień na płatność: {pay_by}.",
      "Bez płatności nie zrealizujemy tego, czego dotyczy: zamiast wybranego towaru zwrócimy pieniądze za odesłany, a towar do naprawy wróci do Ciebie w takim stanie, w jakim dotarł.",
    ],
  },
  lv: {
    subject: "{number}: atgādinājums par maksājumu",
    body: [
      "Lietā {number} vēl jāsamaksā {to_pay}. Samaksāt varat sadaļā „Manas atgriešanas”. Pēdējā maksājuma diena: {pay_by}.",
      "Ja maksājuma nebūs, to, par ko tas ir, neveiksim: izvēlēto preču vietā atmaksāsim atgrieztās, un remontam nodotās preces dosies mājās tādas, kādas tās saņēmām.",
    ],
  },
}
