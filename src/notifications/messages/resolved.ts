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
  es: {
    subject: "{number}: tu caso está cerrado",
    body: [
      "Tu caso {number} está cerrado.",
      { when: "granted", text: "Se ha concedido todo lo que pediste." },
      { when: "partly", text: "Se ha concedido una parte de lo que pediste." },
      { when: "refused", text: "No hemos podido conceder lo que pediste." },
      {
        when: "advised",
        text: "Esperamos que nuestro consejo te haya servido.",
      },
      "No tienes que hacer nada más. Si algo no está bien, abre un caso nuevo en Mis devoluciones.",
    ],
  },
  pl: {
    subject: "{number}: sprawa zakończona",
    body: [
      "Twoja sprawa {number} jest zakończona.",
      { when: "granted", text: "Uznaliśmy całe zgłoszenie." },
      { when: "partly", text: "Uznaliśmy część zgłoszenia." },
      { when: "refused", text: "Nie mogliśmy uznać zgłoszenia." },
      { when: "advised", text: "Mamy nadzieję, że nasza porada była pomocna." },
      "Nie musisz robić nic więcej. Jeśli coś się nie zgadza, załóż nową sprawę na stronie Moje zwroty.",
    ],
  },
  lv: {
    subject: "{number}: Jūsu lieta ir slēgta",
    body: [
      "Jūsu lieta {number} ir slēgta.",
      { when: "granted", text: "Viss Jūsu lūgtais ir apmierināts." },
      { when: "partly", text: "Daļa no Jūsu lūgtā ir apmierināta." },
      { when: "refused", text: "Mēs nevarējām apmierināt Jūsu lūgumu." },
      { when: "advised", text: "Ceram, ka mūsu padoms palīdzēja." },
      "Jums vairs nekas nav jādara. Ja kaut kas nav kārtībā, sadaļā „Manas atgriešanas” atveriet jaunu lietu.",
    ],
  },
}
