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
      "Valid for {minutes} minutes, and once. A newer code takes the place of this one.",
      "If you did not ask for it, you need not do anything. Never give the code to anybody.",
    ],
  },
  it: {
    subject: "Il tuo codice per l’ordine {order}",
    body: [
      "Il tuo codice per i resi dell’ordine {order} è:\n{code}",
      "Oppure apri questo link:\n{link}",
      "Vale {minutes} minuti e una sola volta. Un codice più recente sostituisce questo.",
      "Se non l’hai chiesto tu, non devi fare nulla. Non comunicare il codice a nessuno.",
    ],
  },
  es: {
    subject: "Tu código para el pedido {order}",
    body: [
      "Tu código para las devoluciones del pedido {order} es:\n{code}",
      "O abre este enlace:\n{link}",
      "Es válido durante {minutes} minutos y una sola vez. Un código más reciente sustituye a este.",
      "Si no lo has pedido tú, no tienes que hacer nada. No des el código a nadie.",
    ],
  },
  pl: {
    subject: "Twój kod do zamówienia {order}",
    body: [
      "Twój kod do zwrotów z zamówienia {order}:\n{code}",
      "Możesz też otworzyć ten link:\n{link}",
      "Ważność: {minutes} min, jednorazowo. Nowszy kod zastępuje ten.",
      "Jeśli to nie Ty o niego prosisz, nie musisz nic robić. Nie podawaj kodu nikomu.",
    ],
  },
  lv: {
    subject: "Jūsu kods pasūtījumam {order}",
    body: [
      "Jūsu kods pasūtījuma {order} atgriešanai:\n{code}",
      "Vai atveriet šo saiti:\n{link}",
      "Derīgs {minutes} min, vienu reizi. Jaunāks kods aizstāj šo.",
      "Ja kodu neprasījāt jūs, nekas nav jādara. Nevienam neizpaudiet šo kodu.",
    ],
  },
}
