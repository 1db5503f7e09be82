import type { Message } from "../message"

/** Money or credit was given. */
export const settled: Message = {
  en: {
    subject: "{number}: what you receive is on its way",
    body: [
      "We refunded {refund} for {number}.",
      "We added {store_credit} to your store credit for {number}. You can spend it with your next order.",
      {
        when: "to_payment",
        text: "Depending on your bank it takes a few days to show. You do not have to do anything.",
      },
    ],
  },
  it: {
    subject: "{number}: ciò che ricevi è in arrivo",
    body: [
      "Ti abbiamo rimborsato {refund} per la pratica {number}.",
      "Abbiamo aggiunto {store_credit} al tuo credito in negozio per la pratica {number}. Puoi usarlo con il prossimo ordine.",
      {
        when: "to_payment",
        text: "A seconda della banca occorre qualche giorno perché compaia. Non devi fare nulla.",
      },
    ],
  },
}
