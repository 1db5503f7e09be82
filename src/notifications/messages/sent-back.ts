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
      "Li conserviamo per te almeno fino al {keep_until}.",
      "Non verranno più spediti, come annunciato o concordato:\n{given_up}",
    ],
  },
}
