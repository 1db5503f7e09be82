import type { Message } from "../message"

/** A promised date was moved. */
export const extended: Message = {
  en: {
    subject: "{number}: we need more time",
    body: [
      "We need more time for {number}. The new date is {extended_to}.",
      "The reason: {reason}",
      "You do not have to do anything.",
    ],
  },
  it: {
    subject: "{number}: ci serve più tempo",
    body: [
      "Per la pratica {number} ci serve più tempo. La nuova data è {extended_to}.",
      "Il motivo: {reason}",
      "Non devi fare nulla.",
    ],
  },
  es: {
    subject: "{number}: necesitamos más tiempo",
    body: [
      "Necesitamos más tiempo para tu caso {number}. La nueva fecha es el {extended_to}.",
      "El motivo: {reason}",
      "No tienes que hacer nada.",
    ],
  },
  pl: {
    subject: "{number}: potrzebujemy więcej czasu",
    body: [
      "W sprawie {number} potrzebujemy więcej czasu. Nowy termin: {extended_to}.",
      "Powód: {reason}",
      "Nie musisz nic robić.",
    ],
  },
  lv: {
    subject: "{number}: mums vajag vairāk laika",
    body: [
      "Lietai {number} mums vajag vairāk laika. Jaunais termiņš: {extended_to}.",
      "Iemesls: {reason}",
      "Jums nekas nav jādara.",
    ],
  },
}
