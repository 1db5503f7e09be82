import type { MedusaRequest } from "@medusajs/framework/http"

const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i

const wellFormed = (tag: string | undefined): string | null =>
  tag && TAG.test(tag) ? tag : null

/** Language somebody asked for in so many words: `?locale=` or `x-medusa-locale`. */
const asked = (req: MedusaRequest): string | null =>
  wellFormed(req.locale) ?? wellFormed(req.get("x-medusa-locale"))

/** The first language of the browser. */
const accepted = (req: MedusaRequest): string | null =>
  wellFormed(req.get("accept-language")?.split(/[,;]/, 1)[0]?.trim())

/**
 * The language of an answer: what was asked for, else the order's, else the browser's, else English.
 * @param orders language tag of the order it is about, where there is one
 */
export const localeOf = (
  req: MedusaRequest,
  orders: string | null = null
): string => asked(req) ?? orders ?? accepted(req) ?? "en"
