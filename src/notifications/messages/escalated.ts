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
  es: {
    subject: "{number}: en manos de un especialista",
    body: [
      "Hemos pasado tu caso {number} a un especialista, que lo revisará con prioridad.",
      "No tienes que hacer nada; te escribiremos.",
    ],
  },
  pl: {
    subject: "{number}: sprawa przekazana specjaliście",
    body: [
      "Twoja sprawa {number} została przekazana specjaliście, który rozpatrzy ją w pierwszej kolejności.",
      "Nie musisz nic robić; napiszemy do Ciebie.",
    ],
  },
  lv: {
    subject: "{number}: lieta nodota speciālistam",
    body: [
      "Jūsu lieta {number} ir nodota speciālistam, kurš to izskatīs pirmām kārtām.",
      "Jums nekas nav jādara; mēs Jums rakstīsim.",
    ],
  },
}
