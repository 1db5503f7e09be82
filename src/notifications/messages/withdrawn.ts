import type { Message } from "../message"

/**
 * The acknowledgement of a withdrawal on a durable medium, with content, date and time of the declaration
 * (Directive 2011/83/EU Art. 11a).
 */
export const withdrawn: Message = {
  en: {
    subject: "{number}: we received your withdrawal",
    body: [
      "We confirm that we received your withdrawal from the contract on {submitted_at}. You have declared it; you need not give a reason.",
      "You wrote:\n{statement}",
      "If you have the goods already, send them back by {return_by}.",
      "We refund you by {refund_by}, by the means you paid with. We may wait until the goods are back, or until you show us that you sent them.",
      "Keep this message: it is your proof of the withdrawal.",
    ],
  },
  it: {
    subject: "{number}: abbiamo ricevuto il tuo recesso",
    body: [
      "Confermiamo di aver ricevuto il tuo recesso dal contratto il {submitted_at}. Il recesso è dichiarato; non devi indicarne il motivo.",
      "Hai scritto:\n{statement}",
      "Se hai già i prodotti, rispediscili entro {return_by}.",
      "Ti rimborsiamo entro {refund_by}, con lo stesso mezzo con cui hai pagato. Possiamo attendere di aver ricevuto i prodotti o che tu dimostri di averli spediti.",
      "Conserva questo messaggio: è la prova del tuo recesso.",
    ],
  },
}
