import type { Message } from "../message"

/** What was to be paid was not, in time: it is not asked for any more. */
export const paymentLapsed: Message = {
  en: {
    subject: "{number}: the time to pay is over",
    body: [
      "We did not receive the payment for {number} in time, so what it was for does not go ahead.",
      "Please do not pay any more. We write to you about what happens with your goods or your money instead.",
    ],
  },
  it: {
    subject: "{number}: il termine per pagare è passato",
    body: [
      "Non abbiamo ricevuto in tempo il pagamento per la pratica {number}, quindi non procediamo con ciò a cui serviva.",
      "Non pagare più. Ti scriveremo che cosa succede invece con i tuoi prodotti o il tuo denaro.",
    ],
  },
  es: {
    subject: "{number}: el plazo de pago ha terminado",
    body: [
      "No hemos recibido a tiempo el pago del caso {number}, así que no seguimos adelante con aquello que pagabas.",
      "No pagues ya. Te escribiremos sobre qué pasa en su lugar con tus productos o tu dinero.",
    ],
  },
  pl: {
    subject: "{number}: termin płatności minął",
    body: [
      "Płatność w sprawie {number} nie dotarła na czas, dlatego nie realizujemy tego, czego dotyczyła.",
      "Prosimy już nie płacić. Napiszemy, co dzieje się w zamian z towarem lub pieniędzmi.",
    ],
  },
  lv: {
    subject: "{number}: maksājuma termiņš ir beidzies",
    body: [
      "Mēs laikus nesaņēmām maksājumu lietā {number}, tāpēc tas, par ko bija jāmaksā, netiks veikts.",
      "Lūdzu, vairs nemaksājiet. Mēs Jums rakstīsim, kas tā vietā notiks ar Jūsu precēm vai naudu.",
    ],
  },
}
