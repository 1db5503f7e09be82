import type { Message } from "../message"

/** Staff made a label for the way back. */
export const labelAttached: Message = {
  en: {
    subject: "{number}: your return label",
    body: [
      "The label for your return {number} is ready.",
      {
        when: "label_file",
        text: "You find it to print under My Returns.",
      },
      "Print your label here: {label_url}",
      "Carrier: {label_carrier}",
      "Tracking number: {label_tracking}",
      "Stick it on the parcel, write {number} beside it, and hand it over by {send_by}.",
    ],
  },
  it: {
    subject: "{number}: la tua etichetta di reso",
    body: [
      "L’etichetta per il tuo reso {number} è pronta.",
      {
        when: "label_file",
        text: "La trovi da stampare nella pagina I miei resi.",
      },
      "Stampa qui la tua etichetta: {label_url}",
      "Corriere: {label_carrier}",
      "Numero di tracciamento: {label_tracking}",
      "Incollala sul pacco, scrivi accanto {number} e consegnalo entro {send_by}.",
    ],
  },
}
