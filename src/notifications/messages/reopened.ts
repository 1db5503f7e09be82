import type { Message } from "../message"

/** A closed request is taken up again. */
export const reopened: Message = {
  en: {
    subject: "{number}: we look at your request again",
    body: [
      "We opened your request {number} again.",
      "The reason: {reason}",
      "Please do not send anything back until you hear from us.",
    ],
  },
  it: {
    subject: "{number}: riesaminiamo la tua richiesta",
    body: [
      "Abbiamo riaperto la tua richiesta {number}.",
      "Il motivo: {reason}",
      "Non spedire nulla finché non ricevi nostre notizie.",
    ],
  },
  es: {
    subject: "{number}: volvemos a estudiar tu solicitud",
    body: [
      "Hemos abierto de nuevo tu solicitud {number}.",
      "El motivo: {reason}",
      "No nos envíes nada hasta que tengas noticias nuestras.",
    ],
  },
  pl: {
    subject: "{number}: wracamy do zgłoszenia",
    body: [
      "Ponownie otworzyliśmy zgłoszenie {number}.",
      "Powód: {reason}",
      "Prosimy niczego nie odsyłać, dopóki się nie odezwiemy.",
    ],
  },
  lv: {
    subject: "{number}: mēs vēlreiz izskatām Jūsu pieteikumu",
    body: [
      "Mēs atkal atvērām Jūsu pieteikumu {number}.",
      "Iemesls: {reason}",
      "Lūdzu, nesūtiet neko atpakaļ, kamēr neesat saņēmuši mūsu ziņu.",
    ],
  },
}
