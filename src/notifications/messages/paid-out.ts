import type { Message } from "../message"

/** Staff paid by hand what no provider moves. */
export const paidOut: Message = {
  en: {
    subject: "{number}: we have paid you",
    body: [
      "For {number} we paid you {paid_out}.",
      "Reference of the payment: {reference}",
      "A bank transfer takes a few days to show. You do not have to do anything.",
    ],
  },
  it: {
    subject: "{number}: ti abbiamo pagato",
    body: [
      "Per la pratica {number} ti abbiamo pagato {paid_out}.",
      "Riferimento del pagamento: {reference}",
      "Un bonifico impiega qualche giorno a comparire. Non devi fare nulla.",
    ],
  },
  es: {
    subject: "{number}: te hemos pagado",
    body: [
      "Por el caso {number} te hemos pagado {paid_out}.",
      "Referencia del pago: {reference}",
      "Una transferencia tarda unos días en aparecer. No tienes que hacer nada.",
    ],
  },
  pl: {
    subject: "{number}: wypłaciliśmy pieniądze",
    body: [
      "W sprawie {number} wypłaciliśmy Ci {paid_out}.",
      "Numer płatności: {reference}",
      "Przelew pojawi się na koncie w ciągu kilku dni. Nie musisz nic robić.",
    ],
  },
  lv: {
    subject: "{number}: mēs Jums samaksājām",
    body: [
      "Lietā {number} mēs Jums samaksājām {paid_out}.",
      "Maksājuma atsauce: {reference}",
      "Bankas pārskaitījums kontā parādās dažu dienu laikā. Jums nekas nav jādara.",
    ],
  },
}
