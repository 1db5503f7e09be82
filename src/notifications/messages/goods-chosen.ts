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
  es: {
    subject: "{number}: te enviamos otra cosa",
    body: [
      "Lo que ibas a recibir en el caso {number} ya no se puede entregar. En su lugar te enviamos:\n\n{goods}",
      "Motivo: {reason}",
      "No te cuesta nada más. Si no es lo que quieres, escríbenos.",
    ],
  },
  pl: {
    subject: "{number}: wysyłamy inny towar",
    body: [
      "Tego, co miało do Ciebie trafić w sprawie {number}, nie możemy już dostarczyć. Zamiast tego wysyłamy:\n\n{goods}",
      "Powód: {reason}",
      "Nic nie dopłacasz. Jeśli to nie to, czego chcesz, napisz do nas.",
    ],
  },
  lv: {
    subject: "{number}: mēs Jums sūtām citu preci",
    body: [
      "To, kas Jums bija jāsaņem lietā {number}, vairs nav iespējams piegādāt. Tā vietā mēs Jums sūtām:\n\n{goods}",
      "Iemesls: {reason}",
      "Jums nekas nav jāpiemaksā. Ja tas nav tas, ko vēlaties, rakstiet mums.",
    ],
  },
}
