import type { Message } from "../message"

/** Somebody is on it. */
export const acknowledged: Message = {
  en: {
    subject: "{number}: we are on it",
    body: [
      "A member of our staff is looking at {number}.",
      "{message}",
      "You will hear from us by {decide_by}.",
      "You do not have to do anything.",
    ],
  },
  it: {
    subject: "{number}: ce ne stiamo occupando",
    body: [
      "Una persona del nostro team sta esaminando la pratica {number}.",
      "{message}",
      "Riceverai una risposta entro {decide_by}.",
      "Non devi fare nulla.",
    ],
  },
  es: {
    subject: "{number}: estamos en ello",
    body: [
      "Una persona de nuestro equipo está revisando tu caso {number}.",
      "{message}",
      "Tendrás noticias nuestras a más tardar el {decide_by}.",
      "No tienes que hacer nada.",
    ],
  },
  pl: {
    subject: "{number}: zajmujemy się sprawą",
    body: [
      "Pracownik naszego sklepu rozpatruje sprawę {number}.",
      "{message}",
      "Odpowiemy najpóźniej w tym dniu: {decide_by}.",
      "Nie musisz nic robić.",
    ],
  },
  lv: {
    subject: "{number}: mēs to izskatām",
    body: [
      "Mūsu darbinieks izskata Jūsu lietu {number}.",
      "{message}",
      "Mēs atbildēsim ne vēlāk kā šajā dienā: {decide_by}.",
      "Jums nekas nav jādara.",
    ],
  },
}
