import type { Message } from "../message"

/** Staff chose other goods, because those that were to be sent cannot be delivered any more. */
export const goodsChosen: Message = {
  en: {
    subject: "{number}: we send you something else",
    body: [
      "What you were to get for {number} cannot be delivered any more. In its place we send you:\n\n{goods}",
      "Why: {reason}",
      "It costs you nothing more. If it is not what you want, just write to us.",
    ],
  },
  it: {
    subject: "{number}: ti inviamo un altro articolo",
    body: [
      "Quello che dovevi ricevere per la pratica {number} non è più disponibile. Al suo posto ti inviamo:\n\n{goods}",
      "Motivo: {reason}",
      "Non paghi nulla in più. Se non è quello che desideri, scrivici.",
    ],
  },
}
