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
  es: {
    subject: "{number}: lo que recibes está en camino",
    body: [
      "Te hemos reembolsado {refund} por el caso {number}.",
      "Hemos añadido {store_credit} a tu saldo de la tienda por el caso {number}. Puedes usarlo en tu próximo pedido.",
      {
        when: "to_payment",
        text: "Según tu banco, puede tardar unos días en aparecer. No tienes que hacer nada.",
      },
    ],
  },
  pl: {
    subject: "{number}: Twoje rozliczenie jest w drodze",
    body: [
      "W sprawie {number} zwróciliśmy Ci {refund}.",
      "W sprawie {number} dodaliśmy {store_credit} do Twoich środków na zakupy w sklepie. Możesz je wykorzystać przy następnym zamówieniu.",
      {
        when: "to_payment",
        text: "Zależnie od banku kwota pojawi się w ciągu kilku dni. Nie musisz nic robić.",
      },
    ],
  },
  lv: {
    subject: "{number}: Jūsu norēķins ir ceļā",
    body: [
      "Lietā {number} mēs Jums atmaksājām {refund}.",
      "Lietā {number} mēs Jūsu veikala kredītam pievienojām {store_credit}. To varat izmantot nākamajam pasūtījumam.",
      {
        when: "to_payment",
        text: "Atkarībā no bankas summa kontā parādās dažu dienu laikā. Jums nekas nav jādara.",
      },
    ],
  },
}
