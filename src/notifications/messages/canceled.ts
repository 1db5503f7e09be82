import type { Message } from "../message"

/** Called off by the shopper or the shop. */
export const canceled: Message = {
  en: {
    subject: "{number}: your request was canceled",
    body: [
      { when: "by_shopper", text: "You canceled your request {number}." },
      { when: "by_shop", text: "We canceled your request {number}." },
      "The reason: {reason}",
      "Please do not send anything back. If you still need it, start a new request under My Returns.",
    ],
  },
  it: {
    subject: "{number}: la tua richiesta è stata annullata",
    body: [
      { when: "by_shopper", text: "Hai annullato la tua richiesta {number}." },
      { when: "by_shop", text: "Abbiamo annullato la tua richiesta {number}." },
      "Il motivo: {reason}",
      "Non spedire nulla. Se ti serve ancora, apri una nuova richiesta dalla pagina I miei resi.",
    ],
  },
  es: {
    subject: "{number}: tu solicitud se ha cancelado",
    body: [
      { when: "by_shopper", text: "Has cancelado tu solicitud {number}." },
      { when: "by_shop", text: "Hemos cancelado tu solicitud {number}." },
      "El motivo: {reason}",
      "No nos envíes nada. Si todavía lo necesitas, crea una nueva solicitud en Mis devoluciones.",
    ],
  },
  pl: {
    subject: "{number}: zgłoszenie zostało anulowane",
    body: [
      {
        when: "by_shopper",
        text: "Zgodnie z Twoją decyzją zgłoszenie {number} zostało anulowane.",
      },
      { when: "by_shop", text: "Anulowaliśmy Twoje zgłoszenie {number}." },
      "Powód: {reason}",
      "Prosimy niczego nie odsyłać. Jeśli nadal tego potrzebujesz, załóż nowe zgłoszenie na stronie Moje zwroty.",
    ],
  },
  lv: {
    subject: "{number}: Jūsu pieteikums ir atcelts",
    body: [
      { when: "by_shopper", text: "Jūs atcēlāt savu pieteikumu {number}." },
      { when: "by_shop", text: "Mēs atcēlām Jūsu pieteikumu {number}." },
      "Iemesls: {reason}",
      "Lūdzu, nesūtiet neko atpakaļ. Ja tas vēl ir vajadzīgs, sadaļā „Manas atgriešanas” iesniedziet jaunu pieteikumu.",
    ],
  },
}
