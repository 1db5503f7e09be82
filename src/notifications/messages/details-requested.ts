import type { Message } from "../message"

/** Staff need something from the shopper. */
export const detailsRequested: Message = {
  en: {
    subject: "{number}: we need something from you",
    body: [
      "We need a little more from you to go on with {number}.",
      "{message}",
      "Please answer under My Returns. Without an answer by {answer_by} the request is canceled.",
    ],
  },
  it: {
    subject: "{number}: ci serve un’informazione",
    body: [
      "Per proseguire con la pratica {number} ci serve ancora qualcosa da te.",
      "{message}",
      "Rispondi dalla pagina I miei resi. Senza risposta entro {answer_by} la richiesta viene annullata.",
    ],
  },
  es: {
    subject: "{number}: necesitamos algo de ti",
    body: [
      "Para seguir con tu caso {number} necesitamos algo más de ti.",
      "{message}",
      "Responde en Mis devoluciones. Si no recibimos respuesta a más tardar el {answer_by}, la solicitud se cancela.",
    ],
  },
  pl: {
    subject: "{number}: potrzebujemy od Ciebie informacji",
    body: [
      "Aby kontynuować sprawę {number}, potrzebujemy od Ciebie jeszcze informacji.",
      "{message}",
      "Odpowiedz na stronie Moje zwroty. Ostatni dzień na odpowiedź: {answer_by}. Bez odpowiedzi zgłoszenie zostanie anulowane.",
    ],
  },
  lv: {
    subject: "{number}: mums vajadzīga Jūsu atbilde",
    body: [
      "Lai turpinātu lietu {number}, mums no Jums vēl kaut kas ir vajadzīgs.",
      "{message}",
      "Lūdzu, atbildiet sadaļā „Manas atgriešanas”. Pēdējā diena atbildei: {answer_by}. Bez atbildes pieteikums tiks atcelts.",
    ],
  },
}
