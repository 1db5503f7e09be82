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
}
