import type { Message } from "../message"

/** Reminder: a request was begun and not sent. */
export const draftExpiring: Message = {
  en: {
    subject: "{number}: your request is not sent yet",
    body: [
      "You began the request {number} and did not send it.",
      "Finish it under My Returns by {answer_by}: after that we delete it.",
    ],
  },
  it: {
    subject: "{number}: la tua richiesta non è stata inviata",
    body: [
      "Hai iniziato la richiesta {number} ma non l’hai inviata.",
      "Completala dalla pagina I miei resi entro {answer_by}: dopo, la cancelliamo.",
    ],
  },
  es: {
    subject: "{number}: todavía no has enviado tu solicitud",
    body: [
      "Empezaste la solicitud {number} y no la has enviado.",
      "Complétala en Mis devoluciones a más tardar el {answer_by}: después, la eliminamos.",
    ],
  },
  pl: {
    subject: "{number}: zgłoszenie nie zostało jeszcze wysłane",
    body: [
      "Zgłoszenie {number} jest rozpoczęte, ale nie zostało wysłane.",
      "Dokończ je na stronie Moje zwroty. Ostatni dzień: {answer_by}. Potem je usuniemy.",
    ],
  },
  lv: {
    subject: "{number}: Jūsu pieteikums vēl nav nosūtīts",
    body: [
      "Jūs sākāt pieteikumu {number} un vēl to nenosūtījāt.",
      "Pabeidziet to sadaļā „Manas atgriešanas”. Pēdējā diena: {answer_by}. Pēc tam mēs to dzēsīsim.",
    ],
  },
}
