import type { Message } from "../message"

/** What was chosen in exchange costs more than what came back. */
export const paymentRequested: Message = {
  en: {
    subject: "{number}: please pay the difference",
    body: [
      "What you returned for {number} is here. We have set aside for you:\n\n{goods}",
      "It costs {to_pay} more than what you get for the returned goods. Please pay that under My Returns by {pay_by}; then we send it.",
      "If it is not paid by then, we pay back what you returned instead.",
    ],
  },
  it: {
    subject: "{number}: paga la differenza",
    body: [
      "Quello che hai reso per la pratica {number} è arrivato. Abbiamo messo da parte per te:\n\n{goods}",
      "Costa {to_pay} in più di quanto ti riconosciamo per i prodotti resi. Paga la differenza dalla pagina I miei resi entro {pay_by}; poi spediamo.",
      "Se non paghi entro quel giorno, ti rimborsiamo invece quello che hai reso.",
    ],
  },
  es: {
    subject: "{number}: paga la diferencia",
    body: [
      "Lo que devolviste en el caso {number} ya está aquí. Te hemos reservado:\n\n{goods}",
      "Cuesta {to_pay} más de lo que te reconocemos por los productos devueltos. Paga la diferencia en Mis devoluciones a más tardar el {pay_by}; entonces lo enviamos.",
      "Si no se paga hasta entonces, te reembolsamos en su lugar lo que devolviste.",
    ],
  },
  pl: {
    subject: "{number}: dopłać różnicę",
    body: [
      "Zwrócony towar w sprawie {number} już do nas dotarł. Odłożyliśmy dla Ciebie:\n\n{goods}",
      "To kosztuje o {to_pay} więcej, niż wynosi wartość zwróconego towaru. Dopłać tę różnicę na stronie Moje zwroty, a wyślemy paczkę. Ostatni dzień na płatność: {pay_by}.",
      "Bez dopłaty zwrócimy Ci zamiast tego pieniądze za zwrócony towar.",
    ],
  },
  lv: {
    subject: "{number}: lūdzu, samaksājiet starpību",
    body: [
      "Tas, ko atgriezāt lietā {number}, ir pie mums. Jums esam atlikuši:\n\n{goods}",
      "Tas maksā par {to_pay} vairāk nekā atgriezto preču vērtība. Samaksājiet starpību sadaļā „Manas atgriešanas”; tad mēs nosūtīsim. Pēdējā maksājuma diena: {pay_by}.",
      "Ja starpība netiks samaksāta, mēs tā vietā atmaksāsim to, ko atgriezāt.",
    ],
  },
}
