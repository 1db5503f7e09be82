import type { Message } from "../message"

/** The parcel is lost on its way. */
export const lostReported: Message = {
  en: {
    subject: "{number}: your parcel is lost",
    body: [
      "The parcel for {number} was reported lost on its way to us.",
      "We count as accepted:\n{accepted}",
      "We write to you about what happens with it. You do not have to do anything.",
    ],
  },
  it: {
    subject: "{number}: il tuo pacco è andato smarrito",
    body: [
      "Il pacco per la pratica {number} risulta smarrito durante il viaggio verso di noi.",
      "Consideriamo accettati:\n{accepted}",
      "Ti scriveremo come si procede. Non devi fare nulla.",
    ],
  },
  es: {
    subject: "{number}: tu paquete se ha perdido",
    body: [
      "Se ha notificado que el paquete del caso {number} se perdió de camino a nosotros.",
      "Damos por aceptado:\n{accepted}",
      "Te escribiremos sobre los siguientes pasos. No tienes que hacer nada.",
    ],
  },
  pl: {
    subject: "{number}: paczka zaginęła",
    body: [
      "Zgłoszono, że paczka w sprawie {number} zaginęła w drodze do nas.",
      "Uznajemy za przyjęte:\n{accepted}",
      "Napiszemy, co dalej. Nie musisz nic robić.",
    ],
  },
  lv: {
    subject: "{number}: Jūsu sūtījums ir pazudis",
    body: [
      "Saņemta ziņa, ka sūtījums lietā {number} ceļā pie mums ir pazudis.",
      "Par pieņemtu uzskatām:\n{accepted}",
      "Mēs Jums rakstīsim, kas notiks tālāk. Jums nekas nav jādara.",
    ],
  },
}
