import type { Message } from "../message"

/** Reminder: goods that could not be delivered are not kept much longer. */
export const keepExpiring: Message = {
  en: {
    subject: "{number}: we still have your goods",
    body: [
      "These goods are yours, and could not be delivered back to you:\n{undeliverable}",
      "We keep them for you until {keep_until}. Please write to us how to reach you; after that day we count them as abandoned.",
      "Do you not want them back? Agree under My Returns that we dispose of them.",
    ],
  },
  it: {
    subject: "{number}: abbiamo ancora i tuoi prodotti",
    body: [
      "Questi prodotti sono tuoi e non è stato possibile riconsegnarteli:\n{undeliverable}",
      "Li conserviamo per te fino al {keep_until}. Scrivici come raggiungerti; dopo quel giorno li consideriamo abbandonati.",
      "Non li vuoi indietro? Acconsenti allo smaltimento dalla pagina I miei resi.",
    ],
  },
}
