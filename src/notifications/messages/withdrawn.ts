import type { Message } from "../message"

/**
 * The acknowledgement of a withdrawal on a durable medium, with content, date and time of the declaration
 * (Directive 2011/83/EU Art. 11a).
 */
export const withdrawn: Message = {
  en: {
    subject: "{number}: we received your withdrawal",
    body: [
      "We confirm that we received your withdrawal from the contract on {submitted_at}. You have declared it; you need not give a reason.",
      "You wrote:\n{statement}",
      "If you have the goods already, send them back by {return_by}.",
      "We refund you by {refund_by}, by the means you paid with. We may wait until the goods are back, or until you show us that you sent them.",
      "Keep this message: it is your proof of the withdrawal.",
    ],
  },
  it: {
    subject: "{number}: abbiamo ricevuto il tuo recesso",
    body: [
      "Confermiamo di aver ricevuto il tuo recesso dal contratto: {submitted_at}. Il recesso è dichiarato; non devi indicarne il motivo.",
      "Hai scritto:\n{statement}",
      "Se hai già i prodotti, rispediscili entro {return_by}.",
      "Ti rimborsiamo entro {refund_by}, con lo stesso mezzo con cui hai pagato. Possiamo attendere di aver ricevuto i prodotti o che tu dimostri di averli spediti.",
      "Conserva questo messaggio: è la prova del tuo recesso.",
    ],
  },
  es: {
    subject: "{number}: hemos recibido tu desistimiento",
    body: [
      "Confirmamos que hemos recibido tu desistimiento del contrato. Fecha y hora: {submitted_at}. Ya lo has declarado; no tienes que indicar ningún motivo.",
      "Escribiste:\n{statement}",
      "Si ya tienes los productos, envíalos de vuelta a más tardar el {return_by}.",
      "Te haremos el reembolso a más tardar el {refund_by}, por el mismo medio con el que pagaste. Podemos esperar a recibir los productos o a que demuestres que los has enviado.",
      "Guarda este mensaje: es la prueba de tu desistimiento.",
    ],
  },
  pl: {
    subject: "{number}: otrzymaliśmy Twoje odstąpienie od umowy",
    body: [
      "Potwierdzamy otrzymanie Twojego oświadczenia o odstąpieniu od umowy. Data i godzina: {submitted_at}. Oświadczenie jest złożone; nie trzeba podawać przyczyny.",
      "Treść oświadczenia:\n{statement}",
      "Jeśli towar już do Ciebie dotarł, odeślij go. Ostatni dzień: {return_by}.",
      "Pieniądze zwrócimy takim samym sposobem płatności, jakim zapłacono za zamówienie. Ostatni dzień: {refund_by}. Możemy wstrzymać się ze zwrotem do otrzymania towaru lub dowodu jego odesłania.",
      "Zachowaj tę wiadomość: jest dowodem odstąpienia od umowy.",
    ],
  },
  lv: {
    subject: "{number}: mēs saņēmām Jūsu atteikumu no līguma",
    body: [
      "Apstiprinām, ka saņēmām Jūsu paziņojumu par atteikumu no līguma. Datums un laiks: {submitted_at}. Atteikums ir paziņots; iemesls nav jānorāda.",
      "Jūs rakstījāt:\n{statement}",
      "Ja preces jau ir pie Jums, nosūtiet tās atpakaļ. Pēdējā diena: {return_by}.",
      "Naudu atmaksāsim ar to pašu maksāšanas līdzekli, ar kuru maksājāt. Pēdējā diena: {refund_by}. Varam nogaidīt, līdz preces ir saņemtas vai Jūs esat iesniedzis pierādījumu par to nosūtīšanu.",
      "Saglabājiet šo ziņu: tā ir Jūsu atteikuma pierādījums.",
    ],
  },
}
