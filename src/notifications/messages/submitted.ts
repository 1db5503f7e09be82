import type { Message } from "../message"

/** The request has arrived. */
export const submitted: Message = {
  en: {
    subject: "{number}: we received your request",
    body: [
      "We received your request {number} and will look at it.",
      "You will hear from us by {decide_by}.",
      "Please keep the goods as they are and do not send anything back yet: we will tell you how.",
    ],
  },
  it: {
    subject: "{number}: abbiamo ricevuto la tua richiesta",
    body: [
      "Abbiamo ricevuto la tua richiesta {number} e la esamineremo.",
      "Riceverai una risposta entro {decide_by}.",
      "Conserva i prodotti così come sono e non spedire ancora nulla: ti spiegheremo come fare.",
    ],
  },
  es: {
    subject: "{number}: hemos recibido tu solicitud",
    body: [
      "Hemos recibido tu solicitud {number} y la estudiaremos.",
      "Tendrás noticias nuestras a más tardar el {decide_by}.",
      "Conserva los productos tal como están y no nos envíes nada todavía: te diremos cómo hacerlo.",
    ],
  },
  pl: {
    subject: "{number}: otrzymaliśmy zgłoszenie",
    body: [
      "Otrzymaliśmy Twoje zgłoszenie {number} i je rozpatrzymy.",
      "Odpowiemy najpóźniej w tym dniu: {decide_by}.",
      "Prosimy zachować towar w obecnym stanie i jeszcze niczego nie odsyłać: napiszemy, jak to zrobić.",
    ],
  },
  lv: {
    subject: "{number}: mēs saņēmām Jūsu pieteikumu",
    body: [
      "Mēs saņēmām Jūsu pieteikumu {number} un to izskatīsim.",
      "Mēs atbildēsim ne vēlāk kā šajā dienā: {decide_by}.",
      "Lūdzu, saglabājiet preces tādas, kādas tās ir, un vēl neko nesūtiet atpakaļ: mēs paskaidrosim, kā rīkoties.",
    ],
  },
}
