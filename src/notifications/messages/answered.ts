import type { Message } from "../message"

/** A question answered: the case is over. */
export const answered: Message = {
  en: {
    subject: "{number}: our answer",
    body: [
      "Here is our answer to {number}.",
      "{message}",
      "With this the case is closed. If it did not help, open a new one under My Returns.",
    ],
  },
  it: {
    subject: "{number}: la nostra risposta",
    body: [
      "Ecco la nostra risposta alla pratica {number}.",
      "{message}",
      "Con questo la pratica è chiusa. Se non ti è stata utile, aprine una nuova dalla pagina I miei resi.",
    ],
  },
}
