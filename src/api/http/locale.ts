import type { MedusaRequest } from "@medusajs/framework/http"
import { isShipped } from "../../domain/languages"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"

const TAG = /^[a-z]{2,3}([-_][a-z0-9]{2,8}){0,3}$/i

/** More languages than a browser sends are an attack on whoever sorts them. */
const MOST = 20

const wellFormed = (tag: string | null | undefined): string | null =>
  tag && TAG.test(tag) ? tag.replaceAll("_", "-") : null

/** Language somebody asked for in so many words: `?locale=` or `x-medusa-locale`. */
const asked = (req: MedusaRequest): string | null =>
  wellFormed(req.locale) ?? wellFormed(req.get("x-medusa-locale"))

const weightOf = (parameters: readonly string[]): number => {
  const given = parameters.find((one) => /^\s*q=/i.test(one))
  const weight = given === undefined ? 1 : Number(given.split("=")[1])
  return Number.isFinite(weight) ? weight : 0
}

/** Languages of an `Accept-Language` header, the dearest first. */
const languagesIn = (header: string | undefined): string[] =>
  (header ?? "")
    .split(",", MOST)
    .map((part) => {
      const [tag, ...parameters] = part.split(";")
      return { tag: wellFormed(tag?.trim()), weight: weightOf(parameters) }
    })
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ tag, weight }) => (tag !== null && weight > 0 ? [tag] : []))

/** The browser's first language that we speak, else its first. */
const accepted = (req: MedusaRequest): string | null => {
  const languages = languagesIn(req.get("accept-language"))
  return languages.find(isShipped) ?? languages[0] ?? null
}

/** The language of who asks, by choice or by browser; null when nothing says. */
export const spokenBy = (req: MedusaRequest): string | null =>
  asked(req) ?? accepted(req)

/**
 * The language of an answer: what was asked for, else the order's, else the browser's, else the shop's
 * (option `notifications.default_locale`).
 * @param orders language tag of the order it is about, where there is one
 */
export const localeOf = (
  req: MedusaRequest,
  orders: string | null = null
): string =>
  asked(req) ??
  wellFormed(orders) ??
  accepted(req) ??
  req.scope.resolve<RmaModuleService>(RMA_MODULE).getOptions().notifications
    .default_locale
