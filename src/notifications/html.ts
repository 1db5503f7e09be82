const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Text as HTML that can hold no markup, in an attribute neither. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "")
    .replace(/\r?\n/g, "<br>")

/** An address a person can click; anything but the web (`javascript:`) stays text. */
export const linkHtml = (url: string): string =>
  /^https?:\/\//i.test(url)
    ? `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`
    : escapeHtml(url)
