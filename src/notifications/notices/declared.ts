import type { Locale } from "../../domain/languages"
import type { Notice } from "./render-notice"

/** Template id of the mail that acknowledges a withdrawal declared without signing in. */
export const WITHDRAWAL_DECLARED = "rma.withdrawal_declared"

/**
 * The acknowledgement on a durable medium, with content, date and time (Directive 2011/83/EU Art. 11a). It repeats what
 * was written and tells nothing of the order: who wrote it has proved nothing.
 */
export const declared: Notice = {
  en: {
    subject: "We received your withdrawal from order {order}",
    body: [
      "We confirm that we received your withdrawal from the contract on {received_at}.",
      "You sent it again on {repeated_at}; the first time is the one that counts.",
      "Your declaration:\nName: {name}\nOrder: {order}\nE-mail: {email}\n{items}",
      "You need not give a reason. We will write to you about what happens next.",
      "If it was not you who declared this, please tell us at once by answering this message.",
      "Keep this message: it is your proof of the withdrawal.",
    ],
  },
  it: {
    subject: "Abbiamo ricevuto il tuo recesso dall’ordine {order}",
    body: [
      "Confermiamo di aver ricevuto il tuo recesso dal contratto: {received_at}.",
      "L’hai inviato di nuovo ({repeated_at}); vale il primo invio.",
      "La tua dichiarazione:\nNome: {name}\nOrdine: {order}\nE-mail: {email}\n{items}",
      "Non devi indicarne il motivo. Ti scriveremo per spiegarti come proseguire.",
      "Se non sei stato tu a dichiararlo, avvisaci subito rispondendo a questo messaggio.",
      "Conserva questo messaggio: è la prova del tuo recesso.",
    ],
  },
  es: {
    subject: "Hemos recibido tu desistimiento del pedido {order}",
    body: [
      "Confirmamos que hemos recibido tu desistimiento del contrato el {received_at}.",
      "Lo has enviado de nuevo el {repeated_at}; cuenta el primer envío.",
      "Tu declaración:\nNombre: {name}\nPedido: {order}\nCorreo electrónico: {email}\n{items}",
      "No tienes que indicar el motivo. Te escribiremos para contarte los siguientes pasos.",
      "Si no lo has declarado tú, avísanos enseguida respondiendo a este mensaje.",
      "Guarda este mensaje: es la prueba de tu desistimiento.",
    ],
  },
  pl: {
    subject: "Otrzymaliśmy Twoje odstąpienie od umowy: zamówienie {order}",
    body: [
      "Potwierdzamy, że otrzymaliśmy Twoje oświadczenie o odstąpieniu od umowy: {received_at}.",
      "Wysłano je ponownie: {repeated_at}. Liczy się pierwsze.",
      "Twoje oświadczenie:\nImię i nazwisko: {name}\nZamówienie: {order}\nE-mail: {email}\n{items}",
      "Nie musisz podawać przyczyny. Napiszemy, co będzie dalej.",
      "Jeśli to nie Twoje oświadczenie, daj nam znać od razu, odpowiadając na tę wiadomość.",
      "Zachowaj tę wiadomość: jest dowodem odstąpienia od umowy.",
    ],
  },
  lv: {
    subject: "Esam saņēmuši jūsu atteikumu no līguma: pasūtījums {order}",
    body: [
      "Apstiprinām, ka esam saņēmuši jūsu atteikumu no līguma: {received_at}.",
      "Jūs to nosūtījāt vēlreiz: {repeated_at}. Spēkā ir pirmais.",
      "Jūsu paziņojums:\nVārds: {name}\nPasūtījums: {order}\nE-pasts: {email}\n{items}",
      "Iemesls nav jānorāda. Mēs jums rakstīsim par turpmāko.",
      "Ja to nepaziņojāt jūs, lūdzu, nekavējoties informējiet mūs, atbildot uz šo ziņu.",
      "Saglabājiet šo ziņu: tā ir pierādījums jūsu atteikumam.",
    ],
  },
}

/** What stands in place of the goods where none were named. */
export const EVERYTHING: Readonly<Record<Locale, string>> = {
  en: "The whole order",
  it: "L’intero ordine",
  es: "El pedido completo",
  pl: "Całe zamówienie",
  lv: "Viss pasūtījums",
}
