import type { Message } from "../message"

/** The shopper asked for a second look. */
export const appealed: Message = {
  en: {
    subject: "{number}: we will take a second look",
    body: [
      "We received your appeal for {number} and will look at it again; what we refused stays with us meanwhile.",
      "We will write to you with the result.",
    ],
  },
  it: {
    subject: "{number}: riesamineremo la tua richiesta",
    body: [
      "Abbiamo ricevuto la tua richiesta di riesame per la pratica {number} e la valuteremo di nuovo; intanto conserviamo ciò che avevamo rifiutato.",
      "Ti scriveremo l’esito.",
    ],
  },
  es: {
    subject: "{number}: lo revisaremos de nuevo",
    body: [
      "Hemos recibido tu petición de revisión del caso {number} y lo estudiaremos de nuevo; mientras tanto conservamos lo que habíamos rechazado.",
      "Te escribiremos con el resultado.",
    ],
  },
  pl: {
    subject: "{number}: rozpatrzymy sprawę ponownie",
    body: [
      "Otrzymaliśmy Twój wniosek o ponowne rozpatrzenie sprawy {number} i zajmiemy się nią jeszcze raz; to, czego nie uznaliśmy, do tego czasu pozostaje u nas.",
      "Napiszemy, jaki jest wynik.",
    ],
  },
  lv: {
    subject: "{number}: mēs to izskatīsim vēlreiz",
    body: [
      "Mēs saņēmām Jūsu lūgumu atkārtoti izskatīt lietu {number} un to izvērtēsim vēlreiz; noraidītās preces pa to laiku paliek pie mums.",
      "Par rezultātu mēs Jums rakstīsim.",
    ],
  },
}
