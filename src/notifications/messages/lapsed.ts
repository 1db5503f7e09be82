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
}
