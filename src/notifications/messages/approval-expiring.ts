import type { Message } from "../message"

/** Reminder: an approval is about to end. */
export const approvalExpiring: Message = {
  en: {
    subject: "{number}: please send the goods back soon",
    body: [
      "Your return {number} is approved, and the parcel is not on its way yet.",
      "Please send it by {send_by}: after that the approval ends.",
      "Print your label here: {label_url}",
      "Have you sent it already? Confirm it under My Returns.",
    ],
  },
  it: {
    subject: "{number}: ricordati di spedire",
    body: [
      "Il tuo reso {number} è approvato, ma il pacco non è ancora in viaggio.",
      "Spedisci entro {send_by}: dopo, l’approvazione scade.",
      "Stampa qui la tua etichetta: {label_url}",
      "Hai già spedito? Confermalo dalla pagina I miei resi.",
    ],
  },
  es: {
    subject: "{number}: recuerda enviar los productos",
    body: [
      "Tu devolución {number} está aprobada, pero el paquete todavía no está en camino.",
      "Envíalo a más tardar el {send_by}: después, la aprobación caduca.",
      "Imprime aquí tu etiqueta: {label_url}",
      "¿Ya lo has enviado? Confírmalo en Mis devoluciones.",
    ],
  },
  pl: {
    subject: "{number}: prosimy o odesłanie towaru",
    body: [
      "Twój zwrot {number} jest zatwierdzony, ale paczka nie jest jeszcze w drodze.",
      "Ostatni dzień na wysyłkę: {send_by}. Potem zgoda wygasa.",
      "Etykietę wydrukujesz tutaj: {label_url}",
      "Paczka już wysłana? Potwierdź to na stronie Moje zwroty.",
    ],
  },
  lv: {
    subject: "{number}: lūdzu, drīz nosūtiet preces",
    body: [
      "Jūsu atgriešana {number} ir apstiprināta, bet sūtījums vēl nav ceļā.",
      "Pēdējā diena nosūtīšanai: {send_by}. Pēc tam apstiprinājums zaudē spēku.",
      "Etiķeti izdrukājiet šeit: {label_url}",
      "Jau nosūtījāt? Apstipriniet to sadaļā „Manas atgriešanas”.",
    ],
  },
}
