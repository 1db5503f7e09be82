import { escapeHtml, linkHtml } from "./html"
import { PLACEHOLDER } from "./message"

/** The value of a placeholder; null where there is none. */
export type ValueOf = (key: string) => string | null

/** Values that are addresses to click. */
const LINKS = new Set(["label_url", "link"])

export const plain = (text: string, valueOf: ValueOf): string =>
  text.replace(PLACEHOLDER, (_match, key: string) => valueOf(key) ?? "")

/** Sentence and values are escaped apart: neither can bring markup into the other. */
export const markup = (text: string, valueOf: ValueOf): string =>
  text
    .split(PLACEHOLDER)
    .map((part, index) => {
      if (index % 2 === 0) {
        return escapeHtml(part)
      }
      const value = valueOf(part) ?? ""
      return LINKS.has(part) ? linkHtml(value) : escapeHtml(value)
    })
    .join("")

/** Paragraphs as plain text and as HTML. */
export const fillBoth = (paragraphs: readonly string[], valueOf: ValueOf) => ({
  text: paragraphs.map((one) => plain(one, valueOf)).join("\n\n"),
  html: paragraphs.map((one) => `<p>${markup(one, valueOf)}</p>`).join("\n"),
})
