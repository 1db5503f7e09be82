import type { Message } from "../message"

/** An approval was not used in time. */
export const expired: Message = {
  en: {
    subject: "{number}: your approval has ended",
    body: [
      "The time to send back the goods for {number} is over and the approval has ended.",
      {
        when: "nothing_came",
        text: "Nothing has reached us. Have you sent the goods already? Answer with the tracking number and we will look into it. Otherwise please do not send anything now.",
      },
      {
        when: "part_came",
        text: "We go on with what has arrived, and will write to you.",
      },
      "Not arrived:\n{missing}",
    ],
  },
  it: {
    subject: "{number}: la tua approvazione è scaduta",
    body: [
      "Il termine per rispedire i prodotti della pratica {number} è passato e l’approvazione è scaduta.",
      {
        when: "nothing_came",
        text: "Non ci è arrivato nulla. Hai già spedito? Rispondi con il numero di tracciamento e verificheremo. Altrimenti non spedire più nulla.",
      },
      {
        when: "part_came",
        text: "Proseguiamo con quanto è arrivato e ti scriveremo.",
      },
      "Non arrivati:\n{missing}",
    ],
  },
  es: {
    subject: "{number}: tu aprobación ha caducado",
    body: [
      "El plazo para enviar los productos del caso {number} ha terminado y la aprobación ha caducado.",
      {
        when: "nothing_came",
        text: "No nos ha llegado nada. ¿Ya enviaste los productos? Responde con el número de seguimiento y lo comprobaremos. Si no, no envíes nada ahora.",
      },
      {
        when: "part_came",
        text: "Seguimos adelante con lo que ha llegado y te escribiremos.",
      },
      "No ha llegado:\n{missing}",
    ],
  },
  pl: {
    subject: "{number}: zgoda na zwrot wygasła",
    body: [
      "Termin na odesłanie towaru w sprawie {number} minął i zgoda wygasła.",
      {
        when: "nothing_came",
        text: "Nic do nas nie dotarło. Paczka została już wysłana? Odpisz, podając numer przesyłki, a to sprawdzimy. W przeciwnym razie prosimy niczego już nie wysyłać.",
      },
      {
        when: "part_came",
        text: "Zajmujemy się tym, co dotarło, i napiszemy do Ciebie.",
      },
      "Nie dotarło:\n{missing}",
    ],
  },
  lv: {
    subject: "{number}: apstiprinājums ir zaudējis spēku",
    body: [
      "Preču atpakaļsūtīšanas termiņš lietā {number} ir beidzies, un apstiprinājums ir zaudējis spēku.",
      {
        when: "nothing_came",
        text: "Mēs neko neesam saņēmuši. Vai preces jau nosūtījāt? Atbildiet, norādot sūtījuma numuru, un mēs to pārbaudīsim. Ja ne, lūdzu, tagad neko nesūtiet.",
      },
      {
        when: "part_came",
        text: "Mēs turpinām ar to, kas ir saņemts, un Jums rakstīsim.",
      },
      "Nav saņemts:\n{missing}",
    ],
  },
}
