import type { Language } from "./language"

/** What every message begins and ends with. */
export const FRAME: Record<
  Language,
  Record<"greeting" | "about" | "about_order" | "link" | "closing", string>
> = {
  en: {
    greeting: "Hello,",
    about: "Your case {number} is about:\n{items}",
    about_order: "Your case {number} for order {order} is about:\n{items}",
    link: "See it, and what you can do now, under My Returns:\n{link}",
    closing: "Please quote {number} when you write to us.",
  },
  it: {
    greeting: "Buongiorno,",
    about: "La tua pratica {number} riguarda:\n{items}",
    about_order:
      "La tua pratica {number} per l’ordine {order} riguarda:\n{items}",
    link: "Vedila, con ciò che puoi fare ora, nella pagina I miei resi:\n{link}",
    closing: "Se ci scrivi, indica sempre il numero {number}.",
  },
  es: {
    greeting: "Hola:",
    about: "Tu caso {number} trata de:\n{items}",
    about_order: "Tu caso {number} del pedido {order} trata de:\n{items}",
    link: "Consúltalo, con lo que puedes hacer ahora, en Mis devoluciones:\n{link}",
    closing: "Si nos escribes, indica siempre el número {number}.",
  },
  pl: {
    greeting: "Dzień dobry,",
    about: "Twoja sprawa {number} dotyczy:\n{items}",
    about_order:
      "Twoja sprawa {number} do zamówienia {order} dotyczy:\n{items}",
    link: "Szczegóły i dalsze kroki znajdziesz na stronie Moje zwroty:\n{link}",
    closing: "Pisząc do nas, podaj numer {number}.",
  },
  lv: {
    greeting: "Labdien!",
    about: "Jūsu lieta {number} ir par:\n{items}",
    about_order: "Jūsu lieta {number} pasūtījumam {order} ir par:\n{items}",
    link: "To un turpmākos soļus skatiet sadaļā Mani atgriezumi:\n{link}",
    closing: "Rakstot mums, lūdzu, norādiet numuru {number}.",
  },
}
