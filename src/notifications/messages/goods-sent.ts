import type { Message } from "../message"

/** A replacement, or what was chosen in exchange, is being packed. */
export const goodsSent: Message = {
  en: {
    subject: "{number}: your new goods are being prepared",
    body: [
      "For {number} we are preparing:\n\n{goods}",
      "You do not have to pay anything. We will send it to the address of your order.",
    ],
  },
  it: {
    subject: "{number}: stiamo preparando i tuoi nuovi articoli",
    body: [
      "Per la pratica {number} stiamo preparando:\n\n{goods}",
      "Non devi pagare nulla. Spediremo all'indirizzo del tuo ordine.",
    ],
  },
  es: {
    subject: "{number}: estamos preparando tus nuevos productos",
    body: [
      "Para tu caso {number} estamos preparando:\n\n{goods}",
      "No tienes que pagar nada. Lo enviaremos a la dirección de tu pedido.",
    ],
  },
  pl: {
    subject: "{number}: przygotowujemy nowy towar",
    body: [
      "W sprawie {number} przygotowujemy:\n\n{goods}",
      "Nie musisz nic płacić. Wyślemy to na adres podany w zamówieniu.",
    ],
  },
  lv: {
    subject: "{number}: mēs gatavojam Jūsu jaunās preces",
    body: [
      "Lietā {number} mēs gatavojam:\n\n{goods}",
      "Jums nekas nav jāmaksā. Sūtīsim uz Jūsu pasūtījuma adresi.",
    ],
  },
}
