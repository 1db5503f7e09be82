import type { Message } from "../message"

/** The shopper paid what was asked: a quote, or a difference. */
export const paid: Message = {
  en: {
    subject: "{number}: we received your payment",
    body: [
      "Thank you: we received your payment for {number}.",
      "We go on now and write to you when it is done. You do not have to do anything.",
    ],
  },
  it: {
    subject: "{number}: abbiamo ricevuto il tuo pagamento",
    body: [
      "Grazie: abbiamo ricevuto il tuo pagamento per la pratica {number}.",
      "Ora procediamo e ti scriviamo quando è fatto. Non devi fare nulla.",
    ],
  },
  es: {
    subject: "{number}: hemos recibido tu pago",
    body: [
      "Gracias: hemos recibido tu pago del caso {number}.",
      "Ahora seguimos adelante y te escribiremos cuando esté hecho. No tienes que hacer nada.",
    ],
  },
  pl: {
    subject: "{number}: otrzymaliśmy płatność",
    body: [
      "Dziękujemy: otrzymaliśmy płatność w sprawie {number}.",
      "Działamy dalej i napiszemy, gdy będzie gotowe. Nie musisz nic robić.",
    ],
  },
  lv: {
    subject: "{number}: mēs saņēmām Jūsu maksājumu",
    body: [
      "Paldies: mēs saņēmām Jūsu maksājumu lietā {number}.",
      "Tagad turpinām un rakstīsim Jums, kad viss būs izdarīts. Jums nekas nav jādara.",
    ],
  },
}
