import type { Message } from "../message"

/** Reminder: an approval is about to end. */
export const approvalExpiring: Message = {
  en: {
    subject: "{number}: please send the goods back soon",
    body: [
      "Your return {number} is approved, and the parcel is not on its way yet.",
      "Please send it by {send_by}: after that the approval ends.",
      "Print your label here: {label_url}",
      "Have you sent it already? Confirm it under My Returns.",
    ],
  },
  it: {
    subject: "{number}: ricordati di spedire",
    body: [
      "Il tuo reso {number} è approvato, ma il pacco non è ancora in viaggio.",
      "Spedisci entro {send_by}: dopo, l’approvazione scade.",
      "Stampa qui la tua etichetta: {label_url}",
      "Hai già spedito? Confermalo dalla pagina I miei resi.",
    ],
  },
}
