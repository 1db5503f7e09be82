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
}
