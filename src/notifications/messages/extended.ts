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
}
