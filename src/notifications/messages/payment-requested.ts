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
      "Costa {to_pay} in più di quanto ti riconosciamo per i prodotti resi. Paga la differenza dalla pagina I miei resi entro il {pay_by}; poi spediamo.",
      "Se non paghi entro quel giorno, ti rimborsiamo invece quello che hai reso.",
    ],
  },
}
