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
}
