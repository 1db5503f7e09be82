import type { Message } from "../message"

/** Reminder: a question is still open. */
export const detailsExpiring: Message = {
  en: {
    subject: "{number}: we are still waiting for your answer",
    body: [
      "We asked you something about {number} and have no answer yet.",
      "Please answer under My Returns by {answer_by}: after that the request is canceled.",
    ],
  },
  it: {
    subject: "{number}: aspettiamo ancora la tua risposta",
    body: [
      "Ti abbiamo chiesto un’informazione sulla pratica {number} e non abbiamo ancora una risposta.",
      "Rispondi dalla pagina I miei resi entro {answer_by}: dopo, la richiesta viene annullata.",
    ],
  },
  es: {
    subject: "{number}: seguimos a la espera de tu respuesta",
    body: [
      "Te preguntamos algo sobre tu caso {number} y todavía no tenemos respuesta.",
      "Responde en Mis devoluciones a más tardar el {answer_by}: después, la solicitud se cancela.",
    ],
  },
  pl: {
    subject: "{number}: nadal czekamy na odpowiedź",
    body: [
      "Zadaliśmy pytanie w sprawie {number} i nie mamy jeszcze odpowiedzi.",
      "Odpowiedz na stronie Moje zwroty. Ostatni dzień na odpowiedź: {answer_by}. Potem zgłoszenie zostanie anulowane.",
    ],
  },
  lv: {
    subject: "{number}: mēs joprojām gaidām Jūsu atbildi",
    body: [
      "Mēs Jums uzdevām jautājumu par lietu {number} un vēl neesam saņēmuši atbildi.",
      "Lūdzu, atbildiet sadaļā „Manas atgriešanas”. Pēdējā diena atbildei: {answer_by}. Pēc tam pieteikums tiks atcelts.",
    ],
  },
}
