import type { Message } from "../message"

/** Granted, and the goods stay with the shopper. */
export const approvedWithoutReturn: Message = {
  en: {
    subject: "{number}: approved, you need not send anything back",
    body: [
      "Your request {number} is approved and you do not have to send anything back.",
      "Not approved:\n{declined}",
      "We carry it out now and write to you when it is done.",
    ],
  },
  it: {
    subject: "{number}: approvata, non devi rispedire nulla",
    body: [
      "La tua richiesta {number} è approvata e non devi rispedire nulla.",
      "Non approvato:\n{declined}",
      "La mettiamo in atto e ti scriviamo quando è fatto.",
    ],
  },
  es: {
    subject: "{number}: aprobada, no tienes que enviar nada",
    body: [
      "Tu solicitud {number} está aprobada y no tienes que enviarnos nada.",
      "No aprobado:\n{declined}",
      "Ya la estamos tramitando y te escribiremos cuando esté lista.",
    ],
  },
  pl: {
    subject: "{number}: zgłoszenie przyjęte, nie trzeba nic odsyłać",
    body: [
      "Twoje zgłoszenie {number} zostało przyjęte i nie musisz nic odsyłać.",
      "Nie przyjęto:\n{declined}",
      "Właśnie je realizujemy i napiszemy, gdy wszystko będzie gotowe.",
    ],
  },
  lv: {
    subject: "{number}: apstiprināts, nekas nav jāsūta atpakaļ",
    body: [
      "Jūsu pieteikums {number} ir apstiprināts, un Jums nekas nav jāsūta atpakaļ.",
      "Nav apstiprināts:\n{declined}",
      "Mēs to tagad izpildām un rakstīsim Jums, kad viss būs izdarīts.",
    ],
  },
}
