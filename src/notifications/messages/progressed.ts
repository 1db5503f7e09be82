import type { Message } from "../message"

/** A word on how it goes. */
export const progressed: Message = {
  en: {
    subject: "{number}: how your case is going",
    body: [
      "We are working on {number}.",
      "{message}",
      "You do not have to do anything; we will write to you again.",
    ],
  },
  it: {
    subject: "{number}: a che punto è la tua pratica",
    body: [
      "Stiamo lavorando alla pratica {number}.",
      "{message}",
      "Non devi fare nulla; ti scriveremo di nuovo.",
    ],
  },
  es: {
    subject: "{number}: así va tu caso",
    body: [
      "Estamos trabajando en tu caso {number}.",
      "{message}",
      "No tienes que hacer nada; te escribiremos de nuevo.",
    ],
  },
  pl: {
    subject: "{number}: co dzieje się w Twojej sprawie",
    body: [
      "Pracujemy nad sprawą {number}.",
      "{message}",
      "Nie musisz nic robić; napiszemy ponownie.",
    ],
  },
  lv: {
    subject: "{number}: kā virzās Jūsu lieta",
    body: [
      "Mēs strādājam pie lietas {number}.",
      "{message}",
      "Jums nekas nav jādara; mēs Jums rakstīsim vēlreiz.",
    ],
  },
}
