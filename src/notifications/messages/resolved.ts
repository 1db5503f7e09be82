import type { Message } from "../message"

/** Everything is done. */
export const resolved: Message = {
  en: {
    subject: "{number}: your case is closed",
    body: [
      "Your case {number} is closed.",
      { when: "granted", text: "Everything you asked for was granted." },
      { when: "partly", text: "Part of what you asked for was granted." },
      { when: "refused", text: "We could not grant what you asked for." },
      { when: "advised", text: "We hope our advice helped." },
      "You do not have to do anything more. If something is not right, open a new case under My Returns.",
    ],
  },
  it: {
    subject: "{number}: la tua pratica è chiusa",
    body: [
      "La tua pratica {number} è chiusa.",
      { when: "granted", text: "Tutto ciò che hai chiesto è stato accolto." },
      { when: "partly", text: "Parte di ciò che hai chiesto è stata accolta." },
      {
        when: "refused",
        text: "Non abbiamo potuto accogliere ciò che hai chiesto.",
      },
      {
        when: "advised",
        text: "Speriamo che il nostro consiglio ti sia stato utile.",
      },
      "Non devi fare altro. Se qualcosa non va, apri una nuova pratica dalla pagina I miei resi.",
    ],
  },
}
