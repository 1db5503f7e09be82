import type { Message } from "../message"

/** What was refused goes back to the shopper, whose it still is. */
export const sentBack: Message = {
  en: {
    subject: "{number}: where your goods are",
    body: [
      {
        when: "refused_goods",
        text: "Here is where the goods are that we could not accept for {number}.",
      },
      {
        when: "worked_on",
        text: "The work on your goods of {number} is done.",
      },
      "On the way back to you; please be there to take it:\n{underway_back}",
      "Delivered back to you:\n{delivered_back}",
      "Could not be delivered; please write to us how to reach you:\n{undeliverable}",
      "We keep it for you until {keep_until} at least.",
      "Not sent any more, as announced or agreed:\n{given_up}",
    ],
  },
  it: {
    subject: "{number}: dove si trovano i tuoi prodotti",
    body: [
      {
        when: "refused_goods",
        text: "Ecco dove si trovano i prodotti che non abbiamo potuto accettare per la pratica {number}.",
      },
      {
        when: "worked_on",
        text: "Il lavoro sui tuoi prodotti della pratica {number} è finito.",
      },
      "In viaggio verso di te; assicurati di poterli ritirare:\n{underway_back}",
      "Riconsegnati a te:\n{delivered_back}",
      "Non è stato possibile consegnarli; scrivici come raggiungerti:\n{undeliverable}",
      "Li conserviamo per te almeno fino a {keep_until}.",
      "Non verranno più spediti, come annunciato o concordato:\n{given_up}",
    ],
  },
  es: {
    subject: "{number}: dónde están tus productos",
    body: [
      {
        when: "refused_goods",
        text: "Aquí puedes ver dónde están los productos del caso {number} que no pudimos aceptar.",
      },
      {
        when: "worked_on",
        text: "El trabajo en tus productos del caso {number} ha terminado.",
      },
      "De camino a ti; asegúrate de poder recogerlos:\n{underway_back}",
      "Entregado:\n{delivered_back}",
      "No se pudo entregar; escríbenos cómo podemos hacértelo llegar:\n{undeliverable}",
      "Lo guardamos para ti como mínimo hasta el {keep_until}.",
      "Ya no se envía, como anunciamos o acordamos:\n{given_up}",
    ],
  },
  pl: {
    subject: "{number}: gdzie jest Twój towar",
    body: [
      {
        when: "refused_goods",
        text: "Oto gdzie znajduje się towar ze sprawy {number}, którego nie mogliśmy przyjąć.",
      },
      {
        when: "worked_on",
        text: "Prace nad Twoim towarem ze sprawy {number} są zakończone.",
      },
      "W drodze do Ciebie; prosimy o odebranie przesyłki:\n{underway_back}",
      "Doręczono Ci:\n{delivered_back}",
      "Nie udało się doręczyć; napisz, jak możemy to dostarczyć:\n{undeliverable}",
      "Przechowujemy to dla Ciebie co najmniej do tego dnia: {keep_until}.",
      "Nie będzie już wysyłane, zgodnie z zapowiedzią lub ustaleniem:\n{given_up}",
    ],
  },
  lv: {
    subject: "{number}: kur ir Jūsu preces",
    body: [
      {
        when: "refused_goods",
        text: "Šeit norādīts, kur ir lietas {number} preces, ko mēs nevarējām pieņemt.",
      },
      {
        when: "worked_on",
        text: "Darbs ar Jūsu precēm lietā {number} ir pabeigts.",
      },
      "Ceļā pie Jums; lūdzu, esiet uz vietas, lai tās saņemtu:\n{underway_back}",
      "Piegādāts Jums:\n{delivered_back}",
      "Neizdevās piegādāt; lūdzu, rakstiet mums, kā Jūs sasniegt:\n{undeliverable}",
      "Glabājam tās Jums vismaz līdz šai dienai: {keep_until}.",
      "Vairs netiek sūtīts, kā paziņots vai norunāts:\n{given_up}",
    ],
  },
}
