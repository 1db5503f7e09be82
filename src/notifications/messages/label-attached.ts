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
  es: {
    subject: "{number}: tu etiqueta de devolución",
    body: [
      "La etiqueta para tu devolución {number} está lista.",
      {
        when: "label_file",
        text: "La encontrarás para imprimir en Mis devoluciones.",
      },
      "Imprime aquí tu etiqueta: {label_url}",
      "Transportista: {label_carrier}",
      "Número de seguimiento: {label_tracking}",
      "Pégala en el paquete, escribe {number} al lado y entrégalo a más tardar el {send_by}.",
    ],
  },
  pl: {
    subject: "{number}: etykieta zwrotna",
    body: [
      "Etykieta do Twojego zwrotu {number} jest gotowa.",
      {
        when: "label_file",
        text: "Znajdziesz ją do wydruku na stronie Moje zwroty.",
      },
      "Etykietę wydrukujesz tutaj: {label_url}",
      "Przewoźnik: {label_carrier}",
      "Numer przesyłki: {label_tracking}",
      "Naklej ją na paczkę i napisz obok {number}. Ostatni dzień na nadanie: {send_by}.",
    ],
  },
  lv: {
    subject: "{number}: Jūsu atgriešanas etiķete",
    body: [
      "Etiķete Jūsu atgriešanai {number} ir gatava.",
      {
        when: "label_file",
        text: "To var izdrukāt sadaļā „Manas atgriešanas”.",
      },
      "Etiķeti izdrukājiet šeit: {label_url}",
      "Pārvadātājs: {label_carrier}",
      "Sūtījuma numurs: {label_tracking}",
      "Uzlīmējiet to uz sūtījuma un blakus uzrakstiet {number}. Pēdējā diena nodošanai: {send_by}.",
    ],
  },
}
