import type { Message } from "../message"

/** The shop wrote to the shopper. */
export const messaged: Message = {
  en: {
    subject: "{number}: a message for you",
    body: [
      "There is a new message about {number}.",
      "{message}",
      "Files attached: {files}. You find them under My Returns.",
      "You can answer under My Returns.",
    ],
  },
  it: {
    subject: "{number}: un messaggio per te",
    body: [
      "C’è un nuovo messaggio sulla pratica {number}.",
      "{message}",
      "File allegati: {files}. Li trovi nella pagina I miei resi.",
      "Puoi rispondere dalla pagina I miei resi.",
    ],
  },
  es: {
    subject: "{number}: tienes un mensaje",
    body: [
      "Hay un mensaje nuevo sobre tu caso {number}.",
      "{message}",
      "Archivos adjuntos: {files}. Los encuentras en Mis devoluciones.",
      "Puedes responder en Mis devoluciones.",
    ],
  },
  pl: {
    subject: "{number}: wiadomość dla Ciebie",
    body: [
      "Jest nowa wiadomość w sprawie {number}.",
      "{message}",
      "Załączone pliki: {files}. Znajdziesz je na stronie Moje zwroty.",
      "Możesz odpowiedzieć na stronie Moje zwroty.",
    ],
  },
  lv: {
    subject: "{number}: ziņa Jums",
    body: [
      "Lietā {number} ir jauna ziņa.",
      "{message}",
      "Pievienotie faili: {files}. Tos atradīsiet sadaļā „Manas atgriešanas”.",
      "Varat atbildēt sadaļā „Manas atgriešanas”.",
    ],
  },
}
