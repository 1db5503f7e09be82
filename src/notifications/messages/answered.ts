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
  es: {
    subject: "{number}: nuestra respuesta",
    body: [
      "Esta es nuestra respuesta a tu caso {number}.",
      "{message}",
      "Con esto cerramos el caso. Si no te ha servido, abre uno nuevo en Mis devoluciones.",
    ],
  },
  pl: {
    subject: "{number}: nasza odpowiedź",
    body: [
      "Oto nasza odpowiedź w sprawie {number}.",
      "{message}",
      "Na tym zamykamy sprawę. Jeśli odpowiedź nie pomogła, załóż nową na stronie Moje zwroty.",
    ],
  },
  lv: {
    subject: "{number}: mūsu atbilde",
    body: [
      "Šī ir mūsu atbilde lietā {number}.",
      "{message}",
      "Ar to lieta ir slēgta. Ja atbilde nepalīdzēja, sadaļā „Manas atgriešanas” atveriet jaunu lietu.",
    ],
  },
}
