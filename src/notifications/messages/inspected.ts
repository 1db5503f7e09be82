import type { Message } from "../message"

/** Units were judged. */
export const inspected: Message = {
  en: {
    subject: "{number}: we checked your goods",
    body: [
      "We checked the goods you sent back for {number}.",
      "Accepted:\n{accepted}",
      "Not accepted, and still yours:\n{refused}",
      "Missing:\n{missing}",
      {
        when: "units_underway",
        text: "Some of it is still to come or to be checked: we will write to you again.",
      },
      {
        when: "all_judged",
        text: "We settle what is accepted now and write to you when it is done.",
      },
    ],
  },
  it: {
    subject: "{number}: abbiamo controllato i prodotti",
    body: [
      "Abbiamo controllato i prodotti che hai rispedito per la pratica {number}.",
      "Accettati:\n{accepted}",
      "Non accettati, restano tuoi:\n{refused}",
      "Mancanti:\n{missing}",
      {
        when: "units_underway",
        text: "Qualcosa deve ancora arrivare o essere controllato: ti scriveremo di nuovo.",
      },
      {
        when: "all_judged",
        text: "Ora liquidiamo quanto accettato e ti scriviamo quando è fatto.",
      },
    ],
  },
}
