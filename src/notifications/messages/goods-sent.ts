import type { Message } from "../message"

/** A replacement, or what was chosen in exchange, is being packed. */
export const goodsSent: Message = {
  en: {
    subject: "{number}: your new goods are being prepared",
    body: [
      "For {number} we are preparing:\n\n{goods}",
      { when: "goods_even", text: "You do not have to pay anything." },
      "You paid the difference of {difference_paid}.",
      "The difference of {difference_refunded} goes back to you. Depending on your bank it takes a few days to show.",
      "We will send it to the address of your order.",
    ],
  },
  it: {
    subject: "{number}: stiamo preparando i tuoi nuovi articoli",
    body: [
      "Per la pratica {number} stiamo preparando:\n\n{goods}",
      { when: "goods_even", text: "Non devi pagare nulla." },
      "Hai pagato la differenza di {difference_paid}.",
      "Ti restituiamo la differenza di {difference_refunded}. A seconda della banca occorre qualche giorno perché compaia.",
      "Spediremo all'indirizzo del tuo ordine.",
    ],
  },
  es: {
    subject: "{number}: estamos preparando tus nuevos productos",
    body: [
      "Para tu caso {number} estamos preparando:\n\n{goods}",
      { when: "goods_even", text: "No tienes que pagar nada." },
      "Has pagado la diferencia de {difference_paid}.",
      "Te devolvemos la diferencia de {difference_refunded}. Según tu banco, puede tardar unos días en aparecer.",
      "Lo enviaremos a la dirección de tu pedido.",
    ],
  },
  pl: {
    subject: "{number}: przygotowujemy nowy towar",
    body: [
      "W sprawie {number} przygotowujemy:\n\n{goods}",
      { when: "goods_even", text: "Nie musisz nic płacić." },
      "Różnica, którą zapłacono: {difference_paid}.",
      "Zwracamy Ci różnicę: {difference_refunded}. Zależnie od banku kwota pojawi się w ciągu kilku dni.",
      "Wyślemy to na adres podany w zamówieniu.",
    ],
  },
  lv: {
    subject: "{number}: mēs gatavojam Jūsu jaunās preces",
    body: [
      "Lietā {number} mēs gatavojam:\n\n{goods}",
      { when: "goods_even", text: "Jums nekas nav jāmaksā." },
      "Samaksātā starpība: {difference_paid}.",
      "Mēs Jums atmaksājam starpību: {difference_refunded}. Atkarībā no bankas summa kontā parādās dažu dienu laikā.",
      "Sūtīsim uz Jūsu pasūtījuma adresi.",
    ],
  },
}
