import type { Language } from "./language"

/** What every message begins and ends with. */
export const FRAME: Record<
  Language,
  { greeting: string; about: string; about_order: string; closing: string }
> = {
  en: {
    greeting: "Hello,",
    about: "Your case {number} is about:\n{items}",
    about_order: "Your case {number} for order {order} is about:\n{items}",
    closing: "Please quote {number} when you write to us.",
  },
  it: {
    greeting: "Buongiorno,",
    about: "La tua pratica {number} riguarda:\n{items}",
    about_order:
      "La tua pratica {number} per l’ordine {order} riguarda:\n{items}",
    closing: "Se ci scrivi, indica sempre il numero {number}.",
  },
  es: {
    greeting: "Hola:",
    about: "Tu caso {number} trata de:\n{items}",
    about_order: "Tu caso {number} del pedido {order} trata de:\n{items}",
    closing: "Si nos escribes, indica siempre el número {number}.",
  },
  pl: {
    greeting: "Dzień dobry,",
    about: "Twoja sprawa {number} dotyczy:\n{items}",
    about_order:
      "Twoja sprawa {number} do zamówienia {order} dotyczy:\n{items}",
    closing: "Pisząc do nas, podaj numer {number}.",
  },
  lv: {
    greeting: "Labdien!",
    about: "Jūsu lieta {number} ir par:\n{items}",
    about_order: "Jūsu lieta {number} pasūtījumam {order} ir par:\n{items}",
    closing: "Rakstot mums, lūdzu, norādiet numuru {number}.",
  },
}
