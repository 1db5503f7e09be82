import type { Message } from "../message"

/** Goods in the workshop are not repaired: the shopper gets something else for them. */
export const resolutionChanged: Message = {
  en: {
    subject: "{number}: your goods are not repaired",
    body: [
      "Your goods of {number} are not repaired. The reason:\n\n{reason}",
      "You get your money back for:\n{changed_refund}",
      "You get store credit for:\n{changed_credit}",
      "We send you new goods for:\n{changed_replacement}",
      "You get part of the price back, and the goods come home to you as they are:\n{changed_reduction}",
      "The goods come home to you as they are:\n{changed_home}",
      "If this is not what you want, please write to us at once.",
    ],
  },
  it: {
    subject: "{number}: i tuoi prodotti non vengono riparati",
    body: [
      "I tuoi prodotti della pratica {number} non vengono riparati. Il motivo:\n\n{reason}",
      "Ricevi il rimborso per:\n{changed_refund}",
      "Ricevi credito in negozio per:\n{changed_credit}",
      "Ti spediamo nuovi prodotti per:\n{changed_replacement}",
      "Ricevi una parte del prezzo e i prodotti tornano da te come sono:\n{changed_reduction}",
      "I prodotti tornano da te come sono:\n{changed_home}",
      "Se non è ciò che desideri, scrivici subito.",
    ],
  },
  es: {
    subject: "{number}: tus productos no se reparan",
    body: [
      "Tus productos del caso {number} no se reparan. El motivo:\n\n{reason}",
      "Te devolvemos el dinero por:\n{changed_refund}",
      "Recibes saldo en la tienda por:\n{changed_credit}",
      "Te enviamos productos nuevos por:\n{changed_replacement}",
      "Te devolvemos una parte del precio y los productos vuelven a ti tal como están:\n{changed_reduction}",
      "Los productos vuelven a ti tal como están:\n{changed_home}",
      "Si no es lo que deseas, escríbenos enseguida.",
    ],
  },
  pl: {
    subject: "{number}: Twój towar nie zostanie naprawiony",
    body: [
      "Twój towar ze sprawy {number} nie zostanie naprawiony. Powód:\n\n{reason}",
      "Zwracamy pieniądze za:\n{changed_refund}",
      "Otrzymasz środki na zakupy w naszym sklepie za:\n{changed_credit}",
      "Wyślemy Ci nowy towar za:\n{changed_replacement}",
      "Zwracamy część ceny, a towar wraca do Ciebie w obecnym stanie:\n{changed_reduction}",
      "Towar wraca do Ciebie w obecnym stanie:\n{changed_home}",
      "Jeśli nie tego chcesz, napisz do nas od razu.",
    ],
  },
  lv: {
    subject: "{number}: Jūsu preces netiek remontētas",
    body: [
      "Jūsu preces lietā {number} netiek remontētas. Iemesls:\n\n{reason}",
      "Atmaksājam naudu par:\n{changed_refund}",
      "Piešķiram veikala kredītu par:\n{changed_credit}",
      "Nosūtīsim jaunas preces šo vietā:\n{changed_replacement}",
      "Atmaksājam daļu cenas, un preces tādas, kādas tās ir, atgriežas pie Jums:\n{changed_reduction}",
      "Preces tādas, kādas tās ir, atgriežas pie Jums:\n{changed_home}",
      "Ja tas nav tas, ko vēlaties, lūdzu, uzreiz rakstiet mums.",
    ],
  },
}
