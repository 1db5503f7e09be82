import type { Message } from "../message"

/** Handed to somebody with more say. */
export const escalated: Message = {
  en: {
    subject: "{number}: passed to a specialist",
    body: [
      "Your case {number} was passed to a specialist, who will look at it first.",
      "You do not have to do anything; we will write to you.",
    ],
  },
  it: {
    subject: "{number}: passata a uno specialista",
    body: [
      "La tua pratica {number} è stata passata a uno specialista, che la esaminerà con precedenza.",
      "Non devi fare nulla; ti scriveremo.",
    ],
  },
}
