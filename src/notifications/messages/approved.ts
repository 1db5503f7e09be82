import type { Message } from "../message"

/** The goods may come back. */
export const approved: Message = {
  en: {
    subject: "{number}: your return is approved",
    body: [
      "Your return {number} is approved.",
      "Not approved:\n{declined}",
      "Pack the goods well and write {number} on the parcel.",
      "Put into the parcel:\n{enclosures}",
      "Send it to:\n{send_to}",
      {
        when: "customer_pays",
        text: "Send the parcel back to us with a carrier of your choice; you pay for the way back.",
      },
      { when: "merchant_pays", text: "Sending it back costs you nothing." },
      "Print your label here: {label_url}",
      "Send it at our expense, account {account}.",
      "Carrier: {account_carrier}",
      "{instructions}",
      "Please send it by {send_by}: after that the approval ends.",
      "Then confirm under My Returns that it is on its way. We refund you after we have checked the goods.",
    ],
  },
  it: {
    subject: "{number}: il tuo reso è approvato",
    body: [
      "Il tuo reso {number} è approvato.",
      "Non approvato:\n{declined}",
      "Imballa bene i prodotti e scrivi {number} sul pacco.",
      "Metti nel pacco:\n{enclosures}",
      "Invialo a:\n{send_to}",
      {
        when: "customer_pays",
        text: "Spedisci il pacco con un corriere a tua scelta; la spedizione di ritorno è a tuo carico.",
      },
      {
        when: "merchant_pays",
        text: "La spedizione di ritorno non ti costa nulla.",
      },
      "Stampa qui la tua etichetta: {label_url}",
      "Spedisci a nostro carico, codice cliente {account}.",
      "Corriere: {account_carrier}",
      "{instructions}",
      "Spedisci entro {send_by}: dopo, l’approvazione scade.",
      "Poi conferma la spedizione dalla pagina I miei resi. Ti rimborsiamo dopo aver controllato i prodotti.",
    ],
  },
}
