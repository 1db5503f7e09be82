import type { Notice } from "./render-notice"

/** Template id of the mail to staff who have not read what a shopper wrote. */
export const SHOPPER_WROTE = "rma.shopper_wrote"

/** To staff, once until they have read: the first message they have not read, and where to answer it. */
export const shopperWrote: Notice = {
  en: {
    subject: "{number}: the customer wrote to you",
    body: [
      "There is a new message in case {number} that nobody has read yet.",
      "From: {author}",
      "{message}",
      "Files attached: {files}.",
      "Read it and answer it in the admin:\n{link}",
      "You get no other mail about this case until it was read.",
    ],
  },
  it: {
    subject: "{number}: il cliente vi ha scritto",
    body: [
      "Nella pratica {number} c’è un nuovo messaggio che nessuno ha ancora letto.",
      "Da: {author}",
      "{message}",
      "File allegati: {files}.",
      "Leggilo e rispondi dal pannello di amministrazione:\n{link}",
      "Finché non viene letto non riceverai altre e-mail su questa pratica.",
    ],
  },
  es: {
    subject: "{number}: el cliente os ha escrito",
    body: [
      "En el caso {number} hay un mensaje nuevo que nadie ha leído todavía.",
      "De: {author}",
      "{message}",
      "Archivos adjuntos: {files}.",
      "Léelo y respóndelo en el panel de administración:\n{link}",
      "Hasta que se lea no recibirás más correos sobre este caso.",
    ],
  },
  pl: {
    subject: "{number}: wiadomość od klienta",
    body: [
      "W sprawie {number} jest nowa wiadomość, której nikt jeszcze nie przeczytał.",
      "Od: {author}",
      "{message}",
      "Załączone pliki: {files}.",
      "Przeczytaj ją i odpowiedz w panelu administracyjnym:\n{link}",
      "Dopóki nie zostanie przeczytana, nie wyślemy kolejnych e-maili w tej sprawie.",
    ],
  },
  lv: {
    subject: "{number}: klients jums ir uzrakstījis",
    body: [
      "Lietā {number} ir jauna ziņa, ko vēl neviens nav izlasījis.",
      "No: {author}",
      "{message}",
      "Pievienotie faili: {files}.",
      "Izlasiet to un atbildiet administrēšanas panelī:\n{link}",
      "Kamēr tā nav izlasīta, citu e-pastu par šo lietu nebūs.",
    ],
  },
}
