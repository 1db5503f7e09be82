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
      "Li conserviamo per te fino a {keep_until}. Scrivici come raggiungerti; dopo quel giorno li consideriamo abbandonati.",
      "Non li vuoi indietro? Acconsenti allo smaltimento dalla pagina I miei resi.",
    ],
  },
  es: {
    subject: "{number}: todavía tenemos tus productos",
    body: [
      "Estos productos son tuyos y no se pudieron entregar:\n{undeliverable}",
      "Los guardamos para ti hasta el {keep_until}. Escríbenos cómo podemos hacértelos llegar; después de ese día los consideramos abandonados.",
      "¿No los quieres de vuelta? Da tu consentimiento en Mis devoluciones para que los desechemos.",
    ],
  },
  pl: {
    subject: "{number}: nadal mamy Twój towar",
    body: [
      "Ten towar należy do Ciebie i nie udało się go doręczyć:\n{undeliverable}",
      "Ostatni dzień, do którego go dla Ciebie przechowujemy: {keep_until}. Napisz, jak możemy Ci go dostarczyć; po tym dniu uznamy go za porzucony.",
      "Nie chcesz go odzyskać? Wyraź zgodę na utylizację na stronie Moje zwroty.",
    ],
  },
  lv: {
    subject: "{number}: Jūsu preces joprojām ir pie mums",
    body: [
      "Šīs preces pieder Jums, un tās neizdevās piegādāt:\n{undeliverable}",
      "Pēdējā diena, līdz kurai tās Jums glabājam: {keep_until}. Lūdzu, rakstiet mums, kā Jūs sasniegt; pēc šīs dienas uzskatīsim tās par pamestām.",
      "Vai nevēlaties tās atpakaļ? Sadaļā „Manas atgriešanas” dodiet piekrišanu tās utilizēt.",
    ],
  },
}
