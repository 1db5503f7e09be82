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
  es: {
    subject: "{number}: hemos revisado tus productos",
    body: [
      "Hemos revisado los productos que nos enviaste por el caso {number}.",
      "Aceptado:\n{accepted}",
      "No aceptado, sigue siendo tuyo:\n{refused}",
      "Falta:\n{missing}",
      {
        when: "units_underway",
        text: "Una parte todavía tiene que llegar o revisarse: te escribiremos de nuevo.",
      },
      {
        when: "all_judged",
        text: "Ahora liquidamos lo aceptado y te escribiremos cuando esté hecho.",
      },
    ],
  },
  pl: {
    subject: "{number}: sprawdziliśmy towar",
    body: [
      "Sprawdziliśmy towar odesłany w sprawie {number}.",
      "Przyjęto:\n{accepted}",
      "Nie przyjęto, nadal należy do Ciebie:\n{refused}",
      "Brakuje:\n{missing}",
      {
        when: "units_underway",
        text: "Część towaru musi jeszcze dotrzeć lub zostać sprawdzona: napiszemy ponownie.",
      },
      {
        when: "all_judged",
        text: "Rozliczamy teraz to, co przyjęliśmy, i napiszemy, gdy będzie to gotowe.",
      },
    ],
  },
  lv: {
    subject: "{number}: mēs pārbaudījām Jūsu preces",
    body: [
      "Mēs pārbaudījām preces, ko nosūtījāt atpakaļ lietā {number}.",
      "Pieņemts:\n{accepted}",
      "Nav pieņemts un joprojām pieder Jums:\n{refused}",
      "Trūkst:\n{missing}",
      {
        when: "units_underway",
        text: "Daļai preču vēl jāpienāk vai jātiek pārbaudītai: mēs Jums rakstīsim vēlreiz.",
      },
      {
        when: "all_judged",
        text: "Tagad veicam norēķinu par pieņemto un rakstīsim Jums, kad tas būs izdarīts.",
      },
    ],
  },
}
