import type { Message } from "../message"

/** Nobody answered or finished, not after a reminder either. */
export const lapsed: Message = {
  en: {
    subject: "{number}: your request was canceled",
    body: [
      "We did not hear from you about {number}, so the request was canceled.",
      "If you still need it, start a new one under My Returns.",
    ],
  },
  it: {
    subject: "{number}: la tua richiesta è stata annullata",
    body: [
      "Non abbiamo ricevuto tue notizie sulla pratica {number}, quindi la richiesta è stata annullata.",
      "Se ti serve ancora, aprine una nuova dalla pagina I miei resi.",
    ],
  },
  es: {
    subject: "{number}: tu solicitud se ha cancelado",
    body: [
      "No hemos tenido noticias tuyas sobre {number}, así que la solicitud se ha cancelado.",
      "Si todavía lo necesitas, crea una nueva en Mis devoluciones.",
    ],
  },
  pl: {
    subject: "{number}: zgłoszenie zostało anulowane",
    body: [
      "Nie otrzymaliśmy od Ciebie odpowiedzi w sprawie {number}, dlatego zgłoszenie zostało anulowane.",
      "Jeśli nadal tego potrzebujesz, załóż nowe na stronie Moje zwroty.",
    ],
  },
  lv: {
    subject: "{number}: Jūsu pieteikums ir atcelts",
    body: [
      "Mēs nesaņēmām no Jums ziņas par {number}, tāpēc pieteikums ir atcelts.",
      "Ja tas vēl ir vajadzīgs, sadaļā „Manas atgriešanas” iesniedziet jaunu.",
    ],
  },
}
