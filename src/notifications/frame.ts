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
}
