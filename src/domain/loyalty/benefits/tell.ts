import { localeOf, type Locale } from "../../languages"
import { speakerIn } from "../../policy/describe/speaker"
import type { Benefit } from "./terms"

interface Sentences {
  always: string
  sometimes: string
  open: string
  window: string
  window_usual: string
  fee: string
  shipping: string
  resolution: string
  settle: string
}

export const SENTENCES: Readonly<Record<Locale, Sentences>> = {
  en: {
    always: "{type}: {what}.",
    sometimes: "{type}, in some cases: {what}.",
    open: "open to you",
    window: "{length} to ask",
    window_usual: "{length} to ask instead of {usual}",
    fee: "“{fee}” is not charged",
    shipping: "we pay for the way back",
    resolution: "you can also receive {resolutions}",
    settle: "we settle {moment}",
  },
  it: {
    always: "{type}: {what}.",
    sometimes: "{type}, in alcuni casi: {what}.",
    open: "è aperto anche a te",
    window: "{length} per chiedere",
    window_usual: "{length} per chiedere invece di {usual}",
    fee: "«{fee}» non si applica",
    shipping: "la spedizione di ritorno è a nostro carico",
    resolution: "puoi ricevere anche {resolutions}",
    settle: "liquidiamo {moment}",
  },
  es: {
    always: "{type}: {what}.",
    sometimes: "{type}, en algunos casos: {what}.",
    open: "también está disponible para ti",
    window: "{length} para solicitarlo",
    window_usual: "{length} para solicitarlo en lugar de {usual}",
    fee: "«{fee}» no se cobra",
    shipping: "pagamos el envío de vuelta",
    resolution: "también puedes recibir: {resolutions}",
    settle: "liquidamos {moment}",
  },
  pl: {
    always: "{type}: {what}.",
    sometimes: "{type}, w niektórych przypadkach: {what}.",
    open: "dostępne dla Ciebie",
    window: "czas na zgłoszenie: {length}",
    window_usual: "czas na zgłoszenie: {length} (zwykle: {usual})",
    fee: "bez opłaty „{fee}”",
    shipping: "przesyłkę zwrotną opłacamy my",
    resolution: "możesz też otrzymać: {resolutions}",
    settle: "rozliczamy sprawę {moment}",
  },
  lv: {
    always: "{type}: {what}.",
    sometimes: "{type}, dažos gadījumos: {what}.",
    open: "pieejams arī Jums",
    window: "pieteikuma termiņš: {length}",
    window_usual: "pieteikuma termiņš: {length} (parasti: {usual})",
    fee: "bez maksas „{fee}”",
    shipping: "atpakaļsūtīšanu apmaksājam mēs",
    resolution: "varat saņemt arī: {resolutions}",
    settle: "norēķinu veicam {moment}",
  },
}

const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "")

/**
 * A benefit as a sentence.
 * @param locale a language tag; English when we do not ship it, the merchant's words in their own
 */
export const tellBenefit = (
  benefit: Benefit,
  locale: string | null
): string => {
  const { own, length, list, phrases } = speakerIn(locale)
  const said = SENTENCES[localeOf(locale)]
  const what = (): string => {
    switch (benefit.kind) {
      case "open":
        return said.open
      case "shipping":
        return said.shipping
      case "window": {
        const { window, usual } = benefit
        return fill(usual ? said.window_usual : said.window, {
          length: length(window.length, window.count),
          usual: usual ? length(usual.length, usual.count) : "",
        })
      }
      case "fee":
        return fill(said.fee, {
          fee: benefit.label ? own(benefit.label) : benefit.code,
        })
      case "resolution":
        return fill(said.resolution, {
          resolutions: list(
            benefit.resolutions.map((one) => phrases.resolutions[one]),
            "disjunction"
          ),
        })
      case "settle":
        return fill(said.settle, { moment: phrases.settle[benefit.at] })
    }
  }
  return fill(benefit.sometimes ? said.sometimes : said.always, {
    type: own(benefit.name),
    what: what(),
  })
}
