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
}
