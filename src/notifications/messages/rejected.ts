import type { Message } from "../message"

/** The request is refused, in writing and with the reason. */
export const rejected: Message = {
  en: {
    subject: "{number}: we cannot accept your request",
    body: [
      "We looked at your request {number} and cannot accept it.",
      "The reason: {reason}",
      "If you disagree, you can ask for a second look under My Returns until {appeal_until}.",
      "Please do not send the goods back.",
    ],
  },
  it: {
    subject: "{number}: non possiamo accogliere la tua richiesta",
    body: [
      "Abbiamo esaminato la tua richiesta {number} e non possiamo accoglierla.",
      "Il motivo: {reason}",
      "Se non sei d’accordo, puoi chiedere un riesame dalla pagina I miei resi fino a {appeal_until}.",
      "Non rispedire i prodotti.",
    ],
  },
  es: {
    subject: "{number}: no podemos aceptar tu solicitud",
    body: [
      "Hemos estudiado tu solicitud {number} y no podemos aceptarla.",
      "El motivo: {reason}",
      "Si no estás de acuerdo, puedes pedir que se revise en Mis devoluciones hasta el {appeal_until}.",
      "No nos envíes los productos.",
    ],
  },
  pl: {
    subject: "{number}: nie możemy uznać zgłoszenia",
    body: [
      "Rozpatrzyliśmy zgłoszenie {number} i nie możemy go uznać.",
      "Powód: {reason}",
      "Jeśli się z tym nie zgadzasz, możesz poprosić o ponowne rozpatrzenie na stronie Moje zwroty. Ostatni dzień: {appeal_until}.",
      "Prosimy nie odsyłać towaru.",
    ],
  },
  lv: {
    subject: "{number}: mēs nevaram apmierināt Jūsu pieteikumu",
    body: [
      "Mēs izskatījām Jūsu pieteikumu {number} un nevaram to apmierināt.",
      "Iemesls: {reason}",
      "Ja nepiekrītat, sadaļā „Manas atgriešanas” varat lūgt atkārtotu izskatīšanu. Pēdējā diena: {appeal_until}.",
      "Lūdzu, nesūtiet preces atpakaļ.",
    ],
  },
}
