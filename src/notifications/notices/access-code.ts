import type { Notice } from "./render-notice"

/** Template id of the mail that lets a guest in. */
export const ACCESS_CODE = "rma.access_code"

/** The code and the link, by which a guest proves that the order's address is theirs. */
export const accessCode: Notice = {
  en: {
    subject: "Your code for order {order}",
    body: [
      "Your code for the returns of order {order} is:\n{code}",
      "Or open this link:\n{link}",
      "Both are good for {minutes} minutes, and once. A newer code takes the place of this one.",
      "If you did not ask for it you need not do anything. Never give the code to anybody.",
    ],
  },
  it: {
    subject: "Il tuo codice per l’ordine {order}",
    body: [
      "Il tuo codice per i resi dell’ordine {order} è:\n{code}",
      "Oppure apri questo link:\n{link}",
      "Entrambi valgono {minutes} minuti e una sola volta. Un codice più recente sostituisce questo.",
      "Se non l’hai chiesto tu, non devi fare nulla. Non comunicare il codice a nessuno.",
    ],
  },
}
