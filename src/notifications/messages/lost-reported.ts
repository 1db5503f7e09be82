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
}
